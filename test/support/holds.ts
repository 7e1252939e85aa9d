import type { Turn } from '../../lambda/engine/turn.ts'
import type { Problem } from './turns.ts'
import { expect, isClosed, isMenu, isOpen, offer, says, stepOf } from './turns.ts'
import type { Situation } from './walk.ts'

// What promises are made of: each says what is wrong with a turn in a situation, or nothing.

export const indexOf = ({ plan, step }: Situation) =>
  plan?.steps.findIndex(({ id }) => id === step?.id) ?? -1
export function guides(before: Situation, turn: Turn, step: string): readonly Problem[] {
  const now = turn.state.at === 'page' ? turn.state.guide : undefined
  return [
    ...isOpen(turn),
    ...expect(now?.step === step, `guides ${now?.step}, not ${step}`),
    ...expect(now?.program === before.plan?.program.id, 'guides another program'),
    ...expect(now?.spokenAt === before.world.now, 'the page is not timed from now'),
    ...keeps(turn, 'open'),
  ]
}

export const keeps = (turn: Turn, how: string) =>
  expect(
    turn.effects.some((one) => one.type === 'keep' && one.bookmark.left === how),
    `no bookmark ${how} is kept`,
  )

export function movesTo(before: Situation, turn: Turn, by: 1): readonly Problem[] {
  const step = before.plan?.steps[indexOf(before) + by]
  if (step) return [...guides(before, turn, step.id), ...inFull(turn)]
  return [
    ...isClosed(turn),
    ...expect(turn.effects[0]?.type === 'clear-bookmark', 'a finished routine keeps a bookmark'),
  ]
}

export const inShort = ({ state }: Turn) =>
  expect(state.at === 'page' && state.guide.brief, 'not in short wording')
export const inFull = ({ state }: Turn) =>
  expect(state.at === 'page' && !state.guide.brief, 'not in full wording')

export function staysPaused(before: Situation, turn: Turn): readonly Problem[] {
  return expect(
    turn.state.at === 'paused' && stepOf(turn.state) === before.step?.id,
    `at ${turn.state.at} ${stepOf(turn.state)}`,
  )
}

export function staysAs(before: Situation, turn: Turn): readonly Problem[] {
  const was =
    before.heard ?? (before.state.at === 'offer' ? before.state.offer.type : before.state.at)
  const is = turn.state.at === 'offer' ? turn.state.offer.type : turn.state.at
  const same = was === is || (was === 'end' && is === 'menu')
  return [
    ...isOpen(turn),
    ...expect(same && stepOf(turn.state) === before.step?.id, `was ${was}, is ${is}`),
  ]
}

export function pauses(before: Situation, turn: Turn): readonly Problem[] {
  return [
    ...isOpen(turn),
    ...(before.step
      ? [...staysPaused(before, turn), ...left(before, turn, 'cut')]
      : staysAs(before, turn)),
  ]
}

export const nothingWasAsked = (before: Situation, turn: Turn) => [
  ...pauses(before, turn),
  ...says(turn, 'prompts.says.what-would-you-like'),
]

export function goesOnOr(
  before: Situation,
  turn: Turn,
  otherwise: () => readonly Problem[],
): readonly Problem[] {
  return before.speaking && before.step
    ? [...guides(before, turn, before.step.id), ...inShort(turn)]
    : otherwise()
}

export function explains(before: Situation, turn: Turn): readonly Problem[] {
  const { event, step } = before
  const exercise = ('exercise' in event ? event.exercise : undefined) ?? step?.exercise.id
  if (!exercise) return staysAs(before, turn)
  return [
    ...says(turn, `exercises.${exercise}.${event.type}`),
    ...goesOnOr(before, turn, () => isOpen(turn)),
  ]
}

export function shifts(
  before: Situation,
  { state }: Turn,
  what: 'pace' | 'ease',
  scale: readonly string[],
  by: number,
): readonly Problem[] {
  const wanted = scale[scale.indexOf(before.state[what]) + by] ?? before.state[what]
  return expect(state[what] === wanted, `${what} is ${state[what]}, not ${wanted}`)
}

export function onInNewManner(before: Situation, turn: Turn): readonly Problem[] {
  const smaller = offer(before.state) === 'smaller' && before.event.type === 'easier'
  if (smaller && before.step) return guides(before, turn, before.step.id)
  return goesOnOr(before, turn, () => staysAs(before, turn))
}

export function left(before: Situation, turn: Turn, how: 'stopped' | 'cut'): readonly Problem[] {
  if (!before.step) return expect(turn.effects.length === 0, 'a bookmark without a place')
  const [effect, ...more] = turn.effects
  if (before.heard === 'finish')
    return expect(
      effect?.type === 'clear-bookmark' && more.length === 0,
      'a finished routine is kept',
    )
  const step =
    before.heard === 'continue' ? before.plan?.steps[indexOf(before) + 1]?.id : before.step.id
  const kept = effect?.type === 'keep' ? effect.bookmark : undefined
  return expect(
    kept?.left === how && kept.step === step && more.length === 0,
    `keeps ${kept?.left} at ${kept?.step}, not ${how} at ${step}`,
  )
}

export function agrees(before: Situation, turn: Turn): readonly Problem[] {
  if (before.heard) return movesTo(before, turn, +1)
  if (before.step) return guides(before, turn, before.step.id)
  const { state, world } = before
  if (state.at === 'answer') {
    const way = world.catalog.answers[state.answer]?.next
    return way && 'start' in way ? begins(turn) : says(turn, `answers.${way?.answer}.answer`)
  }
  if (state.at !== 'offer') return isMenu(turn)
  return state.offer.type === 'answer'
    ? says(turn, `answers.${state.offer.answer}.answer`)
    : begins(turn)
}

export const begins = (turn: Turn) =>
  expect(
    turn.state.at === 'page' || (turn.state.at === 'end' && turn.say.mic === 'closed'),
    `at ${turn.state.at}, nothing begins`,
  )

export function asksAgain({ say }: Turn, misses: number): readonly Problem[] {
  if (say.mic !== 'open') return ['asks nothing']
  const rephrased = say.ask.question.key.endsWith('.rephrase')
  if (misses === 1) return expect(rephrased, 'the question is not rephrased')
  return expect(
    say.beats.some((beat) => 'line' in beat && beat.line.key === 'prompts.says.second-miss'),
    'no default is named',
  )
}
