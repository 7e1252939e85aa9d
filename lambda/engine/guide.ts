import { type Catalog, programOf, routineOf, SAFETY } from '../content/catalog.ts'
import type { Routine } from '../content/schema.ts'
import type { Event } from './event.ts'
import type { Line } from './line.ts'
import { askAfter, pageOf } from './page.ts'
import { plan } from './plan.ts'
import type { Scene } from './scene.ts'
import type { Bookmark, Guide, Told } from './state.ts'
import { askMenu, nameOf, say } from './talk.ts'
import type { Turn } from './turn.ts'

/** Speaks the page that begins at a step. `lead` comes before it in the same reply. */
export function guideFrom(
  { world, kept }: Pick<Scene, 'world' | 'kept'>,
  spot: Pick<Guide, 'program' | 'step'>,
  { lead = [], brief = false }: { readonly lead?: readonly Line[]; readonly brief?: boolean } = {},
): Turn {
  const guide: Guide = { program: spot.program, step: spot.step, brief, lead, spokenAt: world.now }
  const page = pageOf(world, kept, guide)
  if (!page) return askMenu({ world, kept }, [say('lost')])
  if (page.plan.closing)
    return {
      state: { ...kept, at: 'end' },
      say: { mic: 'closed', beats: page.beats },
      effects: [], // nobody comes back to the middle of a breath
    }
  const bookmark: Bookmark = {
    program: spot.program,
    step: spot.step,
    spokenAt: world.now,
    seconds: page.seconds,
    left: 'open',
  }
  return {
    state: { ...kept, at: 'page', guide },
    say: { mic: 'open', beats: page.beats, ask: askAfter(page) },
    effects: [{ type: 'keep', bookmark }],
  }
}

type Start = Extract<Event, { type: 'start' }>

/** Begins a routine, or one exercise alone, at once: no question stands before the first movement. */
export function start({ world, kept, guided }: Scene, event: Start): Turn {
  const id = chosen(world.catalog, event)
  const program = id === undefined ? undefined : programOf(world.catalog, id)
  const first = program && plan(world, program.id, kept)?.steps[0]
  if (!program || !first)
    return askMenu({ world, kept }, [...(guided?.out ?? []), say('unknown-start')])
  const moment = first.moment
  const opening: Line = program.routine
    ? { key: `routines.${program.id}.opening`, moment }
    : { ...say('alone', { name: nameOf(program.id) }), moment }
  const untold = (program.moment === 'night' ? TOLD_AT_NIGHT : TOLD_BY_DAY).filter(
    (one) => !kept.told.includes(one),
  )
  const nearest =
    program.routine &&
    event.minutes !== undefined &&
    !isNear(program.routine.seconds, event.minutes)
  const lead = [
    ...(guided?.out ?? []),
    ...(nearest ? [say('nearest', { count: Math.round(program.routine.seconds / 60) })] : []),
    opening,
    ...untold.flatMap((told) => LINES_TOLD_ONCE[told]),
  ]
  const told = [...kept.told, ...untold]
  return guideFrom(
    { world, kept: { ...kept, told } },
    { program: program.id, step: first.id },
    { lead },
  )
}

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

function chosen(catalog: Catalog, { exercise, family, place, minutes }: Start): string | undefined {
  if (exercise !== undefined) return exercise
  if (family !== undefined) return routineOf(catalog, family, minutes)?.id
  const begins = (id: string) =>
    catalog.exercises[programOf(catalog, id)?.steps[0]?.exercise ?? '']?.place
  const fits = ({ id, parts, moment }: Routine) =>
    !parts && moment === 'morning' && begins(id) === place
  return Object.values(catalog.routines).find(fits)?.id
}

/** Asked for minutes are met within 10 % or 15 s, whichever is more. */
const isNear = (seconds: number, minutes: number): boolean =>
  Math.abs(seconds - minutes * 60) <= Math.max(15, minutes * 6)
