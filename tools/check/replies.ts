import type { Seconds } from '../../lambda/engine/line.ts'
import type { Kept } from '../../lambda/engine/state.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import type { Speaker } from '../../lambda/speech/words.ts'
import { secondsOfTurn, spokenPages } from '../spoken.ts'
import type { Content } from './content.ts'

/** One reply of a routine. */
export interface Guided {
  readonly turn: Turn
  /** With its question, without the time to answer it. */
  readonly seconds: Seconds
  /** The step it begins with; the routine itself, where the reply closes. */
  readonly from: string
}

/** A program from beginning to end as somebody hears it who says only "ready". Pure. */
export function repliesOf(
  program: string,
  { catalog }: Content,
  speaker: Speaker,
  kept: Kept,
): readonly Guided[] {
  return spokenPages(catalog, speaker, kept, { exercise: program }).map((turn) => ({
    turn,
    seconds: secondsOfTurn(turn, speaker),
    from: turn.state.at === 'page' ? turn.state.guide.step : program,
  }))
}
