import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Inbox } from '../../simulator/inbox.ts'
import { type Screen, talk } from '../../simulator/live.ts'
import type { Voice } from '../../simulator/voice.ts'
import { deviceWith, type Said } from './support.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }))
afterEach(() => void vi.useRealTimers())

/** Somebody who types each line at its second; afterwards there is nobody. Time passes only while they are waited for. */
function typist(lines: readonly (readonly [number, string])[], until: number): Inbox {
  const left = [...lines]
  return {
    async next(seconds = Number.POSITIVE_INFINITY) {
      const [at, line] = left[0] ?? [until, null]
      const moment = Math.min(Date.now() + seconds * 1000, at * 1000)
      vi.setSystemTime(moment)
      if (moment < at * 1000 || line === null) return null
      left.shift()
      return line
    },
    waiting: async () => false,
    ended: () => left.length === 0 && Date.now() >= until * 1000,
  }
}

const PAGE: Said = { ssml: 'lie down <break time="4s"/> breathe in', ask: 'well', ends: false }

async function watch(lines: readonly (readonly [number, string])[], until: number, voice?: Voice) {
  const { device } = deviceWith(() => PAGE)
  const seen: string[] = []
  const screen: Screen = {
    print: (text) => text !== '' && seen.push(text),
    status: (text) => text !== '' && seen.push(text),
    typing: () => false,
  }
  const inbox = typist(lines, until)
  await talk({ device, inbox, screen, voice: voice ?? null, opening: 'open gentle mornings' })
  return { seen, device }
}

it('counts pauses and the open microphone down', async () => {
  const { seen } = await watch([], 11)
  expect(seen).toEqual([
    '> open gentle mornings\n',
    '  lie down\n',
    ...['… 4', '… 3', '… 2', '… 1'],
    '  (4 s) breathe in\n',
    ...['(listening) 8', '(listening) 7', '(listening) 6'],
  ])
})

it('interrupts at the second at which somebody types', async () => {
  const { device } = await watch([[4.5, 'next']], 5)
  expect(device.events[1]).toMatchObject({ kind: 'skill' })
  expect(device.events[2]).toMatchObject({ kind: 'cut', seconds: 4.5 })
  expect(device.events[3]).toMatchObject({ kind: 'you', text: 'next', to: 'skill' })
})

it('asks again, and closes, when nobody answers', async () => {
  const { seen, device } = await watch([], 26)
  expect(seen.slice(-1)).toEqual(['  (session closed)\n'])
  expect(device.open).toBe(false)
})

it('lets the listening pass at once on return alone', async () => {
  const { device } = await watch(
    [
      [8.5, ''],
      [9.8, ''],
    ],
    10,
  )
  expect(device.open).toBe(false)
})

it('speaks each piece, and stops in the middle of a word', async () => {
  const stop = vi.fn()
  const speak = vi.fn(() => ({ done: new Promise<void>(() => {}), stop }))
  await watch([[1, 'next']], 2, { speak })
  expect(speak).toHaveBeenCalledWith(expect.objectContaining({ text: 'lie down' }))
  expect(stop).toHaveBeenCalled()
})
