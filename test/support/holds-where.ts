import { sum } from '../../lambda/engine/line.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import { goesOnOr, indexOf, staysAs } from './holds.ts'
import { expect, isMenu, linesOf, type Problem, says } from './turns.ts'
import type { Situation } from './walk.ts'

// Promises about where somebody is.

export function saysHowLong(before: Situation, turn: Turn): readonly Problem[] {
  if (!before.plan || !before.step) return isMenu(turn)
  const after = before.plan.steps.slice(indexOf(before) + (before.speaking ? 0 : 1))
  const minutes = Math.round(sum(after.map(({ seconds }) => seconds)) / 60)
  const line = linesOf(turn).find(({ key }) => key.startsWith('prompts.says.how-long'))
  const said = line?.key.endsWith('less') ? 0 : line?.params?.count
  return [
    ...expect(said === minutes, `says ${said} minutes, it is ${minutes}`),
    ...goesOnOr(before, turn, () => staysAs(before, turn)),
  ]
}

export function saysWhich(before: Situation, turn: Turn): readonly Problem[] {
  if (!before.step) return isMenu(turn)
  const name = linesOf(turn).find(({ key }) => key === 'prompts.says.this-is')?.params?.name
  const right = typeof name === 'object' && name.key === `exercises.${before.step.exercise.id}.name`
  return [
    ...expect(right, 'names another movement'),
    ...goesOnOr(before, turn, () => staysAs(before, turn)),
  ]
}

/** The deeper part of an answer, or that there is none; then as it was. */
export function tellsMore(before: Situation, turn: Turn): readonly Problem[] {
  const { state, world } = before
  const id = state.at === 'answer' ? state.answer : ''
  const key = world.catalog.answers[id]?.more ? `answers.${id}.more` : 'prompts.says.no-more'
  return [...says(turn, key), ...goesOnOr(before, turn, () => staysAs(before, turn))]
}
