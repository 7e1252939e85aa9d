import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDevice } from '../simulator/device.ts'
import { parseSay } from '../simulator/flags.ts'
import { createEar } from '../simulator/hear.ts'
import { openLocale } from '../simulator/locale.ts'
import { thisMachine } from '../simulator/machine.ts'
import { playScript } from '../simulator/play.ts'
import { parseLine } from '../simulator/script.ts'
import { createSettings } from '../simulator/settings.ts'
import { openSkill } from '../simulator/skill.ts'
import { transcriptOf } from '../simulator/transcript.ts'
import { checkReply } from './support/check-reply.ts'

const FOLDER = join(import.meta.dirname, 'conversations')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

/** Plays what a file says at the device and returns what was heard, turn by turn. */
async function play(flags: readonly string[], said: readonly string[]): Promise<readonly string[]> {
  const where = parseSay([...flags, '--', ...said], thisMachine())
  if ('help' in where) throw new Error('a conversation needs no help')
  const { locale, model, words } = openLocale(where.locale)
  const { handler, measureIn } = openSkill(createSettings(where.zone))
  const device = createDevice({
    handler,
    ear: createEar({ model, words, locale }),
    intents: model.interactionModel.languageModel.intents,
    locale,
    measure: measureIn(locale),
    start: where.start,
  })
  for (const { response } of await playScript(device, said.map(parseLine)))
    if (response) expect(await checkReply(response.response, { locale })).toEqual([])
  return turnsOf(transcriptOf(device.events))
}

/** A transcript, turn by turn: lines joined, spaces single. What was said stands before the first line break. */
const turnsOf = (text: string): readonly string[] =>
  text
    .split(/^> ?/m)
    .slice(1)
    .map((turn) => turn.replaceAll(/\s+/g, ' ').trim())

/** What was written, as a pattern: `…` alone stands for anything. */
function patternOf(written: string): RegExp {
  const parts = written
    .split(' ')
    .map((word) => (word === '…' ? '.*' : word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${parts.join(' ?')}$`)
}

describe('conversations', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(8))

  it.each(files)('%s', async (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8')
    const flags = /^\$ (.*)$/m.exec(text)?.[1]?.split(' ') ?? []
    const said = [...text.matchAll(/^> ?(.*)$/gm)].map(([, line = '']) => line)
    const heard = await play(flags, said)
    // A silent turn adds no line of its own to the transcript: what is heard belongs to the turn before.
    const written = turnsOf(text.replaceAll(/^>\s*$\n/gm, '').replaceAll(/^> \d+s: /gm, '> '))
    expect(heard.length).toBe(written.length)
    for (const [index, turn] of written.entries()) expect(heard[index]).toMatch(patternOf(turn))
  })
})
