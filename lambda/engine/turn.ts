import type { Beat, Line } from './line.ts'
import type { Bookmark, State } from './state.ts'

/** A question and what is said when nobody answers it. */
export interface Ask {
  readonly question: Line
  readonly again: Line
}

/** What is said, without words. An open microphone always has a question; the others never have one.
 * `held` leaves the session to Alexa: nothing of ours is being asked. */
export type Say =
  | { readonly mic: 'open'; readonly beats: readonly Beat[]; readonly ask: Ask }
  | { readonly mic: 'closed' | 'held'; readonly beats: readonly Beat[] }

export type Effect =
  | { readonly type: 'keep'; readonly bookmark: Bookmark }
  | { readonly type: 'clear-bookmark' }

/** What `advance` answers. */
export interface Turn {
  readonly state: State
  readonly say: Say
  readonly effects: readonly Effect[]
}
