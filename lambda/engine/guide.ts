import {
  type Catalog,
  PLACE_ORDER,
  type Program,
  programOf,
  routineOf,
  SAFETY,
} from '../content/catalog.ts'
import type { Place, Routine } from '../content/schema.ts'
import type { Event } from './event.ts'
import { fitTo, secondsOfSteps } from './fit.ts'
import type { Line, Seconds } from './line.ts'
import { askAfter, openingOf, pageOf } from './page.ts'
import { plan, type Step } from './plan.ts'
import { say } from './prompts.ts'
import { type Guided, type Scene, spotAt } from './scene.ts'
import type { Bookmark, Guide, Spot, Told } from './state.ts'
import { askIn, askMenu } from './talk.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Speaks the page that begins at a step. `lead` comes before it in the same reply. */
export function guideFrom(
  { world, kept }: Pick<Scene, 'world' | 'kept'>,
  spot: Spot,
  { lead = [], brief = false }: { readonly lead?: readonly Line[]; readonly brief?: boolean } = {},
): Turn {
  const guide: Guide = { ...spot, brief, lead, spokenAt: world.now }
  const page = pageOf(world, kept, guide)
  if (!page) return askMenu({ world, kept }, [say('lost')])
  if (page.plan.closing)
    return {
      state: { ...kept, at: 'end' },
      say: { mic: 'closed', beats: page.beats },
      effects: [], // nobody comes back to the middle of a breath
    }
  const bookmark: Bookmark = {
    ...spot,
    spokenAt: world.now,
    seconds: page.seconds,
    left: 'open',
  }
  return {
    state: { ...kept, at: 'page', guide },
    say: { mic: 'open', beats: page.beats, ask: askAfter(page, kept) },
    effects: [{ type: 'keep', bookmark }],
  }
}

type Start = Extract<Event, { type: 'start' }>

/** Begins a routine, or one exercise alone, at once: no question stands before the first movement. Only somebody who is
 * being guided and would have to get up for it is asked first. */
export function start(scene: Scene, event: Start): Turn {
  const { world, kept, guided } = scene
  const moved = guided && event.exercise && goTo({ ...scene, guided }, event.exercise)
  if (moved) return moved
  const choice = chosen(world.catalog, event)
  const program = choice.id === undefined ? undefined : programOf(world.catalog, choice.id)
  const fitted =
    program && event.minutes !== undefined
      ? fitTo(world, program.id, kept, event.minutes * 60)
      : undefined
  const fit = fitted?.fit
  const steps = program ? (plan(world, program.id, kept, { fit })?.steps ?? []) : []
  const [first] = steps
  if (!program || !first)
    return askMenu({ world, kept }, [...(guided?.out ?? []), say('unknown-start')])
  if (guided && PLACE_ORDER[first.place] > PLACE_ORDER[guided.step.place]) {
    const offer = { type: 'exercise', exercise: program.id } as const
    return askIn(scene, { ...kept, at: 'offer', offer }, [...guided.out, say('get-up-first')])
  }
  const nearest = fitted && !fitted.met ? fitted.seconds : undefined
  const untold = (program.routine?.asleep ? TOLD_AT_NIGHT : TOLD_BY_DAY).filter(
    (one) => !kept.told.includes(one),
  )
  const lead = [
    ...(guided?.out ?? []),
    ...(nearest === undefined ? [] : [say('nearest', { count: minutesOf(nearest) })]),
    ...(choice.elsewhere ? [say('elsewhere')] : []),
    ...(nearest === undefined ? aboutOf(world, program, steps) : []),
    ...openingOf(program),
    ...untold.flatMap((told) => LINES_TOLD_ONCE[told]),
  ]
  const spot = { program: program.id, step: first.id, ...(fit && { fit }) }
  return guideFrom({ world, kept: { ...kept, told: [...kept.told, ...untold] } }, spot, { lead })
}

/** A movement of the plan being guided: gone to where it is, by the way up when that is higher than the body. */
function goTo(scene: Scene & { readonly guided: Guided }, exercise: string): Turn | undefined {
  const { guided } = scene
  const height = PLACE_ORDER[guided.step.place]
  const heightOf = ({ place }: { readonly place: Place }) => PLACE_ORDER[place]
  const ahead = guided.plan.steps.find(
    (one) => one.exercise.id === exercise && heightOf(one) >= height,
  )
  if (ahead && heightOf(ahead) === height)
    return guideFrom(scene, spotAt(guided, ahead), { lead: guided.out })
  const wayUp = ahead && guided.plan.steps.find((one) => heightOf(one) > height)
  if (wayUp)
    return guideFrom(scene, spotAt(guided, wayUp), { lead: [...guided.out, say('up-first')] })
  return undefined
}

/** How long it takes, where nobody will be awake to ask. */
function aboutOf(world: World, program: Program, steps: readonly Step[]): readonly Line[] {
  if (!program.routine?.asleep) return []
  const count = minutesOf(secondsOfSteps(world.measure, program, steps))
  return [{ ...say('about', { count }), moment: 'night' }]
}

const minutesOf = (seconds: Seconds): number => Math.max(1, Math.round(seconds / 60))

/** What a new person hears before the first movement: who we are and when not to stretch; how to stop us. */
const LINES_TOLD_ONCE: Readonly<Record<Told, readonly Line[]>> = {
  safety: [
    { key: `answers.${SAFETY.disclaimer}.answer`, moment: 'safety' },
    { key: `answers.${SAFETY.signs}.answer`, moment: 'safety' },
  ],
  stopping: [{ key: 'prompts.says.stopping', moment: 'safety' }],
}

const TOLD_BY_DAY: readonly Told[] = ['safety', 'stopping']
/** A closing reply takes no commands, so it names none. */
const TOLD_AT_NIGHT: readonly Told[] = ['safety']

const USUAL: Seconds = 300 // what somebody has time for who names a place and nothing else

/** The program that was asked for; where it is not to be had in the place asked for, what comes nearest there; where
 * nothing does, the same, `elsewhere`. */
function chosen(
  catalog: Catalog,
  { exercise, family, place, minutes }: Start,
): { readonly id?: string | undefined; readonly elsewhere?: boolean } {
  if (exercise !== undefined) return { id: exercise }
  const asked = family === undefined ? undefined : routineOf(catalog, family, minutes)
  if (place === undefined || (asked && beginsAt(catalog, asked) === place)) return { id: asked?.id }
  const off = ({ seconds }: Routine) => Math.abs(seconds - (asked?.seconds ?? USUAL))
  const [there] = Object.values(catalog.routines)
    .filter(
      (one) =>
        !one.parts &&
        !one.asleep === !asked?.asleep &&
        (!asked || one.moment === asked.moment) &&
        beginsAt(catalog, one) === place,
    )
    .sort((a, b) => off(a) - off(b))
  return there ? { id: there.id } : { id: asked?.id, elsewhere: asked !== undefined }
}

/** Where the body is when a routine begins as its author wrote it. */
function beginsAt(catalog: Catalog, { id }: Routine): Place | undefined {
  const first = programOf(catalog, id)?.steps.find(({ extra }) => !extra)
  return catalog.exercises[first?.exercise ?? '']?.place
}
