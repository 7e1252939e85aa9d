import type { ContentBeat, Exercise, Moment, SimpleBeat } from '../content/schema.ts'
import { LONGEST_SILENCE } from './limits.ts'
import {
  type Beat,
  type Ease,
  type Line,
  type Measure,
  type Pace,
  type Seconds,
  type Side,
  secondsOf,
  sum,
} from './line.ts'
import { layStrip, type Strip } from './strip.ts'

/** How much of an exercise, and in which words. */
export interface Manner {
  readonly moment: Moment
  readonly pace: Pace
  readonly ease: Ease
  readonly side?: Side
  readonly rounds?: number
  readonly hold?: Seconds
  /** A share of rounds and holds; 1 without. */
  readonly scale?: number
  /** In short wording: the person knows it. */
  readonly brief: boolean
  /** With who should leave it out. */
  readonly caution: boolean
}

/** Pauses at each pace, as a share of what the author wrote. */
const STRETCH = { slower: 1.25, normal: 1, faster: 0.8 } as const satisfies Record<Pace, number>
const SHORTEST_REST = 0.3 // two lines closer than this run into each other

/** The beats of one step, and the second from which the body is in the movement and must be led out. Pure. */
export function unroll(
  exercise: Exercise,
  manner: Manner,
  measure: Measure,
): { readonly beats: readonly Beat[]; readonly inMotionFrom: Seconds } {
  const strip = layStrip(measure)
  const variation = manner.ease === 'standard' ? undefined : exercise[manner.ease]
  const dose = {
    rounds: variation?.rounds ?? manner.rounds,
    hold: variation?.hold ?? manner.hold,
    scale: manner.scale ?? 1,
    stretch: STRETCH[manner.pace],
  }
  const line = (key: string): Line => lineOf(exercise, key, manner)
  let inMotionFrom: Seconds | undefined
  for (const [index, beat] of exercise.beats.entries()) {
    if (moves(beat)) inMotionFrom ??= sum(strip.beats.map(secondsOf))
    lay(strip, beat, { ...dose, line, measure, brief: manner.brief })
    if (index > 0) continue
    if (manner.caution && exercise.caution) strip.say(line(exercise.caution))
    if (variation?.say) strip.say(line(variation.say))
  }
  return { beats: strip.beats, inMotionFrom: inMotionFrom ?? 0 }
}

const moves = (beat: ContentBeat): boolean =>
  'hold' in beat || 'rounds' in beat || ('say' in beat && beat.for !== undefined)

interface Laying {
  readonly rounds: number | undefined
  readonly hold: Seconds | undefined
  readonly scale: number
  readonly stretch: number
  readonly line: (key: string) => Line
  readonly measure: Measure
  readonly brief: boolean
  readonly round?: { readonly index: number; readonly last: boolean }
}

function lay(strip: Strip, beat: ContentBeat, laying: Laying): void {
  if ('rounds' in beat) {
    const scaled = Math.max(1, Math.round((laying.rounds ?? beat.rounds) * laying.scale))
    const rounds = Math.min(scaled, beat.most ?? scaled)
    for (let index = 0; index < rounds; index++)
      for (const one of beat.of)
        lay(strip, one, { ...laying, round: { index, last: index > 0 && index === rounds - 1 } })
  } else if ('pause' in beat) strip.rest(beat.pause * laying.stretch)
  else if ('hold' in beat) layHold(strip, beat, laying)
  else {
    const seconds = strip.say(laying.line(wordingOf(beat, laying)))
    if (beat.for !== undefined)
      strip.rest(Math.max(SHORTEST_REST, beat.for * laying.stretch - seconds))
  }
}

/** Which of its wordings a line has this time. */
function wordingOf(beat: Extract<SimpleBeat, { say: string }>, { brief, round }: Laying): string {
  if (round?.last && beat.last) return beat.last
  if (round && round.index > 0 && beat.again) return beat.again
  return (brief && beat.short) || beat.say
}

/** Rounds may double; a hold that doubles is another exercise. */
const withinHold = (scale: number): number => Math.min(1.5, Math.max(0.6, scale))

/** A hold is silence with as few words in it as keep every silence under the limit, spread evenly. */
function layHold(strip: Strip, beat: Extract<SimpleBeat, { hold: number }>, laying: Laying): void {
  const length = (laying.hold ?? beat.hold) * withinHold(laying.scale) * laying.stretch
  for (let words = 0; ; words++) {
    const keep = Array.from({ length: words }, (_, i) =>
      laying.line(beat.keep[i % beat.keep.length] ?? ''),
    )
    const quiet = (length - sum(keep.map((line) => laying.measure(line).seconds))) / (words + 1)
    if (quiet > LONGEST_SILENCE) continue
    strip.rest(Math.max(SHORTEST_REST, quiet))
    for (const line of keep) {
      strip.say(line)
      strip.rest(Math.max(SHORTEST_REST, quiet))
    }
    return
  }
}

/** A line of an exercise, in the person's pace and on this side. */
export function lineOf(
  exercise: Exercise,
  key: string,
  { moment, pace, side }: Pick<Manner, 'moment' | 'pace' | 'side'>,
): Line {
  return {
    key: `exercises.${exercise.id}.${key}`,
    moment,
    ...(side && { side }),
    ...(pace !== 'normal' && { pace }),
  }
}
