import { type Catalog, programOf } from '../content/catalog.ts'
import type { Fit } from './choose.ts'
import type { Line, Measure, Millis } from './line.ts'
import { plan } from './plan.ts'
import {
  FORMAT,
  type Guide,
  type Kept,
  newKept,
  type Offer,
  type Place,
  type Spot,
  type State,
  type Told,
} from './state.ts'

type Raw = Readonly<Record<string, unknown>>
type Known = { readonly catalog: Catalog; readonly measure: Measure }

/** Reads what came back from the session, whoever wrote it. Pure; never throws. What is missing or means nothing any
 * more is as for somebody new; a place that can still be found is never lost. */
export function parseState(raw: unknown, known: Known, seed: number): State {
  if (!isRaw(raw)) return { ...newKept(seed), at: 'menu', ask: 'welcome' }
  const kept = parseKept(raw, newKept(seed))
  const place = raw.v === FORMAT ? parsePlace(raw, known, kept) : undefined
  const spot = place
    ? undefined
    : parseSpot(raw.guide ?? raw.spot ?? offerOf(raw)?.spot, known, kept)
  return { ...kept, ...(place ?? (spot ? { at: 'paused', spot } : { at: 'menu', ask: 'menu' })) }
}

function parseKept(raw: Raw, fresh: Kept): Kept {
  return {
    v: FORMAT,
    seed: count(raw.seed) ?? fresh.seed,
    pace: oneOf(raw.pace, ['slower', 'normal', 'faster']) ?? fresh.pace,
    ease: oneOf(raw.ease, ['easier', 'standard', 'fuller']) ?? fresh.ease,
    whisper: raw.whisper === true,
    leftOut: list(raw.leftOut).filter((one) => typeof one === 'string'),
    avoid: list(raw.avoid).filter((one) => typeof one === 'string'),
    waits: count(raw.waits) ?? fresh.waits,
    heard: counts(raw.heard),
    told: list(raw.told).filter((one): one is Told => one === 'safety' || one === 'stopping'),
    said: counts(raw.said),
    misses: count(raw.misses) ?? 0,
  }
}

function parsePlace(raw: Raw, known: Known, kept: Kept): Place | undefined {
  switch (raw.at) {
    case 'menu':
      return { at: 'menu', ask: oneOf(raw.ask, ['menu', 'welcome']) ?? 'menu' }
    case 'end':
      return { at: 'end' }
    case 'answer': {
      const id = text(raw.answer)
      return id !== undefined && known.catalog.answers[id]
        ? { at: 'answer', answer: id }
        : undefined
    }
    case 'paused': {
      const spot = parseSpot(raw.spot, known, kept)
      return spot && { at: 'paused', spot }
    }
    case 'page': {
      const guide = parseGuide(raw.guide, known, kept)
      return guide && { at: 'page', guide }
    }
    case 'offer': {
      const offer = parseOffer(offerOf(raw), known, kept)
      return offer && { at: 'offer', offer }
    }
    default:
      return undefined
  }
}

const offerOf = (raw: Raw): Raw | undefined => (isRaw(raw.offer) ? raw.offer : undefined)

function parseOffer(raw: Raw | undefined, known: Known, kept: Kept): Offer | undefined {
  const { catalog } = known
  const type = raw?.type
  if (type === 'start') {
    const family = text(raw?.family)
    const part = catalog.day.find(({ id }) => id === raw?.part)?.id
    return family !== undefined && part !== undefined ? { type, family, part } : undefined
  }
  if (type === 'exercise') {
    const exercise = text(raw?.exercise) ?? ''
    return programOf(catalog, exercise) && { type, exercise }
  }
  if (type === 'answer') {
    const answer = text(raw?.answer) ?? ''
    return catalog.answers[answer] && { type, answer }
  }
  if (type !== 'continue' && type !== 'finish' && type !== 'smaller') return undefined
  const spot = parseSpot(raw?.spot, known, kept)
  return spot && { type, spot }
}

/** A step that content no longer has becomes the first of its program. */
function parseSpot(raw: unknown, known: Known, kept: Kept): Spot | undefined {
  const id = isRaw(raw) ? text(raw.program) : undefined
  if (!isRaw(raw) || id === undefined || !programOf(known.catalog, id)) return undefined
  const fit = parseFit(raw.fit)
  const steps = plan(known, id, kept, { fit })?.steps ?? []
  const step = steps.find((one) => one.id === raw.step) ?? steps[0]
  return step && { program: id, step: step.id, ...(fit && { fit }) }
}

function parseFit(raw: unknown): Fit | undefined {
  if (!isRaw(raw) || count(raw.steps) === undefined) return undefined
  const { steps, scale } = raw
  const sound = typeof scale === 'number' && scale >= 0.5 && scale <= 2
  return sound ? { steps: Number(steps), scale } : undefined
}

function parseGuide(raw: unknown, known: Known, kept: Kept): Guide | undefined {
  const spot = parseSpot(raw, known, kept)
  if (!isRaw(raw) || !spot || spot.step !== raw.step) return undefined
  const spokenAt = count(raw.spokenAt)
  if (spokenAt === undefined) return undefined
  const lead = list(raw.lead).filter(isLine)
  return { ...spot, brief: raw.brief === true, lead, spokenAt: spokenAt as Millis }
}

const isLine = (raw: unknown): raw is Line =>
  isRaw(raw) && text(raw.key) !== undefined && text(raw.moment) !== undefined

const isRaw = (raw: unknown): raw is Raw =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)
const text = (raw: unknown): string | undefined => (typeof raw === 'string' ? raw : undefined)
const list = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : [])
const count = (raw: unknown): number | undefined =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? raw : undefined
const oneOf = <T extends string>(raw: unknown, all: readonly T[]): T | undefined =>
  all.find((one) => one === raw)
const counts = (raw: unknown): Readonly<Record<string, number>> =>
  isRaw(raw)
    ? Object.fromEntries(
        Object.entries(raw).filter(
          (entry): entry is [string, number] => count(entry[1]) !== undefined,
        ),
      )
    : {}
