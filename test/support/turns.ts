import { secondsOf, sum } from '../../lambda/engine/line.ts'
import type { Spot, State } from '../../lambda/engine/state.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import { speaker } from './skill.ts'

export type Problem = string

// What can be read off a turn, and the simplest things that can be wrong with one.

export function expect(holds: boolean, problem: string): readonly Problem[] {
  return holds ? [] : [problem]
}

export const linesOf = ({ say }: Turn) =>
  say.beats.flatMap((beat) => ('line' in beat ? [beat.line] : []))
export const keysOf = (turn: Turn) => linesOf(turn).map(({ key }) => key)
export const offer = (state: State) => (state.at === 'offer' ? state.offer.type : undefined)
export const spotOf = (state: State): Spot | undefined =>
  state.at === 'page'
    ? state.guide
    : state.at === 'paused'
      ? state.spot
      : state.at === 'offer' && 'spot' in state.offer
        ? state.offer.spot
        : undefined
export const stepOf = (state: State) => spotOf(state)?.step
export const lengthOf = ({ say }: Turn) =>
  sum(say.beats.map(secondsOf)) +
  (say.mic === 'open' ? speaker.measure(say.ask.question).seconds : 0)

export const isOpen = ({ say }: Turn) => expect(say.mic === 'open', 'the microphone is not open')
export const isClosed = ({ say }: Turn) => expect(say.mic === 'closed', 'the session is not closed')
export const isMenu = (turn: Turn) => [
  ...isOpen(turn),
  ...expect(turn.state.at === 'menu', `at ${turn.state.at}, not the menu`),
]
export const saysNothing = ({ say }: Turn) =>
  expect(say.mic === 'held' && say.beats.length === 0, 'something is said')
export const says = (turn: Turn, key: string) =>
  expect(keysOf(turn).includes(key), `does not say ${key}`)
