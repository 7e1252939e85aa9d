import { type Catalog, type Program, programOf } from '../content/catalog.ts'
import type { Exercise, Moment, Place } from '../content/schema.ts'
import { chooseSteps, type Dose, type Fit } from './choose.ts'
import {
  type Beat,
  charsOf,
  type Measure,
  type Seconds,
  type Side,
  secondsOf,
  sum,
} from './line.ts'
import type { Kept } from './state.ts'
import { unroll } from './unroll.ts'

/** One exercise on one side: what one can skip to. */
export interface Step {
  /** knee-to-chest.right, standing-backbend, standing-backbend~2: stable when content is edited around it. */
  readonly id: string
  /** Its place in the program's own order, which outlives whatever is left out. */
  readonly origin: number
  readonly exercise: Exercise
  readonly side?: Side
  readonly place: Place
  readonly moment: Moment
  readonly beats: readonly Beat[]
  readonly seconds: Seconds
  readonly chars: number
  readonly inMotionFrom: Seconds
}

/** A program unrolled for one person. */
export interface Plan {
  readonly program: Program
  readonly steps: readonly Step[]
  /** Spoken with the microphone closed to the end: nobody is asked anything any more. */
  readonly closing: boolean
}

type Options = Pick<Kept, 'pace' | 'ease' | 'heard' | 'leftOut' | 'avoid'>

/** Unrolls a program for one person; `brief` names a step to be said in short wording. Pure; undefined for an unknown id. */
export function plan(
  { catalog, measure }: { readonly catalog: Catalog; readonly measure: Measure },
  id: string,
  options: Options,
  { fit, brief }: { readonly fit?: Fit | undefined; readonly brief?: string | undefined } = {},
): Plan | undefined {
  const program = programOf(catalog, id)
  if (!program) return undefined
  const closing = program.routine?.asleep === true
  const seen = new Map<string, number>()
  const steps = chooseSteps(catalog, program, options, fit).flatMap((dose) => {
    const exercise = catalog.exercises[dose.exercise]
    if (!exercise) return []
    const times = (seen.get(exercise.id) ?? 0) + 1
    seen.set(exercise.id, times)
    const moment = momentOf(program, exercise)
    const sides = sidesOf(exercise)
    const at = (scale: number) =>
      sides.map((side) => {
        const step = idOf(exercise.id, times, side)
        const known = times > 1 || step === brief ? KNOWN : (options.heard[exercise.id] ?? 0)
        return stepOf({ exercise, dose, side, step, known, scale, moment, options, measure })
      })
    const scaled = at(fit?.scale ?? 1)
    const tooLong = sum(scaled.map(({ seconds }) => seconds)) > LONGEST_MOVEMENT
    return tooLong && !closing ? at(1) : scaled
  })
  return { program, steps, closing }
}

/** What is longer with both its sides is not stretched further: it must fit a page behind an answer. Seconds. */
const LONGEST_MOVEMENT = 190

/** From the third time on an exercise is said in short wording. */
const KNOWN = 2

const sidesOf = (exercise: Exercise): readonly (Side | undefined)[] =>
  exercise.sides === 'each' ? ['right', 'left'] : [undefined]

const idOf = (exercise: string, times: number, side?: Side): string =>
  `${exercise}${side ? `.${side}` : ''}${times > 1 ? `~${times}` : ''}`

/** Which moment's voice an exercise is spoken in. */
function momentOf(program: Program, exercise: Exercise): Moment {
  if (program.moment === 'night') return 'night'
  return exercise.place === 'standing' ? 'standing' : 'bed'
}

function stepOf({
  exercise,
  dose,
  side,
  step,
  known,
  scale,
  moment,
  options,
  measure,
}: {
  readonly exercise: Exercise
  readonly dose: Dose
  readonly side: Side | undefined
  readonly step: string
  readonly known: number
  readonly scale: number
  readonly moment: Moment
  readonly options: Pick<Kept, 'pace' | 'ease'>
  readonly measure: Measure
}): Step {
  const manner = {
    moment,
    pace: options.pace,
    ease: options.ease,
    brief: known >= KNOWN,
    caution: known === 0 && side !== 'left',
    scale,
    ...(side && { side }),
    ...(dose.rounds && { rounds: dose.rounds }),
    ...(dose.hold && { hold: dose.hold }),
  }
  const { beats, inMotionFrom } = unroll(exercise, manner, measure)
  return {
    id: step,
    origin: dose.origin,
    exercise,
    place: exercise.place,
    moment,
    beats,
    inMotionFrom,
    seconds: sum(beats.map(secondsOf)),
    chars: sum(beats.map(charsOf)),
    ...(side && { side }),
  }
}
