import { PLACE_ORDER } from '../../lambda/content/catalog.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import { begins, guides } from './holds.ts'
import type { Problem } from './turns.ts'
import { expect, isClosed, isMenu, isOpen, keysOf, offer, says } from './turns.ts'
import type { Situation } from './walk.ts'

// Promises about beginning: at once, and by the hour.

export function startsAtOnce(before: Situation, turn: Turn): readonly Problem[] {
  const { event } = before
  if (event.type !== 'start') return ['not a start']
  if (!event.family && !event.exercise && !event.place) return isMenu(turn)
  const night = event.family === 'bedtime-breathing'
  if (before.step && event.exercise) {
    const moved = goesTo(before, turn, event.exercise)
    if (moved) return moved
  }
  const rises = before.step && risesTo(before) > PLACE_ORDER[before.step.place]
  if (rises)
    return [
      ...isOpen(turn),
      ...says(turn, 'prompts.says.get-up-first'),
      ...expect(offer(turn.state) === 'exercise', 'begins above where the body is'),
    ]
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

/** Nobody who lies is told to stand: a movement of the plan is reached by the way up, another only after a question. */
function goesTo(before: Situation, turn: Turn, id: string): readonly Problem[] | undefined {
  const { plan, step } = before
  const height = PLACE_ORDER[step?.place ?? 'floor']
  const ahead = plan?.steps.find(
    ({ exercise, place }) => exercise.id === id && PLACE_ORDER[place] >= height,
  )
  if (ahead && PLACE_ORDER[ahead.place] === height) return guides(before, turn, ahead.id)
  const above = plan?.steps.find(({ place }) => PLACE_ORDER[place] > height)
  if (ahead && above)
    return [...guides(before, turn, above.id), ...says(turn, 'prompts.says.up-first')]
  return undefined
}

/** How high the body must come for what is asked for. */
function risesTo({ event, world }: Situation): number {
  if (event.type !== 'start') return 0
  if (event.exercise) return PLACE_ORDER[world.catalog.exercises[event.exercise]?.place ?? 'floor']
  const standing = ['up-and-moving', 'shower'].includes(event.family ?? '')
  return standing || event.place === 'standing' ? PLACE_ORDER.standing : 0
}
