import { SAFETY } from '../../lambda/content/catalog.ts'
import { advance } from '../../lambda/engine/advance.ts'
import { elapsedIn, REPLY_LATENCY, SPEECH_LATENCY } from '../../lambda/engine/clock.ts'
import type { Event } from '../../lambda/engine/event.ts'
import type { Millis } from '../../lambda/engine/line.ts'
import { pageOf } from '../../lambda/engine/page.ts'
import { type Plan, plan, type Step } from '../../lambda/engine/plan.ts'
import { keptOf, newKept, type State } from '../../lambda/engine/state.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import type { World } from '../../lambda/engine/world.ts'
import { catalog, speaker } from './skill.ts'

/** What somebody is in when an event comes, worked out from the moment that the walk chose, not by the engine. */
export interface Situation {
  readonly state: State
  readonly event: Event
  readonly world: World
  readonly plan?: Plan
  readonly step?: Step
  /** A page is being spoken; in the movement or before it. */
  readonly speaking: boolean
  readonly inMotion: boolean
  /** So near the page's end that yes and no answer its question. */
  readonly ending?: Omit<Situation, 'event'>
  /** The page has been heard to its end. */
  readonly heard?: 'continue' | 'finish'
}

export interface Visit {
  readonly before: Situation
  readonly turn: Turn
}

/** One answer of each kind: what is offered after it, whether there is more, and the two that the engine speaks. */
function answersOfEachKind(): readonly string[] {
  const kinds = Object.groupBy(
    Object.values(catalog.answers),
    ({ next, more }) => `${Object.keys(next)} ${more}`,
  )
  const first = Object.values(kinds).flatMap((answers) => answers?.[0]?.id ?? [])
  return [...new Set([...first, ...Object.values(SAFETY), 'why-mornings-hurt'])]
}

/** Every event there is, the ones with content once for each kind of it. */
export const EVENTS: readonly Event[] = [
  { type: 'launch' },
  { type: 'start' },
  ...['morning-stretch', 'up-and-moving', 'bedtime-breathing'].map(
    (family) => ({ type: 'start', family }) as const,
  ),
  { type: 'start', family: 'bedtime-breathing', minutes: 10 },
  { type: 'start', family: 'shower', minutes: 3 },
  { type: 'start', place: 'standing' },
  { type: 'start', exercise: 'knee-to-chest' },
  { type: 'start', exercise: 'half-squat' },
  { type: 'leave-out' },
  { type: 'leave-out', exercise: 'pelvic-tilt' },
  { type: 'bring-back' },
  { type: 'bring-back', exercise: 'pelvic-tilt' },
  { type: 'how' },
  { type: 'how', exercise: 'pelvic-tilt' },
  { type: 'why' },
  { type: 'feel' },
  ...answersOfEachKind().map((answer) => ({ type: 'question', answer }) as const),
  ...(
    [
      'next',
      'previous',
      'repeat',
      'start-over',
      'pause',
      'wait',
      'resume',
      'ready',
      'slower',
      'faster',
      'easier',
      'fuller',
      'whisper',
      'aloud',
      'flow',
      'no-kneeling',
      'switch-sides',
      'hurts',
      'emergency',
      'how-long',
      'which',
      'yes',
      'no',
      'more',
      'help',
      'stop',
      'miss',
      'left',
      'other',
    ] as const
  ).map((type) => ({ type }) as Event),
]

const BEGINNING = 1_000_000

/** Visits every reachable state with every event at every telling moment, breadth first. States are the same when
 * what matters is: where, which step, what is asked, how many misses. */
export function* walk(hour?: number): Generator<Visit> {
  const world = { catalog, measure: speaker.measure, seed: 3, ...(hour !== undefined && { hour }) }
  const first: State = { ...newKept(3), at: 'menu', ask: 'welcome' }
  const seen = new Set([keyOf(first)])
  const queue: State[] = [first]
  for (let state = queue.shift(); state; state = queue.shift())
    for (const moment of momentsOf(world, state))
      for (const event of EVENTS) {
        // Fitting to minutes is slow and the same wherever it is asked for: from still states is enough.
        if ('minutes' in event && moment.speaking) continue
        const before = { ...moment, event }
        const turn = advance(before.world, state, event)
        yield { before, turn }
        const next = JSON.parse(JSON.stringify(turn.state)) as State
        if (next.at === 'end' || seen.has(keyOf(next))) continue
        seen.add(keyOf(next))
        queue.push(next)
      }
}

function keyOf(state: State): string {
  const { at, misses, ease, pace } = state
  const manner = state.at === 'offer' && state.offer.type === 'smaller' ? `${ease}${pace}` : ''
  const where =
    state.at === 'page'
      ? [
          state.guide.program,
          state.guide.step,
          state.guide.brief,
          isSmall(state) && state.waits >= 2,
        ]
      : [JSON.stringify({ ...state, ...keptOf(newer(state)) })]
  return [at, Math.min(misses, 3), manner, ...where].join(' ')
}

/** Told apart by more than its step: one routine is enough for that. */
const isSmall = (state: Extract<State, { at: 'page' }>) => state.guide.program === 'up-and-moving'

/** The same state with nothing kept, so that only its place tells it apart. */
const newer = (state: State): State => ({ ...state, ...newKept(0) })

/** The moments of a state that can matter: before and inside each movement of its page, and after its end. */
function momentsOf(world: Omit<World, 'now'>, state: State): readonly Omit<Situation, 'event'>[] {
  if (state.at !== 'page') return [stillOf({ ...world, now: BEGINNING as Millis }, state)]
  const page = pageOf(world, keptOf(state), state.guide)
  if (!page) throw new Error(`No page for ${JSON.stringify(state.guide)}`)
  const at = (seconds: number): World => ({
    ...world,
    now: (state.guide.spokenAt + (seconds + REPLY_LATENCY + SPEECH_LATENCY) * 1000) as Millis,
  })
  const last = page.marks.at(-1)
  if (!last) throw new Error('A page without steps')
  const here = { state, plan: page.plan }
  const over = { ...here, step: last.step, speaking: false, inMotion: false }
  const heard = page.next ? ('continue' as const) : ('finish' as const)
  const after = { ...over, heard, world: at(page.seconds + 3) }
  const inside = page.marks.flatMap(({ step, start }) => {
    const moving = start + step.inMotionFrom
    const begun = start + 0.11 * step.seconds
    const situation = (second: number) => ({
      ...here,
      step,
      speaking: true,
      inMotion: second >= moving,
      world: at(second),
      ...(second >= 0.9 * page.seconds && { ending: { ...over, heard, world: at(second) } }),
    })
    return [situation(Math.max(begun, moving - 0.5)), situation(Math.max(begun, moving) + 0.5)]
  })
  if (elapsedIn(state.guide, after.world.now) < page.seconds)
    throw new Error('The clock runs backwards')
  return [...inside, after]
}

function stillOf(world: World, state: State): Omit<Situation, 'event'> {
  const still = { state, world, speaking: false, inMotion: false }
  const offered = state.at === 'offer' && 'spot' in state.offer ? state.offer : undefined
  const spot = state.at === 'paused' ? state.spot : offered?.spot
  if (!spot) return still
  const whole = plan(world, spot.program, state, { fit: spot.fit })
  const step = whole?.steps.find(({ id }) => id === spot.step)
  if (!whole || !step) throw new Error(`No step ${spot.step} in ${spot.program}`)
  const heard =
    offered?.type === 'continue' || offered?.type === 'finish' ? offered.type : undefined
  return { ...still, plan: whole, step, ...(heard && { heard }) }
}
