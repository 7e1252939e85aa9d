import type { Event } from '../../lambda/engine/event.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import {
  agrees,
  asksAgain,
  explains,
  goesOnOr,
  guides,
  indexOf,
  inFull,
  inShort,
  left,
  movesTo,
  nothingWasAsked,
  onInNewManner,
  pauses,
  shifts,
  staysAs,
  staysPaused,
} from './holds.ts'
import { offersByHour, startsAtOnce } from './holds-start.ts'
import { saysHowLong, saysWhich, tellsMore } from './holds-where.ts'
import { leavesOut, plansAgain, switchesSides, waits, whispers } from './holds-without.ts'
import {
  expect,
  isClosed,
  isMenu,
  isOpen,
  keysOf,
  lengthOf,
  offer,
  type Problem,
  says,
  saysNothing,
  stepOf,
} from './turns.ts'
import type { Situation } from './walk.ts'

type Promised = (before: Situation, turn: Turn) => readonly Problem[]

/** What each event promises, in every state (the dialogue policy, said once more by somebody who does not trust it). */
export const PROMISES = {
  launch: (before, turn) =>
    before.step
      ? [...staysPaused(before, turn), ...isOpen(turn)]
      : [
          ...isOpen(turn),
          ...expect(lengthOf(turn) < 12, `a launch of ${lengthOf(turn)} s`),
          ...offersByHour(before, turn),
        ],
  start: startsAtOnce,
  next: (before, turn) => (before.step ? movesTo(before, turn, +1) : isMenu(turn)),
  previous: (before, turn) => {
    if (!before.step || !before.plan) return isMenu(turn)
    const earlier = before.plan.steps[indexOf(before) - 1]
    return guides(before, turn, earlier?.place === before.step.place ? earlier.id : before.step.id)
  },
  repeat: (before, turn) =>
    before.step
      ? [...guides(before, turn, before.step.id), ...inFull(turn)]
      : [...staysAs(before, turn), ...isOpen(turn)],
  'start-over': (before, turn) => {
    const first = before.plan?.steps.find(({ place }) => place === before.step?.place)
    return first ? guides(before, turn, first.id) : isMenu(turn)
  },
  pause: pauses,
  wait: waits,
  resume: (before, turn) => {
    if (!before.step) return agrees(before, turn)
    return before.heard
      ? movesTo(before, turn, +1)
      : [...guides(before, turn, before.step.id), ...inShort(turn)]
  },
  ready: (before, turn) => (before.speaking ? movesTo(before, turn, +1) : agrees(before, turn)),
  done: (before, turn) => {
    if (!before.step) return [...isClosed(turn), ...left(before, turn, 'stopped')]
    return before.speaking ? movesTo(before, turn, +1) : agrees(before, turn)
  },
  yes: (now, turn) => {
    const before = { ...now, ...now.ending }
    return before.speaking ? nothingWasAsked(before, turn) : agrees(before, turn)
  },
  no: (now, turn) => {
    const before = { ...now, ...now.ending }
    if (before.speaking) return nothingWasAsked(before, turn)
    if (before.step && before.heard !== 'finish')
      return [...staysPaused(before, turn), ...isOpen(turn)]
    return isMenu(turn)
  },
  how: explains,
  why: explains,
  feel: explains,
  question: (before, turn) => {
    const key = before.event.type === 'question' ? `answers.${before.event.answer}.answer` : ''
    return [...says(turn, key), ...goesOnOr(before, turn, () => isOpen(turn))]
  },
  slower: (before, turn) => [
    ...shifts(before, turn, 'pace', ['slower', 'normal', 'faster'], -1),
    ...onInNewManner(before, turn),
  ],
  faster: (before, turn) => [
    ...shifts(before, turn, 'pace', ['slower', 'normal', 'faster'], +1),
    ...onInNewManner(before, turn),
  ],
  easier: (before, turn) => [
    ...shifts(before, turn, 'ease', ['easier', 'standard', 'fuller'], -1),
    ...onInNewManner(before, turn),
  ],
  fuller: (before, turn) => [
    ...shifts(before, turn, 'ease', ['easier', 'standard', 'fuller'], +1),
    ...onInNewManner(before, turn),
  ],
  hurts: (before, turn) => [
    ...isOpen(turn),
    ...says(turn, before.step ? 'prompts.says.hurts' : 'prompts.says.hurts-idle'),
    ...(before.step
      ? expect(
          offer(turn.state) === 'smaller' && stepOf(turn.state) === before.step.id,
          'offers no smaller version',
        )
      : []),
    ...left(before, turn, 'stopped'),
  ],
  emergency: (_, turn) => [
    ...isClosed(turn),
    ...expect(
      keysOf(turn).join() === 'prompts.says.emergency',
      `says ${keysOf(turn).join()} in an emergency`,
    ),
    ...expect(turn.state.at === 'end', 'the session goes on'),
    ...expect(
      turn.effects.map(({ type }) => type).join() === 'clear-bookmark',
      'the bookmark is not cleared, or more is done',
    ),
  ],
  whisper: (before, turn) => whispers(before, turn, true),
  aloud: (before, turn) => whispers(before, turn, false),
  flow: (before, turn) => [
    ...expect(turn.state.waits === 0, 'goes on waiting after each step'),
    ...goesOnOr(before, turn, () => staysAs(before, turn)),
  ],
  'leave-out': leavesOut,
  'bring-back': (before, turn) => {
    const named = before.event.type === 'bring-back' ? before.event.exercise : undefined
    const still = turn.state.leftOut.filter((id) => named === undefined || id === named)
    return [
      ...expect(still.length === 0, `${still} is still left out`),
      ...plansAgain(before, turn),
    ]
  },
  'no-kneeling': (before, turn) => [
    ...expect(turn.state.avoid.includes('kneeling'), 'kneeling is not avoided'),
    ...plansAgain(before, turn),
  ],
  'switch-sides': switchesSides,
  'how-long': saysHowLong,
  which: saysWhich,
  more: tellsMore,
  help: (before, turn) => [
    ...isOpen(turn),
    ...(before.speaking ? staysPaused(before, turn) : staysAs(before, turn)),
  ],
  stop: (before, turn) => [
    ...isClosed(turn),
    ...expect(keysOf(turn).at(-1) === 'prompts.says.goodbye', 'says no goodbye'),
    ...expect(keysOf(turn).length === (before.inMotion ? 2 : 1), 'says more than one line'),
    ...left(before, turn, 'stopped'),
  ],
  miss: (before, turn) => {
    if (before.speaking)
      return [...says(turn, 'prompts.says.missed'), ...goesOnOr(before, turn, () => [])]
    const misses = before.state.misses + 1
    if (misses > 2) return isClosed(turn)
    return [
      ...isOpen(turn),
      ...expect(turn.state.misses === misses, 'the miss is not counted'),
      ...asksAgain(turn, misses),
    ]
  },
  left: (before, turn) => [...saysNothing(turn), ...left(before, turn, 'cut')],
  other: (before, turn) => [
    ...saysNothing(turn),
    ...expect(JSON.stringify(turn.state) === JSON.stringify(before.state), 'the state changes'),
    ...expect(turn.effects.length === 0, 'something is done'),
  ],
} as const satisfies Record<Event['type'], Promised>

/** What holds for every event: a body in a movement is led out of it before anything else is said. */
export function leadsOut(before: Situation, turn: Turn): readonly Problem[] {
  const { inMotion, step, event, ending } = before
  if (ending && (event.type === 'yes' || event.type === 'no')) return []
  if (!inMotion || !step || ['emergency', 'left', 'other'].includes(event.type)) return []
  const out = `exercises.${step.exercise.id}.${step.exercise.out}`
  return expect(keysOf(turn)[0] === out, `begins with ${keysOf(turn)[0]}, not ${out}`)
}
