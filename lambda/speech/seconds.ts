import { type Bundle, linesOf, type Sizes } from '../content/bundle.ts'
import type { Language, Moment } from '../content/schema.ts'
import type { Pace, Seconds } from '../engine/line.ts'
import { escapeText } from './escape.ts'

/** Speech rate at each pace, as a share of the moment's own. */
const RATE_OF_PACE = { slower: 0.9, normal: 1, faster: 1.1 } as const satisfies Record<Pace, number>
const SLOWEST = 70 // percent; below it speech falls apart into words

/** The SSML prosody rate of a moment at a pace, in percent. Pure. */
export function rateOf(language: Language, moment: Moment, pace: Pace = 'normal'): number {
  return Math.max(SLOWEST, Math.round(language.moments[moment].rate * RATE_OF_PACE[pace]))
}

/** What makes a line long: letters, and the breaths that commas and stops inside it take. Pure. */
export function lengthOf(text: string): {
  readonly letters: number
  readonly commas: number
  readonly stops: number
} {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0
  return {
    letters: count(/[\p{L}\p{N}]/gu),
    commas: count(/[,;:]/g),
    stops: count(/[.!?](?=\s)/g),
  }
}

/** How long a line lasts at full rate, by the language's fitted numbers. Pure. */
export function fullRateSeconds(text: string, { seconds }: Language): Seconds {
  const { letters, commas, stops } = lengthOf(text)
  return seconds.line + seconds.letter * letters + seconds.comma * commas + seconds.stop * stops
}

/** How long a line of that length lasts at a rate in percent: words stretch, the breath after them does not. Pure. */
export const atRate = (fullRate: Seconds, { seconds }: Language, rate: number): Seconds =>
  seconds.line + ((fullRate - seconds.line) * 100) / rate

/** The size of every line that is the same each time, by path. Pure. */
export function sizesOf({ words, language }: Pick<Bundle, 'words' | 'language'>): Sizes {
  const fixed = linesOf(words).filter(([, text]) => !text.includes('{{'))
  return Object.fromEntries(
    fixed.map(([path, text]) => [
      path,
      [round(fullRateSeconds(text, language)), escapeText(text).length],
    ]),
  )
}

const round = (seconds: Seconds): Seconds => Math.round(seconds * 100) / 100
