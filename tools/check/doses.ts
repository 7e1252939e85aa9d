import { type Exercise, PLACES, type Routine } from '../../lambda/content/schema.ts'
import type { Problem } from '../problem.ts'
import { type Content, stepsOf } from './content.ts'
import { found } from './files.ts'

/** Every number that an author wrote changes something, and a routine never sends anybody back to bed. Pure. */
export function checkDoses(content: Content): Problem[] {
  const { exercises, routines } = content.catalog
  return [
    ...Object.values(exercises).flatMap((exercise) =>
      (['easier', 'fuller'] as const).flatMap((key) =>
        idle(exercise, exercise[key]).map((dose) =>
          found(`exercises/${exercise.id}.json`, `${key}.${dose}`, changesNothing(dose), REMOVE),
        ),
      ),
    ),
    ...Object.values(routines).flatMap((routine) => [
      ...(routine.steps ?? []).flatMap((step, index) =>
        idle(exercises[step.exercise], step).map((dose) =>
          found(
            `routines/${routine.id}.json`,
            `steps.${index}.${dose}`,
            changesNothing(dose),
            REMOVE,
          ),
        ),
      ),
      ...checkOrder(routine, content),
    ]),
  ]
}

type Dose = 'rounds' | 'hold'

const changesNothing = (dose: Dose) =>
  dose === 'rounds' ? 'the exercise repeats nothing' : 'the exercise holds nothing'
const REMOVE = 'remove it, or give the exercise such a beat'

/** Which of its doses an exercise has no beat for. */
function idle(
  exercise: Exercise | undefined,
  doses: { readonly [D in Dose]?: number | undefined } | undefined,
): readonly Dose[] {
  if (!exercise || !doses) return []
  const beats = exercise.beats.flatMap((beat) => ('rounds' in beat ? [beat, ...beat.of] : [beat]))
  return (['rounds', 'hold'] as const).filter(
    (dose) => doses[dose] !== undefined && !beats.some((beat) => dose in beat),
  )
}

function checkOrder(routine: Routine, content: Content): Problem[] {
  const places = stepsOf(content, routine).flatMap(({ exercise }) => {
    const place = content.catalog.exercises[exercise]?.place
    return place ? [{ exercise, rank: PLACES.indexOf(place) }] : []
  })
  const back = places.find(({ rank }, index) => rank < (places[index - 1]?.rank ?? 0))
  if (!back) return []
  const cure = `put it earlier: the order is ${PLACES.join(', ')}`
  return [found(`routines/${routine.id}.json`, 'steps', `goes back to "${back.exercise}"`, cure)]
}
