import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import type { Understood } from './exact.ts'

/** One utterance and what came of it. `request` is null where Alexa, not the skill, heard it. */
export interface Turn {
  readonly utterance: string
  readonly intent: string | null
  /** slot → id of its value, or the value itself */
  readonly slots: Readonly<Record<string, string>>
  readonly request: RequestEnvelope | null
  readonly response: ResponseEnvelope | null
  /** how long the reply takes to say, silences included */
  readonly seconds: number
}

/** A turn as far as it is known before the skill has answered. Pure. */
export function turnOf(utterance: string, intent: Understood | null): Turn {
  const slots = Object.entries(intent?.slots ?? {}).map(
    ([name, { value, match }]) => [name, match?.id ?? value] as const,
  )
  return {
    utterance,
    intent: intent?.name ?? null,
    slots: Object.fromEntries(slots),
    request: null,
    response: null,
    seconds: 0,
  }
}
