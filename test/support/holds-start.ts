import { PLACE_ORDER } from '../../lambda/content/catalog.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import { begins, guides } from './holds.ts'
import type { Problem } from './turns.ts'
import { expect, isClosed, isMenu, isOpen, keysOf, says } from './turns.ts'
import type { Situation } from './walk.ts'

// Promises about beginning: at once, and by the hour.

export function startsAtOnce(before: Situation, turn: Turn): readonly Problem[] {
  const { event } = before
  if (event.type !== 'start') return ['not a start']
  if (!event.family && !event.exercise && !event.place) return isMenu(turn)
  const night = event.family === 'bedtime-breathing'
  const jump = before.plan?.steps.find(
    ({ exercise, place }) =>
      exercise.id === event.exercise &&
      PLACE_ORDER[place] >= PLACE_ORDER[before.step?.place ?? 'floor'],
  )
  if (jump) return guides(before, turn, jump.id)
  const spoken = keysOf(turn)
  const asked = spoken.some((key) => key.includes('.asks.'))
  return [
    ...begins(turn),
    ...(night ? isClosed(turn) : isOpen(turn)),
    ...expect(!asked, 'a question stands before the first movement'),
    ...(event.exercise
      ? expect(
          spoken.some((key) => key.startsWith(`exercises.${event.exercise}.`)),
          'another exercise',
        )
      : []),
    ...(before.state.told.includes('safety')
      ? []
      : [
          ...says(turn, 'answers.warning-signs.answer'),
          ...says(turn, 'answers.not-a-doctor.answer'),
        ]),
    ...(night || before.state.told.includes('stopping') ? [] : says(turn, 'prompts.says.stopping')),
  ]
}

export function offersByHour({ world }: Situation, { state }: Turn): readonly Problem[] {
  if (world.hour === undefined)
    return expect(state.at === 'menu', 'a guess without knowing the hour')
  const family =
    world.hour >= 4 && world.hour < 11
      ? 'morning-stretch'
      : world.hour >= 11 && world.hour < 19
        ? 'up-and-moving'
        : 'bedtime-breathing'
  return expect(
    state.at === 'offer' && state.offer.type === 'start' && state.offer.family === family,
    `not ${family} at ${world.hour}`,
  )
}
