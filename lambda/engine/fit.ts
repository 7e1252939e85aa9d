import { type Program, programOf } from '../content/catalog.ts'
import { chooseSteps, type Fit } from './choose.ts'
import { LONGEST_REPLY } from './limits.ts'
import { type Line, type Measure, type Millis, type Seconds, sum } from './line.ts'
import { askAfter, BREATHER, closingOf, openingOf, pageOf } from './page.ts'
import { plan, type Step } from './plan.ts'
import { say } from './prompts.ts'
import type { Kept } from './state.ts'
import type { World } from './world.ts'

/** Shares of the author's doses that still make sense, the author's own first. */
const SCALES = [1, 0.9, 1.1, 0.8, 1.2, 0.7, 1.3, 0.6, 1.4, 0.5, 1.5, 1.6, 1.7, 1.8, 1.9, 2]

/** Minutes asked for are met within a tenth or 15 s, whichever is more. */
export const isNear = (seconds: Seconds, wanted: Seconds): boolean =>
  Math.abs(seconds - wanted) <= Math.max(15, wanted / 10)

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
  const known = {
    ...kept,
    heard: Object.fromEntries(program.steps.map(({ exercise }) => [exercise, 1])),
  }
  let best: Omit<Fitted, 'met'> | undefined
  for (const scale of SCALES) {
    for (const { fit, seconds, chars } of lengthsAt(world, program, known, scale)) {
      const speakable = !program.routine?.asleep || chars <= LONGEST_REPLY - AROUND
      if (speakable && (!best || off(seconds, wanted) < off(best.seconds, wanted)))
        best = { fit, seconds }
    }
    const spoken = best && isNear(best.seconds, wanted) && spokenAs(world, program, known, best.fit)
    if (best && spoken && isNear(spoken, wanted))
      return { fit: best.fit, seconds: spoken, met: true }
  }
  return best && { ...best, met: false }
}

/** What a program lasts when it is really cut into pages: a sum can be some seconds off. */
function spokenAs(
  world: Pick<World, 'catalog' | 'measure'>,
  program: Program,
  kept: Kept,
  fit: Fit,
): Seconds {
  let seconds = program.routine?.silence ?? 0
  let step: string | undefined = plan(world, program.id, kept, { fit })?.steps[0]?.id
  let lead = [...(program.routine?.asleep ? [ABOUT] : []), ...openingOf(program)]
  while (step !== undefined) {
    const guide = { program: program.id, step, fit, lead, brief: false, spokenAt: 0 as Millis }
    const page = pageOf(world, kept, guide)
    if (!page) return seconds
    const question = page.plan.closing ? 0 : world.measure(askAfter(page, kept).question).seconds
    seconds += page.seconds + question
    step = page.plan.closing ? undefined : page.next?.id
    lead = []
  }
  return seconds
}

const ABOUT = say('about', { count: 5 }) // as long as any other number of minutes
const AROUND = 1_000 // characters of a closed reply besides its steps: opening, safety, tags

const off = (seconds: Seconds, wanted: Seconds): Seconds => Math.abs(seconds - wanted)

/** What a program lasts at one scale with its first step, its first two, and so on, in the order of need. */
function lengthsAt(
  world: Pick<World, 'catalog' | 'measure'>,
  program: Program,
  kept: Kept,
  scale: number,
): readonly { readonly fit: Fit; readonly seconds: Seconds; readonly chars: number }[] {
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
    const chars = sum(steps.map((step) => step.chars))
    return { fit, seconds: secondsOfSteps(measure, program, steps), chars }
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
  const about = asleep ? [ABOUT] : []
  const ask = asleep
    ? 0
    : measure({ key: 'prompts.asks.to-standing.question', moment: 'talk' }).seconds
  return (
    spoken([...about, ...openingOf(program), ...closingOf(program, steps)]) +
    sum(steps.map((step) => step.seconds)) +
    Math.max(0, steps.length - 1) * (2 * BREATHER + praise) +
    (changes + 1) * ask +
    (program.routine?.silence ?? 0)
  )
}
