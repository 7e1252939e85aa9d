import type { Catalog } from '../lambda/content/catalog.ts'
import { advance } from '../lambda/engine/advance.ts'
import type { Event } from '../lambda/engine/event.ts'
import { type Millis, type Seconds, secondsOf, sum } from '../lambda/engine/line.ts'
import { type Kept, newKept, type State } from '../lambda/engine/state.ts'
import type { Turn } from '../lambda/engine/turn.ts'
import type { Speaker } from '../lambda/speech/words.ts'

type Start = Extract<Event, { type: 'start' }>

const AN_HOUR = 3_600_000

/** Somebody who was here before and hears nothing that is said only the first time: so lengths are counted. */
export const knownTo = (catalog: Catalog, manner: Partial<Kept> = {}): Kept => ({
  ...newKept(0),
  told: ['safety', 'stopping'],
  heard: Object.fromEntries(Object.keys(catalog.exercises).map((id) => [id, 1])),
  ...manner,
})

/** Every page of a program as it is spoken to somebody who always says ready. An id names one thing: a routine can be
 * started by it like an exercise alone, whatever its family and length. Pure. */
export function spokenPages(
  catalog: Catalog,
  { measure }: Speaker,
  kept: Kept,
  start: Omit<Start, 'type'>,
): readonly Turn[] {
  const world = { catalog, measure, seed: kept.seed }
  const turns: Turn[] = []
  let now = AN_HOUR
  let state: State = { ...kept, at: 'menu', ask: 'menu' }
  let event: Event = { type: 'start', ...start }
  for (;;) {
    const turn = advance({ ...world, now: now as Millis }, state, event)
    if (turns.length > 0 && turn.state.at !== 'page') return turns
    turns.push(turn)
    if (turn.state.at !== 'page') return turns
    now += AN_HOUR
    state = turn.state
    event = { type: 'ready' }
  }
}

/** Seconds of a reply: its beats and its question. */
export const secondsOfTurn = ({ say }: Turn, { measure }: Speaker): Seconds =>
  sum(say.beats.map(secondsOf)) + (say.mic === 'open' ? measure(say.ask.question).seconds : 0)
