import type { services } from 'ask-sdk-model'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Millis } from '../../lambda/engine/line.ts'
import { hourIn } from '../../lambda/handlers/time-zone.ts'
import { createSkill, heard, request } from '../support/skill.ts'

type Answer = () => Promise<services.ApiClientResponse>
const says =
  (zone: unknown): Answer =>
  async () => ({ headers: [], statusCode: 200, body: JSON.stringify(zone) })

/** A launch on a device whose Settings API answers so; 06:40 in New York, 11:40 UTC. */
async function launch(answer: Answer, attributes: unknown = {}) {
  let asked = 0
  const apiClient = {
    invoke: () => {
      asked++
      return answer()
    },
  }
  const sent = request('LaunchRequest', { attributes })
  Object.assign(sent.context.System, { device: { deviceId: 'device', supportedInterfaces: {} } })
  const reply = await createSkill({ apiClient })(sent, {})
  return { said: heard(reply), attributes: reply.sessionAttributes, asked }
}

const EITHER = 'Would you like the morning stretch, or breathing for the night?'

describe('the greeting', () => {
  it.each([
    ['America/New_York', 'Shall we start with your stretch in bed?'],
    ['Europe/Berlin', 'Shall we get you moving'],
    ['Asia/Tokyo', 'Shall I pace your breathing'],
  ])('goes by the hour of the device in %s', async (zone, offer) => {
    expect((await launch(says(zone))).said).toContain(offer)
  })

  it('guesses nothing when the device will not say, or says nonsense', async () => {
    const refusing: Answer = async () => ({ headers: [], statusCode: 403, body: '{}' })
    expect((await launch(refusing)).said).toBe(EITHER)
    expect((await launch(says('Mars/Base'))).said).toBe(EITHER)
    expect((await launch(says({ odd: true }))).said).toBe(EITHER)
  })

  it('asks once in a session, and remembers that nothing came of it', async () => {
    const first = await launch(says('America/New_York'))
    expect(first.asked).toBe(1)
    expect((await launch(says('Asia/Tokyo'), first.attributes)).asked).toBe(0)
    const unknown = await launch(() => Promise.reject(new Error('down')))
    expect((await launch(says('Asia/Tokyo'), unknown.attributes)).asked).toBe(0)
  })

  describe('on a clock that waits for nobody', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    it('is not kept waiting longer than half a second', async () => {
      const never: Answer = () => new Promise(() => {})
      let said: string | undefined
      const waiting = launch(never).then((reply) => {
        said = reply.said
      })
      await vi.advanceTimersByTimeAsync(499)
      expect(said).toBeUndefined()
      await vi.advanceTimersByTimeAsync(1)
      await waiting
      expect(said).toBe(EITHER)
    })
  })
})

describe('hourIn', () => {
  const at = (time: string) => Date.parse(time) as Millis

  it('knows the local hour, daylight saving and midnight included', () => {
    expect(hourIn('America/New_York', at('2026-01-05T11:40:00Z'))).toBe(6)
    expect(hourIn('America/New_York', at('2026-07-05T11:40:00Z'))).toBe(7)
    expect(hourIn('UTC', at('2026-01-05T00:10:00Z'))).toBe(0)
    expect(hourIn('nonsense', at('2026-01-05T00:10:00Z'))).toBeUndefined()
  })
})
