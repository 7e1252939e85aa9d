import { advance } from '../../lambda/engine/advance.ts'
import { type Millis, type Seconds, secondsOf, sum } from '../../lambda/engine/line.ts'
import type { Kept, State } from '../../lambda/engine/state.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import type { Speaker } from '../../lambda/speech/words.ts'
import type { Content } from './content.ts'

/** One reply of a routine. */
export interface Guided {
  readonly turn: Turn
  /** With its question, without the time to answer it. */
  readonly seconds: Seconds
  /** The step it begins with; the routine itself, where the reply closes. */
  readonly from: string
}

const AGES = 3_600_000 as const // ms; longer than any page, so that each is heard to its end

/** A program from beginning to end as somebody hears it who says only "ready". Pure. */
export function repliesOf(
  program: string,
  { catalog }: Content,
  { measure }: Speaker,
  kept: Kept,
): readonly Guided[] {
  const world = { catalog, measure, seed: kept.seed }
  const replies: Guided[] = []
  const before: State = { ...kept, at: 'menu', ask: 'menu' }
  // An id names one thing: started like an exercise alone, a routine is started whatever its family and length.
  let turn = advance({ ...world, now: 0 as Millis }, before, { type: 'start', exercise: program })
  for (let now = AGES; ; now += AGES) {
    const { state, say } = turn
    const from = state.at === 'page' ? state.guide.step : program
    const question = say.mic === 'open' ? measure(say.ask.question).seconds : 0
    replies.push({ turn, seconds: sum(say.beats.map(secondsOf)) + question, from })
    if (state.at !== 'page') return replies
    const next = advance({ ...world, now: now as Millis }, state, { type: 'ready' })
    if (next.state.at !== 'page') return replies
    turn = next
  }
}
