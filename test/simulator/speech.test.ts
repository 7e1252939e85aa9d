import { describe, expect, it } from 'vitest'
import { InvalidResponse, type Measure, parseSpeech, usualMeasure } from '../../simulator/speech.ts'

const byWord: Measure = (text, rate) => text.split(' ').length / (rate / 100)
const parse = (inner: string) => parseSpeech(`<speak>${inner}</speak>`, byWord)

describe('the timeline', () => {
  it('puts words and pauses one after the other', () => {
    const { parts, seconds } = parse('lie down <break time="4s"/> breathe in <break time="500ms"/>')
    expect(parts).toEqual([
      { text: 'lie down', rate: 100, whispered: false, start: 0, seconds: 2 },
      { silence: 4, start: 2 },
      { text: 'breathe in', rate: 100, whispered: false, start: 6, seconds: 2 },
      { silence: 0.5, start: 8 },
    ])
    expect(seconds).toBe(8.5)
  })

  it('speaks slower at a smaller rate, and whispers', () => {
    const { parts } = parse(
      'now <prosody rate="50%">slow words</prosody> <amazon:effect name="whispered">hush</amazon:effect>',
    )
    expect(parts).toMatchObject([
      { text: 'now', seconds: 1 },
      { text: 'slow words', rate: 50, seconds: 4, start: 1 },
      { text: 'hush', rate: 100, whispered: true },
    ])
  })

  it('reads entities, sentences, aliases and tags it does not know', () => {
    const { parts } = parse(
      '<p><s>salt &amp; pepper.</s><s>It&apos;s</s></p> <sub alias="doctor">dr</sub> <x>here</x>',
    )
    expect(parts).toMatchObject([{ text: "salt & pepper. It's doctor here" }])
  })

  it('guesses 156 words a minute until a voice is measured', () => {
    expect(usualMeasure('one two three four five six seven eight', 100)).toBeCloseTo(3.08)
    expect(usualMeasure('one two', 50)).toBeCloseTo(1.54)
  })
})

describe('what Alexa refuses', () => {
  it.each([
    ['eleven seconds', 'a <break time="11s"/> b'],
    ['breaks in a row', 'a <break time="6s"/><break time="5s"/> b'],
    ['breaks in a row, tags between', 'a <break time="6s"/><p> <break time="5s"/></p> b'],
    ['a break of nothing', 'a <break time="fast"/> b'],
    ['an unknown entity', 'a &nbsp; b'],
    ['a tag left open', '<p>a'],
    ['a rate that is too slow', '<prosody rate="10%">a</prosody>'],
    ['8000 characters', 'a'.repeat(8000)],
  ])('%s', (_, inner) => {
    expect(() => parse(inner)).toThrow(InvalidResponse)
  })

  it('words without <speak>', () => {
    expect(() => parseSpeech('hello', byWord)).toThrow(InvalidResponse)
    expect(() => parseSpeech('<p>hello</p>', byWord)).toThrow('<speak>')
  })

  it('but not two long breaks with a word between them', () => {
    expect(parse('a <break time="10s"/> b <break time="10s"/> c').seconds).toBe(23)
  })
})
