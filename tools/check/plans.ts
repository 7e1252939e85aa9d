import type { Moment, Routine } from '../../lambda/content/schema.ts'
import { LONGEST_PAGE, LONGEST_REPLY, LONGEST_SILENCE } from '../../lambda/engine/limits.ts'
import { type Ease, type Pace, type Seconds, sum } from '../../lambda/engine/line.ts'
import { plan, type Step } from '../../lambda/engine/plan.ts'
import { newKept } from '../../lambda/engine/state.ts'
import { renderReply } from '../../lambda/speech/reply.ts'
import type { Speaker } from '../../lambda/speech/words.ts'
import type { Problem } from '../problem.ts'
import type { Content } from './content.ts'
import { found } from './files.ts'
import { type Guided, repliesOf } from './replies.ts'
import { checkRests } from './rests.ts'

/** Both sides of a movement share a page of 240 s with what is said before it on a first morning. Seconds. */
const LONGEST_GROUP = 190
/** How far a routine's planned length may be from the one its author wants, as a share. */
const SLACK = 0.1

// The longest first: of several manners with the same problem, the first is named.
const PACES = ['slower', 'normal', 'faster'] as const satisfies readonly Pace[]
const EASES = ['fuller', 'standard', 'easier'] as const satisfies readonly Ease[]
export const MANNERS = PACES.flatMap((pace) => EASES.map((ease) => ({ pace, ease })))

/** Every exercise and every routine, planned in every manner with the language's own seconds, keeps the limits. Pure. */
export function checkPlans(content: Content, language: string, speaker: Speaker): Problem[] {
  const { catalog } = content
  const alone = Object.keys(catalog.exercises).map((id) => ({ id, file: `exercises/${id}.json` }))
  const routines = Object.keys(catalog.routines).map((id) => ({ id, file: `routines/${id}.json` }))
  return [
    ...[...alone, ...routines].flatMap(({ id, file }) =>
      eachManner(file, language, (manner) => {
        const kept = { ...newKept(0), ...manner }
        const steps = plan({ catalog, measure: speaker.measure }, id, kept)?.steps ?? []
        return [...checkSilences(steps), ...checkGroups(steps)]
      }),
    ),
    ...[...momentsOf(content, speaker)].flatMap(([id, moment]) => {
      const exercise = catalog.exercises[id]
      return exercise ? checkRests(exercise, moment, speaker.measure) : []
    }),
    ...Object.values(catalog.routines).flatMap((routine) => [
      ...checkSeconds(routine, content, language, speaker),
      ...checkReplies(routine, content, language, speaker),
    ]),
  ]
}

type Finding = Pick<Problem, 'at' | 'problem' | 'cure'>
type InManner = (typeof MANNERS)[number]

/** What is found in every manner; the same place is named once. */
function eachManner(
  file: string,
  language: string,
  check: (manner: InManner) => readonly Finding[],
): Problem[] {
  const places = new Map<string, Problem>()
  for (const manner of MANNERS)
    for (const { at, problem, cure } of check(manner))
      if (!places.has(at))
        places.set(
          at,
          found(file, at, `${problem} (${language}, ${manner.pace}, ${manner.ease})`, cure),
        )
  return [...places.values()]
}

/** The moment in which each exercise is heard: in a routine, or else alone. Pure. */
export function momentsOf({ catalog }: Content, { measure }: Speaker): ReadonlyMap<string, Moment> {
  const programs = [...Object.keys(catalog.exercises), ...Object.keys(catalog.routines)]
  const steps = programs.flatMap((id) => plan({ catalog, measure }, id, newKept(0))?.steps ?? [])
  return new Map(steps.map(({ exercise, moment }) => [exercise.id, moment]))
}

/** No silence in a plan is longer than a device allows. Pure. */
export function checkSilences(steps: readonly Step[]): Finding[] {
  return steps.flatMap(({ id, beats }) => {
    const longest = Math.max(0, ...beats.map((beat) => ('silence' in beat ? beat.silence : 0)))
    if (longest <= LONGEST_SILENCE) return []
    const cure = `speak in it: a device allows ${LONGEST_SILENCE} s between two words`
    return [{ at: id, problem: `a silence of ${longest} s`, cure }]
  })
}

/** Both sides of a movement, together. Pure. */
export function checkGroups(steps: readonly Step[]): Finding[] {
  return steps.flatMap((step, index) => {
    const right = step.side === 'left' ? (steps[index - 1]?.seconds ?? 0) : 0
    const seconds = right + step.seconds
    if (seconds <= LONGEST_GROUP) return []
    const problem = `takes ${seconds.toFixed(0)} s${right > 0 ? ', both sides' : ''}`
    const cure = `fewer rounds or shorter holds: ${LONGEST_GROUP} s at most`
    return [{ at: step.id, problem, cure }]
  })
}

/** A routine lasts as long as its author says, for somebody who was told everything once. Pure. */
export function checkSeconds(
  routine: Routine,
  content: Content,
  language: string,
  speaker: Speaker,
): Problem[] {
  const seconds = secondsOfRoutine(routine, content, speaker)
  if (Math.abs(seconds - routine.seconds) <= SLACK * routine.seconds) return []
  return [
    found(
      `routines/${routine.id}.json`,
      'seconds',
      `planned, it takes ${seconds.toFixed(0)} s in ${language}, not ${routine.seconds}`,
      'change its rounds, or the seconds it promises',
    ),
  ]
}

/** What a routine takes: opening, steps, questions between its pages, closing, and the silence after. Pure. */
export function secondsOfRoutine(routine: Routine, content: Content, speaker: Speaker): Seconds {
  const heard = Object.fromEntries(Object.keys(content.catalog.exercises).map((id) => [id, 1]))
  const kept = { ...newKept(0), told: ['safety', 'stopping'] as const, heard }
  const replies = repliesOf(routine.id, content, speaker, kept)
  return sum(replies.map(({ seconds }) => seconds)) + (routine.silence ?? 0)
}

/** Every reply of a routine fits what a device takes, for somebody new in every manner. Pure. */
export function checkReplies(
  routine: Routine,
  content: Content,
  language: string,
  speaker: Speaker,
): Problem[] {
  return eachManner(`routines/${routine.id}.json`, language, (manner) =>
    repliesOf(routine.id, content, speaker, { ...newKept(0), ...manner }).flatMap((reply) =>
      tooLarge(reply, speaker),
    ),
  )
}

function tooLarge({ turn, seconds, from }: Guided, speaker: Speaker): Finding[] {
  const chars = renderReply(turn.say, speaker).ssml?.length ?? 0
  const cure = 'fewer rounds or shorter lines, or a routine of its own'
  const at = `from ${from}`
  return [
    ...(chars > LONGEST_REPLY
      ? [{ at, problem: `a reply of ${chars} characters, over ${LONGEST_REPLY}`, cure }]
      : []),
    ...(turn.say.mic === 'open' && seconds > LONGEST_PAGE
      ? [{ at, problem: `a page of ${seconds.toFixed(0)} s, over ${LONGEST_PAGE}`, cure }]
      : []),
  ]
}
