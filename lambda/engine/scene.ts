import type { Fit } from './choose.ts'
import { elapsedIn, isEnding, isOver, stepAt } from './clock.ts'
import type { Event } from './event.ts'
import type { Line, Seconds } from './line.ts'
import { type Page, pageOf } from './page.ts'
import { type Plan, plan, type Step } from './plan.ts'
import { type Kept, keptOf, type Spot, type State } from './state.ts'
import { lineOf } from './unroll.ts'
import type { World } from './world.ts'

/** Where somebody is when an event comes: what is being guided, and how to lead them out of it. */
export interface Scene {
  readonly world: World
  readonly kept: Kept
  /** The state as it is now: a page whose time is up has become its question. */
  readonly state: State
  readonly guided?: Guided
}

export interface Guided {
  readonly plan: Plan
  readonly step: Step
  readonly index: number
  /** What is being spoken this moment; absent when a question or a pause is open. */
  readonly speaking?: { readonly page: Page; readonly left: Seconds }
  /** Leads the body out of the movement it is in; empty when it is in none. */
  readonly out: readonly Line[]
  readonly fit: Fit | undefined
}

/** Reads the clock: who was being spoken to, how far it came, what is open now. Pure. */
export function sceneOf(world: World, state: State, event: Event): Scene {
  const kept = keptOf(state)
  if (state.at !== 'page') return sceneAt(world, kept, state, spotOf(state))
  const page = pageOf(world, kept, state.guide)
  if (!page) return { world, kept, state: { ...kept, at: 'menu', ask: 'menu' } }
  const elapsed = elapsedIn(state.guide, world.now)
  const answering = event.type === 'yes' || event.type === 'no'
  if (isOver(page, elapsed) || (answering && isEnding(page, elapsed))) {
    const spot = { ...spotOf(state), step: page.marks.at(-1)?.step.id ?? state.guide.step }
    const offer = { type: page.next ? 'continue' : 'finish', spot } as const
    return sceneAt(world, kept, { ...kept, at: 'offer', offer }, spot)
  }
  const { mark, inMotion } = stepAt(page, elapsed)
  const out = inMotion
    ? [lineOf(mark.step.exercise, mark.step.exercise.out, { ...mark.step, pace: kept.pace })]
    : []
  const step = mark.step
  const index = page.plan.steps.findIndex((one) => one.id === step.id)
  const speaking = { page, left: page.seconds - elapsed }
  const { fit } = state.guide
  return { world, kept, state, guided: { plan: page.plan, step, index, speaking, out, fit } }
}

/** A step of what is being guided, to come back to. */
export const spotAt = ({ plan, fit }: Guided, step: Step): Spot => ({
  program: plan.program.id,
  step: step.id,
  ...(fit && { fit }),
})

/** Where a state that is not a page keeps its place, if it has one. */
export function spotOf(state: Extract<State, { at: 'page' }>): Spot
export function spotOf(state: State): Spot | undefined
export function spotOf(state: State): Spot | undefined {
  if (state.at === 'paused') return state.spot
  if (state.at === 'page') {
    const { program, step, fit } = state.guide
    return { program, step, ...(fit && { fit }) }
  }
  return state.at === 'offer' && 'spot' in state.offer ? state.offer.spot : undefined
}

function sceneAt(world: World, kept: Kept, state: State, spot: Spot | undefined): Scene {
  if (!spot) return { world, kept, state }
  const whole = plan(world, spot.program, kept, { fit: spot.fit })
  const index = whole?.steps.findIndex((step) => step.id === spot.step) ?? -1
  const step = whole?.steps[index]
  if (!whole || !step) return { world, kept, state: { ...kept, at: 'menu', ask: 'menu' } }
  return { world, kept, state, guided: { plan: whole, step, index, out: [], fit: spot.fit } }
}

/** The same scene with something kept differently from now on. */
export const withKept = <S extends Scene>(scene: S, change: Partial<Kept>): S => ({
  ...scene,
  kept: { ...scene.kept, ...change },
  state: { ...scene.state, ...change },
})
