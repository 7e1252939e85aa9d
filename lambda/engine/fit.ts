import { type Program, programOf } from '../content/catalog.ts'
import { chooseSteps, type Fit } from './choose.ts'
import { type Line, type Measure, type Seconds, sum } from './line.ts'
import { BREATHER, closingOf, openingOf } from './page.ts'
import { plan, type Step } from './plan.ts'
import type { Kept } from './state.ts'
import type { World } from './world.ts'

/** Shares of the author's doses that still make sense, the author's own first. */
const SCALES = [1, 0.9, 1.1, 0.8, 1.2, 0.7, 1.3, 0.6, 1.4, 0.5, 1.5, 1.6, 1.7, 1.8, 1.9, 2]

/** Minutes asked for are met within a tenth or 15 s, whichever is more. */
export const isNear = (seconds: Seconds, wanted: Seconds, share = 1): boolean =>
  Math.abs(seconds - wanted) <= share * Math.max(15, wanted / 10)

/** Lengths are summed here, not paged; what is as near as this is surely near when it is spoken. */
const MARGIN = 0.9

export interface Fitted {
  readonly fit: Fit
  readonly seconds: Seconds
  /** As near as was promised; else it is the nearest there is. */
  readonly met: boolean
}

/** How a program comes nearest to the seconds wanted: with doses as near to the author's as they can be, then with the
 * nearest length. Counted as spoken pages, without listening or what is said only the first time. Pure. */
export function fitTo(
  world: Pick<World, 'catalog' | 'measure'>,
  id: string,
  kept: Kept,
  wanted: Seconds,
): Fitted | undefined {
  const program = programOf(world.catalog, id)
  if (!program) return undefined
  const met = {
    ...kept,
    heard: Object.fromEntries(program.steps.map(({ exercise }) => [exercise, 1])),
  }
  let best: Fitted | undefined
  for (const scale of SCALES) {
    for (const candidate of lengthsAt(world, program, met, scale))
      if (!best || off(candidate.seconds, wanted) < off(best.seconds, wanted))
        best = { ...candidate, met: isNear(candidate.seconds, wanted, MARGIN) }
    if (best?.met) break
  }
  return best
}

const off = (seconds: Seconds, wanted: Seconds): Seconds => Math.abs(seconds - wanted)

/** What a program lasts at one scale with its first step, its first two, and so on, in the order of need. */
function lengthsAt(
  world: Pick<World, 'catalog' | 'measure'>,
  program: Program,
  kept: Kept,
  scale: number,
): readonly { readonly fit: Fit; readonly seconds: Seconds }[] {
  const { catalog, measure } = world
  const most = program.steps.length
  const whole = plan(world, program.id, kept, { fit: { steps: most, scale } })
  const lengthOf = new Map<number, Step[]>()
  for (const step of whole?.steps ?? [])
    lengthOf.set(step.origin, [...(lengthOf.get(step.origin) ?? []), step])
  return Array.from({ length: most }, (_, index) => {
    const fit = { steps: index + 1, scale }
    const steps = chooseSteps(catalog, program, kept, fit).flatMap(
      ({ origin }) => lengthOf.get(origin) ?? [],
    )
    return { fit, seconds: secondsOfSteps(measure, program, steps) }
  })
}

/** What steps last when they are spoken as pages: what is said before, between and after them included. */
export function secondsOfSteps(
  measure: Measure,
  program: Program,
  steps: readonly Step[],
): Seconds {
  const spoken = (lines: readonly Line[]) =>
    sum(lines.map((line) => measure(line).seconds + measure(line).gap))
  const asleep = program.routine?.asleep === true
  const changes = steps.filter((step, i) => i > 0 && step.place !== steps[i - 1]?.place).length
  const praise = asleep
    ? 0
    : measure({ key: 'prompts.says.praise', moment: 'bed', pick: 0 }).seconds / 2
  const ask = asleep
    ? 0
    : measure({ key: 'prompts.asks.to-standing.question', moment: 'talk' }).seconds
  return (
    spoken([...openingOf(program), ...closingOf(program, steps)]) +
    sum(steps.map((step) => step.seconds)) +
    Math.max(0, steps.length - 1) * (2 * BREATHER + praise) +
    (changes + 1) * ask +
    (program.routine?.silence ?? 0)
  )
}
