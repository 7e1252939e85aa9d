import type { Fit } from './choose.ts'
import type { Ease, Line, Millis, Pace, Seconds } from './line.ts'

/** What goes on through a session whatever is being said. Small: it travels with every request. */
export interface Kept {
  /** The format. A state of another one is read for what still means something. */
  readonly v: typeof FORMAT
  readonly seed: number
  readonly pace: Pace
  readonly ease: Ease
  readonly whisper: boolean
  /** Exercises that a person never wants again; a stand-in takes their place. */
  readonly leftOut: readonly string[]
  /** Reasons (`skipIf`) that count today. Why is never kept. */
  readonly avoid: readonly string[]
  /** How often somebody said wait. From the second time each step ends with a question. */
  readonly waits: number
  /** How often each exercise was heard before this session; frozen, so that a page can be planned again. */
  readonly heard: Readonly<Record<string, number>>
  /** Said once and not again. */
  readonly told: readonly Told[]
  /** How often each varied line was used: the next use takes the next wording. */
  readonly said: Readonly<Record<string, number>>
  /** Replies in a row that were not understood. */
  readonly misses: number
}

export const FORMAT = 1
export type Told = 'safety' | 'stopping'

/** Where in which program somebody is. */
export interface Spot {
  readonly program: string
  readonly step: string
  /** Brought to the minutes asked for; as its author wrote it without. */
  readonly fit?: Fit
}

/** The page being spoken: enough to plan it again, byte for byte. */
export interface Guide extends Spot {
  /** Its first step in short wording: it was heard a moment ago. */
  readonly brief: boolean
  /** What the reply says before the first step. */
  readonly lead: readonly Line[]
  readonly spokenAt: Millis
}

/** What yes means. */
export type Offer =
  | { readonly type: 'start'; readonly family: string; readonly part: string }
  | { readonly type: 'exercise'; readonly exercise: string }
  | { readonly type: 'answer'; readonly answer: string }
  | { readonly type: 'continue' | 'finish' | 'smaller'; readonly spot: Spot }

export type Place =
  | { readonly at: 'menu'; readonly ask: 'menu' | 'welcome' }
  | { readonly at: 'offer'; readonly offer: Offer }
  | { readonly at: 'page'; readonly guide: Guide }
  | { readonly at: 'paused'; readonly spot: Spot }
  | { readonly at: 'answer'; readonly answer: string }
  | { readonly at: 'end' }

export type State = Kept & Place

/** Where and how somebody left. `seconds` is what the page takes from `spokenAt` on. */
export interface Bookmark extends Spot {
  readonly spokenAt: Millis
  readonly seconds: Seconds
  readonly left: 'open' | 'stopped' | 'cut'
}

/** Somebody new. */
export const newKept = (seed: number): Kept => ({
  v: FORMAT,
  seed,
  pace: 'normal',
  ease: 'standard',
  whisper: false,
  leftOut: [],
  avoid: [],
  waits: 0,
  heard: {},
  told: [],
  said: {},
  misses: 0,
})

/** The part of a state that goes on when the place changes. */
export function keptOf(state: State): Kept {
  const { v, seed, pace, ease, whisper, leftOut, avoid, waits, heard, told, said, misses } = state
  return { v, seed, pace, ease, whisper, leftOut, avoid, waits, heard, told, said, misses }
}
