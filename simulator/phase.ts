import type { Speech } from './speech.ts'

/** What the device is doing. `last` is the listening after the reprompt. */
export type Phase =
  | { readonly at: 'idle' }
  | {
      readonly at: 'speaking'
      readonly speech: Speech
      readonly since: number
      readonly then: Then
    }
  | { readonly at: 'listening'; readonly until: number; readonly last: boolean }
/** After the speech: the session is over, or the microphone opens, for the last time or not. */
export type Then = 'close' | 'listen' | 'listen-last'

export const LISTENING = 8 // seconds that the microphone stays open: Amazon, dialog training

/** The next moment at which something happens by itself, or null. Pure. */
export function boundary(phase: Phase): number | null {
  if (phase.at === 'speaking') return phase.since + phase.speech.seconds * 1000
  return phase.at === 'listening' ? phase.until : null
}
