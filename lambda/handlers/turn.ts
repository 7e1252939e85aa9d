import type { HandlerInput } from 'ask-sdk-core'
import type { Response } from 'ask-sdk-model'
import type { Catalog } from '../content/catalog.ts'
import { advance } from '../engine/advance.ts'
import type { Event } from '../engine/event.ts'
import type { Millis } from '../engine/line.ts'
import { parseState } from '../engine/parse-state.ts'
import type { Effect } from '../engine/turn.ts'
import { renderReply } from '../speech/reply.ts'
import type { Speaker } from '../speech/words.ts'
import { readEvent } from './read.ts'
import { askTimeZone, hourIn } from './time-zone.ts'
import { writeResponse } from './write.ts'

/** What a turn needs from outside. */
export interface Parts {
  readonly catalog: Catalog
  readonly words: (locale: string) => Speaker
  /** Carries out what a turn decided beyond speaking. `who` is Alexa's user id, to be hashed before it is kept. */
  readonly perform?: (who: string, effects: readonly Effect[]) => Promise<void>
}

/** One request, one reply: read, advance, perform, write. The only place that waits for anything. */
export async function takeTurn(input: HandlerInput, parts: Parts): Promise<Response> {
  const { requestEnvelope, attributesManager } = input
  const { request, session, context } = requestEnvelope
  const speaker = parts.words(request.locale ?? '')
  const event = readEvent(requestEnvelope, parts.catalog)
  const now = timeOf(request.timestamp)
  const attributes = session?.attributes ?? {}
  const zone = await zoneFor(event, attributes.zone, input)
  const hour = typeof zone === 'string' ? hourIn(zone, now) : undefined
  const known = { catalog: parts.catalog, measure: speaker.measure }
  const seed = seedOf(now)
  const world = { ...known, now, seed, ...(hour !== undefined && { hour }) }
  const turn = advance(world, parseState(attributes.state, known, seed), event)
  if (turn.effects.length > 0) await parts.perform?.(context.System.user.userId, turn.effects)
  if (session) attributesManager.setSessionAttributes({ state: turn.state, zone })
  return writeResponse(renderReply(turn.say, speaker, turn.state.whisper))
}

/** The hour matters at launch alone; null remembers that the device would not say. */
async function zoneFor(
  event: Event,
  kept: unknown,
  input: HandlerInput,
): Promise<string | null | undefined> {
  if (typeof kept === 'string' || kept === null) return kept
  return event.type === 'launch' ? ((await askTimeZone(input)) ?? null) : undefined
}

/** The request's own time: its absence is no reason to fall silent. */
function timeOf(timestamp: string | undefined): Millis {
  const time = Date.parse(timestamp ?? '')
  return (Number.isNaN(time) ? Date.now() : time) as Millis
}

/** Another second, another wording. */
const seedOf = (now: Millis): number => Math.floor(now / 1000) % 60
