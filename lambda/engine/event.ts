import type { Place } from '../content/schema.ts'

/** Everything that can happen to us, in our own words. Ids come from content. */
export type Event =
  | { readonly type: 'launch' }
  | {
      readonly type: 'start'
      readonly family?: string
      readonly exercise?: string
      readonly place?: Place
      readonly minutes?: number
    }
  | { readonly type: 'how' | 'why' | 'feel'; readonly exercise?: string }
  | { readonly type: 'leave-out' | 'bring-back'; readonly exercise?: string }
  | { readonly type: 'question'; readonly answer: string }
  | { [W in Word]: { readonly type: W } }[Word]

/** What needs nothing but itself. `left` is a session that ended without us; `other` is not for us at all. */
type Word =
  | 'next'
  | 'previous'
  | 'repeat'
  | 'start-over'
  | 'pause'
  | 'wait'
  | 'resume'
  | 'ready'
  | 'done'
  | 'slower'
  | 'faster'
  | 'easier'
  | 'fuller'
  | 'whisper'
  | 'aloud'
  | 'flow'
  | 'no-kneeling'
  | 'switch-sides'
  | 'hurts'
  | 'emergency'
  | 'how-long'
  | 'which'
  | 'yes'
  | 'no'
  | 'more'
  | 'help'
  | 'stop'
  | 'miss'
  | 'left'
  | 'other'
