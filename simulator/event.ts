import type { SessionEndedReason } from 'ask-sdk-model'
import type { Speech } from './speech.ts'

/** Why a session is over; `SKILL` when the skill's own reply closed it. */
export type EndReason = SessionEndedReason | 'SKILL'

/** What happened on the device, as data for any face. `at` is the moment in milliseconds. */
export type DeviceEvent =
  /** Somebody spoke. Outside a session Alexa hears it, not the skill. */
  | { readonly kind: 'you'; readonly at: number; readonly text: string; readonly to: Hearer }
  /** A reply begins to be spoken; `reprompt` when nobody had answered the one before. */
  | { readonly kind: 'skill' | 'reprompt'; readonly at: number; readonly speech: Speech }
  /** What was being spoken stops here, so many seconds after its first sound. */
  | { readonly kind: 'cut'; readonly at: number; readonly seconds: number }
  /** The microphone was open for so long and heard nothing. */
  | { readonly kind: 'silence'; readonly at: number; readonly seconds: number }
  /** Alexa cannot say what the skill answered. */
  | { readonly kind: 'refused'; readonly at: number; readonly why: string }
  | { readonly kind: 'ended'; readonly at: number; readonly reason: EndReason }

export type Hearer = 'skill' | 'alexa'
