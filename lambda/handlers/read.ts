import type { IntentRequest, RequestEnvelope, Slot } from 'ask-sdk-model'
import type { Catalog } from '../content/catalog.ts'
import type { Event } from '../engine/event.ts'
import { EVENT_OF_INTENT, intentOfAnswer, type SlotName } from './intents.ts'

/** Reads an envelope as one event of ours. Pure; what is not understood is a miss, what is not for us is `other`. */
export function readEvent({ request }: RequestEnvelope, catalog: Catalog): Event {
  switch (request.type) {
    case 'LaunchRequest':
      return { type: 'launch' }
    case 'IntentRequest':
      return readIntent(request.intent, catalog)
    case 'SessionEndedRequest':
      return { type: 'left' }
    default:
      return { type: 'other' }
  }
}

function readIntent(intent: IntentRequest['intent'] | undefined, catalog: Catalog): Event {
  const name = intent?.name ?? ''
  const event: Event | undefined = Object.hasOwn(EVENT_OF_INTENT, name)
    ? EVENT_OF_INTENT[name as keyof typeof EVENT_OF_INTENT]
    : undefined
  const slot = (one: SlotName) => intent?.slots?.[one]
  if (!event) {
    const answer = Object.keys(catalog.answers).find((id) => intentOfAnswer(id) === name)
    return answer === undefined ? { type: 'miss' } : { type: 'question', answer }
  }
  switch (event.type) {
    case 'start':
      return readStart(event, slot, catalog)
    case 'how':
    case 'why':
    case 'feel':
    case 'leave-out':
    case 'bring-back': {
      const exercise = known(catalog.exercises, idOf(slot('exercise')))
      return { type: event.type, ...(exercise !== undefined && { exercise }) }
    }
    default:
      return event
  }
}

type Start = Extract<Event, { type: 'start' }>

function readStart(
  event: Start,
  slot: (one: SlotName) => Slot | undefined,
  catalog: Catalog,
): Start {
  const family = event.family ?? familyOf(catalog, idOf(slot('routine')))
  const exercise = known(catalog.exercises, idOf(slot('exercise')))
  const place = placeOf(catalog, idOf(slot('place')))
  const minutes = minutesOf(slot('minutes')?.value)
  return {
    type: 'start',
    ...(family !== undefined && { family }),
    ...(exercise !== undefined && { exercise }),
    ...(place !== undefined && { place }),
    ...(minutes !== undefined && { minutes }),
  }
}

const known = (table: Readonly<Record<string, unknown>>, id: string | undefined) =>
  id !== undefined && Object.hasOwn(table, id) ? id : undefined

const placeOf = (catalog: Catalog, id: string | undefined) =>
  Object.values(catalog.exercises).find(({ place }) => place === id)?.place

const familyOf = (catalog: Catalog, id: string | undefined) =>
  Object.values(catalog.routines).find(({ family }) => family === id)?.family

/** The id that Alexa resolved a slot to; what it heard but does not know has none. */
function idOf(slot: Slot | undefined): string | undefined {
  const match = slot?.resolutions?.resolutionsPerAuthority?.find(
    ({ status }) => status?.code === 'ER_SUCCESS_MATCH',
  )
  return match?.values?.[0]?.value.id
}

/** Minutes of an ISO 8601 duration in hours, minutes and seconds, as AMAZON.DURATION sends it: PT10M, PT1M30S. */
export function minutesOf(duration: string | undefined): number | undefined {
  const parts = /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?$/.exec(duration ?? '')
  if (!parts) return undefined
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return (hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60 || undefined
}
