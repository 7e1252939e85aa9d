import { describe, expect, it } from 'vitest'
import { playScript } from '../../simulator/play.ts'
import { parseLine } from '../../simulator/script.ts'
import { transcriptOf } from '../../simulator/transcript.ts'
import { deviceWith, type Said, TEN } from './support.ts'

async function play(answer: (intent: string) => Said, ...lines: string[]): Promise<string> {
  const { device } = deviceWith(({ request }) =>
    answer(request.type === 'IntentRequest' ? request.intent.name : request.type),
  )
  await playScript(device, lines.map(parseLine))
  return transcriptOf(device.events)
}

const PAGE: Said = {
  ssml: 'Lie on your back. <break time="4s"/> Let both knees tip <break time="600ms"/> to the right.',
  ask: 'Ready?',
  ends: false,
}

describe('a conversation on paper', () => {
  it('shows words, pauses, silence and the end', async () => {
    expect(await play(() => PAGE, 'open gentle mornings', '')).toBe(
      [
        '> open gentle mornings',
        '  Lie on your back. (4 s) Let both knees tip to the right.',
        '  (8 s of silence)',
        '  Ready?',
        '  (8 s of silence)',
        '  (session closed)',
        '',
      ].join('\n'),
    )
  })

  it('stops a reply where somebody spoke, in words and in pauses', async () => {
    const answer = (name: string) => (name === 'LaunchRequest' ? PAGE : TEN)
    expect(await play(answer, 'open gentle mornings', '2s: next')).toContain(
      '  Lie on…(interrupted at 2 s)\n> next\n',
    )
    expect(await play(answer, 'open gentle mornings', '6s: next')).toContain(
      '  Lie on your back. (2 s)…(interrupted at 6 s)\n> next\n  one two',
    )
  })

  it('says who heard what the skill did not', async () => {
    const text = await play(
      () => ({ ...TEN, ends: true }),
      'play some jazz',
      'open gentle mornings',
    )
    expect(text).toMatch(/^> play some jazz\n {2}\(Alexa, not the skill, hears this\)\n> open/)
    expect(text).toMatch(/\(session closed\)\n$/)
  })

  it('says why Alexa cannot speak', async () => {
    expect(await play(() => ({ ssml: 'a & b' }), 'open gentle mornings')).toContain(
      '  (Alexa cannot say this: SSML that is not well-formed',
    )
  })

  it('wraps at a hundred columns and keeps a pause in one piece', async () => {
    const ssml = 'breathe in <break time="4s"/> '.repeat(30)
    const text = await play(() => ({ ssml, ends: true }), 'open gentle mornings')
    const rows = text.trimEnd().split('\n')
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(100)
    expect(rows.every((row) => /^(> |[ ]{2}\S)/.test(row))).toBe(true)
    expect(text.match(/\(4 s\)/g)).toHaveLength(30)
  })
})

describe('a line of a script', () => {
  it.each([
    ['47s: pause', { second: 47, say: 'pause' }],
    ['1.5 s:next', { second: 1.5, say: 'next' }],
    ['yes', { second: null, say: 'yes' }],
    ['', { second: null, say: '' }],
    ['Silence', { second: null, say: '' }],
    ['10s:', { second: 10, say: '' }],
  ])('%j', (text, line) => {
    expect(parseLine(text)).toEqual(line)
  })
})
