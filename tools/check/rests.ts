import type { ContentBeat, Exercise, Moment, SimpleBeat } from '../../lambda/content/schema.ts'
import { LONGEST_SILENCE } from '../../lambda/engine/limits.ts'
import type { Beat, Measure, Seconds } from '../../lambda/engine/line.ts'
import { lineOf, type Manner, unroll } from '../../lambda/engine/unroll.ts'
import type { Problem } from '../problem.ts'
import { found } from './files.ts'

/** No silence that an author wrote is longer than a device allows. A plan cannot tell: it cuts them off. Pure. */
export function checkRests(exercise: Exercise, moment: Moment, measure: Measure): Problem[] {
  const beats = exercise.beats.flatMap((beat) => restsOf(beat, exercise, moment, measure))
  let silence: Seconds = 0
  let longest: Seconds = 0
  for (const beat of beats) {
    silence = 'line' in beat ? 0 : silence + beat.silence
    longest = Math.max(longest, silence)
  }
  if (longest <= LONGEST_SILENCE) return []
  const problem = `leaves ${longest.toFixed(1)} s of silence`
  const cure = `speak in it: a device allows ${LONGEST_SILENCE} s between two words`
  return [found(`exercises/${exercise.id}.json`, 'beats', problem, cure)]
}

/** A line that takes longer than the time it has. */
export interface Overrun {
  readonly exercise: string
  readonly key: string
  readonly seconds: Seconds
  readonly wanted: Seconds
}

/** The lines of an exercise that are longer than their `for`: their rhythm is slower than its author thought. Pure. */
export function overrunsOf(
  exercise: Exercise,
  moment: Moment,
  measure: Measure,
): readonly Overrun[] {
  return exercise.beats.flatMap(simple).flatMap((beat) => {
    if (!('say' in beat) || beat.for === undefined) return []
    const wanted = beat.for
    return wordings(beat)
      .map((key) => ({ key, seconds: secondsIn(exercise, key, moment, measure) }))
      .filter(({ seconds }) => seconds > wanted)
      .map(({ key, seconds }) => ({ exercise: exercise.id, key, seconds, wanted }))
  })
}

const simple = (beat: ContentBeat): readonly SimpleBeat[] => ('rounds' in beat ? beat.of : [beat])

const wordings = ({ say, short, again, last }: Extract<SimpleBeat, { say: string }>) =>
  [say, short, again, last].filter((key) => key !== undefined)

function secondsIn(exercise: Exercise, key: string, moment: Moment, measure: Measure): Seconds {
  return measure(lineOf(exercise, key, mannerOf(exercise, moment))).seconds
}

const mannerOf = (exercise: Exercise, moment: Moment): Manner => ({
  moment,
  pace: 'normal',
  ease: 'standard',
  brief: false,
  caution: false,
  ...(exercise.sides && { side: 'right' }),
})

/** A beat as it is spoken, silences uncut; what is repeated, twice, so that its end meets its beginning. */
function restsOf(
  beat: ContentBeat,
  exercise: Exercise,
  moment: Moment,
  measure: Measure,
): readonly Beat[] {
  if ('rounds' in beat)
    return [...beat.of, ...beat.of].flatMap((one) => restsOf(one, exercise, moment, measure))
  if ('pause' in beat) return [{ silence: beat.pause }]
  const alone = { ...exercise, beats: [beat] }
  const { beats } = unroll(alone, mannerOf(exercise, moment), measure)
  if (!('say' in beat) || beat.for === undefined) return beats
  const shortest = Math.min(
    ...wordings(beat).map((key) => secondsIn(exercise, key, moment, measure)),
  )
  const spoken = beats.filter((one) => 'line' in one)
  return [...spoken, { silence: Math.max(0, beat.for - shortest) }]
}
