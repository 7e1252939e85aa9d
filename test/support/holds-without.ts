import { plan } from '../../lambda/engine/plan.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import { goesOnOr, guides, indexOf, pauses, staysAs } from './holds.ts'
import { expect, isMenu, isOpen, type Problem, says, spotOf } from './turns.ts'
import type { Situation } from './walk.ts'

// Promises about what is left out, waited for and done on the other side.

/** Left out for good: it is in no plan any more, and nobody is sent back for it. */
export function leavesOut(before: Situation, turn: Turn): readonly Problem[] {
  const { event, step, plan: was } = before
  const id = (event.type === 'leave-out' && event.exercise) || step?.exercise.id
  if (!id) return isMenu(turn)
  if (before.world.catalog.exercises[id]?.wayUp)
    return [
      ...expect(!turn.state.leftOut.includes(id), 'the way up is left out'),
      ...says(turn, 'prompts.says.way-up-stays'),
      ...goesOnOr(before, turn, () => staysAs(before, turn)),
    ]
  const kept = expect(turn.state.leftOut.includes(id), `${id} is not left out`)
  if (step?.exercise.id === id && !was?.program.routine) return [...kept, ...isMenu(turn)]
  return [...kept, ...says(turn, 'prompts.says.left-out'), ...plansAgain(before, turn)]
}

/** Guided on from where they were, with a plan that keeps to what was asked. */
export function plansAgain(before: Situation, turn: Turn): readonly Problem[] {
  const { step, world } = before
  if (!step) return isOpen(turn)
  if (turn.state.at === 'end') return [] // nothing was left to do
  const spot = spotOf(turn.state)
  const steps = spot ? plan(world, spot.program, turn.state, { fit: spot.fit })?.steps : undefined
  const now = steps?.find(({ id }) => id === spot?.step)
  const done = steps?.filter(({ exercise }) => turn.state.leftOut.includes(exercise.id)) ?? []
  return [
    ...isOpen(turn),
    ...expect(now !== undefined && now.origin >= step.origin, 'the place is lost, or goes back'),
    ...expect(done.length === 0 || !before.plan?.program.routine, 'what is left out is planned'),
    ...expect(!before.speaking || turn.state.at === 'page', 'the guiding does not go on'),
  ]
}

export function waits(before: Situation, turn: Turn): readonly Problem[] {
  const counted = before.step ? before.state.waits + 1 : before.state.waits
  return [
    ...pauses(before, turn),
    ...expect(turn.state.waits === counted, 'the wait is not counted'),
    ...(counted === 2 && before.step ? says(turn, 'prompts.says.stepwise') : []),
  ]
}

export function switchesSides(before: Situation, turn: Turn): readonly Problem[] {
  const { step, plan: was } = before
  if (!step) return isMenu(turn)
  const here = indexOf(before)
  const other = [was?.steps[here + 1], was?.steps[here - 1]].find(
    (one) => one?.exercise === step.exercise && one.side !== step.side,
  )
  if (other) return guides(before, turn, other.id)
  return [
    ...says(turn, 'prompts.says.both-sides'),
    ...goesOnOr(before, turn, () => staysAs(before, turn)),
  ]
}

export function whispers(before: Situation, turn: Turn, quiet: boolean): readonly Problem[] {
  return [
    ...expect(turn.state.whisper === quiet, `whispers: ${turn.state.whisper}`),
    ...goesOnOr(before, turn, () => staysAs(before, turn)),
  ]
}
