import type { Program } from '../content/catalog.ts'
import { charsOf, type Line, type Measure, type Seconds, secondsOf, sum } from './line.ts'
import { addAll, type Extent, paginate } from './paginate.ts'
import { type Plan, plan, type Step } from './plan.ts'
import { askOf, nameOf, say } from './prompts.ts'
import type { Guide, Kept } from './state.ts'
import { layStrip, speak } from './strip.ts'
import type { Ask, Say } from './turn.ts'
import type { World } from './world.ts'

/** Where a step begins on its page, in seconds from the page's first sound. */
export interface Mark {
  readonly step: Step
  readonly start: Seconds
}

/** The beats that one reply carries. */
export interface Page {
  readonly plan: Plan
  readonly marks: readonly Mark[]
  readonly beats: Say['beats']
  /** Without the question at its end. */
  readonly seconds: Seconds
  /** The step after this page; undefined on the last. */
  readonly next: Step | undefined
}

export const BREATHER = 0.8 // seconds between one movement and the next, either side of a word of praise

/** Plans the page that begins at the guide's step. Pure: the same guide gives the same page, byte for byte.
 * Undefined when content no longer has the program or the step. */
export function pageOf(
  world: Pick<World, 'catalog' | 'measure'>,
  kept: Kept,
  guide: Guide,
): Page | undefined {
  const whole = plan(world, guide.program, kept, {
    fit: guide.fit,
    brief: guide.brief ? guide.step : undefined,
  })
  const from = whole?.steps.findIndex((step) => step.id === guide.step) ?? -1
  if (!whole || from < 0) return undefined
  const count = whole.closing
    ? whole.steps.length - from
    : stepsOnPage(world.measure, kept, whole, from, guide.lead)
  const steps = whole.steps.slice(from, from + count)
  const next = whole.steps[from + count]
  const strip = layStrip(world.measure)
  const marks: Mark[] = []
  for (const line of guide.lead) strip.say(line)
  for (const [index, step] of steps.entries()) {
    if (strip.beats.length > 0) strip.rest(BREATHER)
    const praise = index > 0 && praiseBefore(whole, kept, from + index)
    if (praise) strip.say(praise)
    if (index > 0) strip.rest(BREATHER)
    marks.push({ step, start: sum(strip.beats.map(secondsOf)) })
    strip.append(step.beats)
  }
  if (!next) for (const line of closingOf(whole.program, whole.steps)) strip.say(line)
  return { plan: whole, marks, beats: strip.beats, seconds: sum(strip.beats.map(secondsOf)), next }
}

/** What a page ends with: the way on, or the end. */
export function askAfter(page: Pick<Page, 'marks' | 'next'>, kept: Kept): Ask {
  const here = page.marks.at(-1)?.step.place
  const more = isStepwise(kept) ? 'step' : 'more'
  const id = !page.next ? 'finish' : page.next.place === here ? more : `to-${page.next.place}`
  return askOf(`prompts.asks.${id}`)
}

/** Somebody who said wait twice is asked after every movement. */
const isStepwise = ({ waits }: Kept): boolean => waits >= 2

/** A word between two movements, not at every change and another each time; none between two sides, none at night. */
function praiseBefore({ steps, closing }: Plan, kept: Kept, index: number): Line | undefined {
  const step = steps[index]
  if (closing || !step || step.moment === 'night' || index % 2 === 1) return undefined
  if (step.exercise === steps[index - 1]?.exercise) return undefined
  return { key: 'prompts.says.praise', moment: step.moment, pick: kept.seed + index / 2 }
}

/** What is said before a program's first step. */
export function openingOf(program: Program): readonly Line[] {
  const moment = program.moment === 'night' ? 'night' : 'bed'
  if (program.routine) return [{ key: `routines.${program.id}.opening`, moment }]
  return [{ ...say('alone', { name: nameOf(program.id) }), moment }]
}

/** What is said after its last; one exercise alone needs no more than the question. */
export function closingOf(program: Program, steps: readonly Step[]): readonly Line[] {
  const moment = steps.at(-1)?.moment ?? 'talk'
  return program.routine ? [{ key: `routines.${program.id}.closing`, moment }] : []
}

/** How many steps from here on share a page: whole groups of one place, as `paginate` cuts them. */
function stepsOnPage(
  measure: Measure,
  kept: Kept,
  whole: Plan,
  from: number,
  lead: readonly Line[],
): number {
  const place = whole.steps[from]?.place
  const until = whole.steps.findIndex((step, index) => index > from && step.place !== place)
  const here = whole.steps.slice(from, until < 0 ? undefined : until)
  const after = askAfter(
    {
      marks: here.map((step) => ({ step, start: 0 })),
      next: whole.steps[until],
    },
    kept,
  )
  const ending = [...(until < 0 ? closingOf(whole.program, whole.steps) : []), after.question]
  const before = extentOf(measure, lead)
  const cost = (step: Step, index: number): Extent => {
    const praise = index > 0 && praiseBefore(whole, kept, from + index)
    const word = extentOf(measure, praise ? [praise] : [])
    return addAll([
      step,
      word,
      { seconds: 2 * BREATHER, chars: 2 * charsOf({ silence: BREATHER }) },
    ])
  }
  const groups = groupsOf(here)
  if (isStepwise(kept)) return groups[0]?.length ?? 1
  const sizes = groups.map((group) => addAll(group.map((step) => cost(step, here.indexOf(step)))))
  const [first] = paginate(sizes, before, extentOf(measure, ending))
  return groups.slice(0, first).flat().length
}

/** Steps that belong together: the two sides of one movement. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = []
  for (const step of steps) {
    const group = groups.at(-1)
    if (step.side === 'left' && group?.at(-1)?.exercise === step.exercise) group.push(step)
    else groups.push([step])
  }
  return groups
}

function extentOf(measure: Measure, lines: readonly Line[]): Extent {
  const beats = speak(measure, lines)
  return { seconds: sum(beats.map(secondsOf)), chars: sum(beats.map(charsOf)) }
}
