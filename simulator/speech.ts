import { SaxesParser } from 'saxes'

/** Seconds that a text takes to say at a rate of so many percent. */
export type Measure = (text: string, ratePercent: number) => number

export interface Spoken {
  readonly text: string
  /** percent of the voice's usual pace */
  readonly rate: number
  readonly whispered: boolean
  readonly start: number
  readonly seconds: number
}
export interface Silence {
  readonly silence: number
  readonly start: number
}
/** What is heard, in order; `start` and `seconds` count from its first sound. */
export interface Speech {
  readonly parts: readonly (Spoken | Silence)[]
  readonly seconds: number
}

/** Alexa would not say this; the message tells why. */
export class InvalidResponse extends Error {}

const MOST_CHARACTERS = 8000 // Amazon: outputSpeech limit
const LONGEST_SILENCE = 10 // seconds between two words, consecutive breaks included: Amazon, SSML reference
const SLOWEST = 20 // percent
const RATES = { 'x-slow': 50, slow: 75, medium: 100, fast: 125, 'x-fast': 150 } as const
const STRENGTHS = { none: 0, 'x-weak': 0, weak: 0.2, medium: 0.4, strong: 0.8, 'x-strong': 1.2 }

/** Until a voice is measured: 156 words a minute. Pure. */
export const usualMeasure: Measure = (text, ratePercent) =>
  (text.match(/\S+/g) ?? []).length / 2.6 / (ratePercent / 100)

/** SSML → what is heard and when. Pure; throws `InvalidResponse` for what Alexa would refuse. */
export function parseSpeech(ssml: string, measure: Measure): Speech {
  if (ssml.length > MOST_CHARACTERS) {
    refuse(`speech of ${ssml.length} characters; Alexa takes ${MOST_CHARACTERS}`)
  }
  const parts: (Spoken | Silence)[] = []
  const styles = [{ rate: 100, whispered: false }]
  let clock = 0
  let text = ''
  let gap = 0

  function speak() {
    const said = text.replace(/\s+/g, ' ').trim()
    text = ''
    if (said === '') return
    const style = styles.at(-1) ?? { rate: 100, whispered: false }
    const seconds = measure(said, style.rate)
    parts.push({ text: said, ...style, start: clock, seconds })
    clock += seconds
    gap = 0
  }
  function pause(seconds: number) {
    speak()
    gap += seconds
    if (gap > LONGEST_SILENCE) {
      refuse(
        `${gap} s of silence in a row; Alexa takes ${LONGEST_SILENCE} s, breaks in a row included`,
      )
    }
    if (seconds > 0) parts.push({ silence: seconds, start: clock })
    clock += seconds
  }

  const parser = new SaxesParser()
  let alias = 0 // depth inside <sub>, whose own text is not said
  parser.on('error', (error) => refuse(`SSML that is not well-formed: ${error.message}`))
  parser.on('text', (piece) => {
    if (alias === 0) text += piece
  })
  parser.on('opentag', ({ name, attributes }) => {
    const style = styles.at(-1) ?? { rate: 100, whispered: false }
    const { rate, alias: said, name: effect } = attributes
    if (styles.length === 1 && name !== 'speak')
      refuse(`SSML that begins with <${name}>, not <speak>`)
    if (name === 'break') pause(silenceOf(attributes))
    if (name === 'sub') {
      text += said ?? ''
      alias++
    }
    const next = {
      rate:
        name === 'prosody' && rate !== undefined ? (style.rate * rateOf(rate)) / 100 : style.rate,
      whispered: style.whispered || (name === 'amazon:effect' && effect === 'whispered'),
    }
    if (next.rate !== style.rate || next.whispered !== style.whispered) speak()
    styles.push(next)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'sub') alias--
    const [before, style] = [styles.at(-2), styles.at(-1)]
    if (before?.rate !== style?.rate || before?.whispered !== style?.whispered) speak()
    if (name === 'p' || name === 's') text += ' '
    styles.pop()
    if (name === 'speak') speak()
  })
  parser.write(ssml).close()
  return { parts, seconds: clock }
}

/** Any plain text as speech: what Alexa does with `PlainText`. Pure. */
export function plainSpeech(text: string, measure: Measure): Speech {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return parseSpeech(`<speak>${escaped}</speak>`, measure)
}

function silenceOf({ time, strength }: Record<string, string>): number {
  if (time === undefined) {
    const seconds = (STRENGTHS as Record<string, number>)[strength ?? 'medium']
    return seconds ?? refuse(`a break of an unknown strength: "${strength}"`)
  }
  const match = /^(\d+(?:\.\d+)?|\.\d+)(ms|s)$/.exec(time)
  if (match === null)
    return refuse(`a break of "${time}"; write seconds or milliseconds: 4s, 500ms`)
  return Number(match[1]) / (match[2] === 'ms' ? 1000 : 1)
}

function rateOf(rate: string): number {
  const named = (RATES as Record<string, number>)[rate]
  const percent = named ?? Number(/^(\d+(?:\.\d+)?)%$/.exec(rate)?.[1])
  if (Number.isNaN(percent) || percent < SLOWEST) {
    return refuse(`a speech rate of "${rate}"; write a percentage of at least ${SLOWEST}%`)
  }
  return percent
}

function refuse(why: string): never {
  throw new InvalidResponse(why)
}
