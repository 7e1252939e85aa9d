import type { Catalog, Program } from '../content/catalog.ts'
import { PLACE_ORDER } from '../content/catalog.ts'
import type { Exercise, RoutineStep } from '../content/schema.ts'
import type { Kept } from './state.ts'

/** How a program is brought to the minutes asked for: how many of its steps, and how much of each. */
export interface Fit {
  readonly steps: number
  /** A share of the author's rounds and holds: 1 is what they wrote. */
  readonly scale: number
}

/** A step of a program as one person does it. `origin` is its place in the program's own order. */
export interface Dose extends RoutineStep {
  readonly origin: number
}

/** The steps of a program that one person does, in order: as many as fit asks, never without the way up, and with
 * stand-ins for what they leave out. The way up is never left out. One exercise that is asked for by name is always done. Pure. */
export function chooseSteps(
  catalog: Catalog,
  program: Program,
  options: Pick<Kept, 'leftOut' | 'avoid'>,
  fit?: Fit,
): readonly Dose[] {
  const all = program.steps.map((step, origin) => ({ ...step, origin }))
  const wanted = fit ? all.toSorted(byNeed).slice(0, fit.steps) : all.filter(({ extra }) => !extra)
  const placed = withWayUp(catalog, all, wanted).toSorted((a, b) => a.origin - b.origin)
  return program.routine ? withStandIns(catalog, placed, options) : placed
}

/** What its author would drop last comes first; extras after all that the routine has. */
const byNeed = (a: Dose, b: Dose): number =>
  Number(a.extra ?? false) - Number(b.extra ?? false) || (a.rank ?? a.origin) - (b.rank ?? b.origin)

/** Whoever is to stand must have sat and stood up: the first step of each place that is reached, and all at the edge. */
function withWayUp(
  catalog: Catalog,
  all: readonly Dose[],
  wanted: readonly Dose[],
): readonly Dose[] {
  const heightOf = ({ exercise }: Dose) =>
    PLACE_ORDER[catalog.exercises[exercise]?.place ?? 'floor']
  const highest = Math.max(...wanted.map(heightOf))
  const isWayUp = (step: Dose): boolean => {
    const height = heightOf(step)
    const first = all.find((one) => !one.extra && heightOf(one) === height)
    return (
      !step.extra &&
      height <= highest &&
      height > heightOf(all[0] ?? step) &&
      (height === PLACE_ORDER.edge || step === first)
    )
  }
  return all.filter((step) => wanted.includes(step) || isWayUp(step))
}

function withStandIns(
  catalog: Catalog,
  steps: readonly Dose[],
  { leftOut, avoid }: Pick<Kept, 'leftOut' | 'avoid'>,
): readonly Dose[] {
  const usable = (exercise: Exercise) =>
    !leftOut.includes(exercise.id) && !exercise.skipIf.some((reason) => avoid.includes(reason))
  const used = new Set(steps.map(({ exercise }) => exercise))
  return steps.flatMap((step) => {
    const exercise = catalog.exercises[step.exercise]
    if (!exercise) return []
    if (exercise.wayUp || usable(exercise)) return [step]
    const instead = (exercise.standIns ?? [])
      .flatMap((id) => catalog.exercises[id] ?? [])
      .find((one) => usable(one) && !used.has(one.id) && one.place === exercise.place)
    if (!instead) return []
    used.add(instead.id)
    return [{ exercise: instead.id, origin: step.origin }]
  })
}
