import type { Moment } from '../content/schema.ts'

export type Side = 'right' | 'left'
export type Pace = 'slower' | 'normal' | 'faster'
export type Ease = 'easier' | 'standard' | 'fuller'
export type Seconds = number
/** Milliseconds since 1970, UTC. */
export type Millis = number & { readonly unit: 'ms' }

/** Something to be said, without its words: `key` is its path in the content of a language. */
export interface Line {
  readonly key: string
  readonly moment: Moment
  readonly side?: Side
  /** Where a line has several wordings: which of them, counted round. */
  readonly pick?: number
  readonly pace?: Pace
  readonly params?: Readonly<Record<string, number | Line>>
}

/** What a line takes: seconds of speech, characters of SSML, seconds of quiet before a line that follows at once. */
export interface Size {
  readonly seconds: Seconds
  readonly chars: number
  readonly gap: Seconds
}

/** The engine has no words; speech tells it how large they are. */
export type Measure = (line: Line) => Size

/** The smallest thing heard. */
export type Beat =
  | { readonly line: Line; readonly seconds: Seconds; readonly chars: number }
  | { readonly silence: Seconds }

export const secondsOf = (beat: Beat): Seconds => ('line' in beat ? beat.seconds : beat.silence)

const BREAK_CHARS = 23 // `<break time="10000ms"/>`
export const charsOf = (beat: Beat): number => ('line' in beat ? beat.chars : BREAK_CHARS)

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
