import { z } from 'zod'

// One definition of everything an author writes. Tools and tests run it; the Lambda takes its types alone.

/** Where the body is, from low to high: a plan never goes back down. The floor is for hands and knees, or sitting. */
export const PLACES = ['floor', 'lying', 'edge', 'standing'] as const

/** Names of files, of exercises, of lines: lower-case words joined by hyphens. */
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const Seconds = z.number().positive().max(600)
const Rounds = z.int().min(1).max(60)

/** A line. `short` replaces it once the exercise is known, `again` from the second round on, `last` in the last round.
 * With `for`, the line and the silence after it take that many seconds together. */
const Say = z.strictObject({
  say: Id,
  short: Id.optional(),
  again: Id.optional(),
  last: Id.optional(),
  for: Seconds.optional(),
})
const Pause = z.strictObject({ pause: z.number().positive().max(10) })
/** Runs from the end of the line before to the start of the line after; `keep` is spoken on the way. */
const Hold = z.strictObject({ hold: Seconds, keep: z.array(Id).min(1) })
const Simple = z.union([Say, Pause, Hold])
/** `most` is where it stops however much time there is. */
const Repeat = z.strictObject({
  rounds: Rounds,
  most: Rounds.optional(),
  of: z.array(Simple).min(1),
})
export const ContentBeat = z.union([Simple, Repeat])

/** A smaller or larger version: what it changes, and the line after the first that says so. */
const Variation = z.strictObject({
  rounds: Rounds.optional(),
  hold: Seconds.optional(),
  say: Id.optional(),
})

const Sources = z.array(z.string().regex(/^[A-Z0-9-]+$/)).min(1)

/** `wayUp` brings the body safely from one place to the next: it is never left out. */
export const Exercise = z.strictObject({
  id: Id,
  place: z.enum(PLACES),
  sides: z.literal('each').optional(),
  sources: Sources,
  beats: z.array(ContentBeat).min(1),
  out: Id,
  caution: Id.optional(),
  wayUp: z.literal(true).optional(),
  easier: Variation.optional(),
  fuller: Variation.optional(),
  skipIf: z.array(Id),
  standIns: z.array(Id).min(1).optional(),
})

/** `rank` 1 remains when there is only a minute; `extra` is done only when more is asked for than the routine has. */
const RoutineStep = z.strictObject({
  exercise: Id,
  rank: z.int().min(1).optional(),
  extra: z.literal(true).optional(),
  rounds: Rounds.optional(),
  hold: Seconds.optional(),
})

/** Exercises in order, or other routines in order (`parts`). `seconds` is the length its author wants,
 * without what a person hears only the first time; `silence` is what remains after the voice has gone. `asleep`: spoken
 * to its end with the microphone closed. */
export const Routine = z.strictObject({
  id: Id,
  family: Id,
  moment: z.enum(['morning', 'evening', 'night']),
  asleep: z.literal(true).optional(),
  seconds: z.number().positive().max(1800),
  silence: Seconds.optional(),
  steps: z.array(RoutineStep).min(1).optional(),
  parts: z.array(Id).min(2).optional(),
  sources: Sources,
})

/** What a person is offered after an answer. */
const Next = z.union([z.strictObject({ start: Id }), z.strictObject({ answer: Id })])
/** `more`: there is a second, deeper part for whoever asks. */
export const Answer = z.strictObject({
  id: Id,
  group: Id,
  next: Next,
  more: z.literal(true).optional(),
  sources: Sources,
})

/** How a moment of the day sounds: speech rate in percent, seconds of quiet between two lines. */
export const MOMENTS = ['bed', 'standing', 'night', 'talk', 'safety'] as const
const Manner = z.strictObject({ rate: z.int().min(70).max(100), gap: z.number().min(0.3).max(2) })

/** A language's numbers. `seconds` is fitted by `npm run measure`: how long a line lasts at full rate. */
export const Language = z.strictObject({
  moments: z.record(z.enum(MOMENTS), Manner),
  seconds: z.strictObject({
    line: z.number(),
    letter: z.number(),
    comma: z.number(),
    stop: z.number(),
  }),
})

/** The languages there are, each with its locales, and the one that the others are checked against. */
export const Languages = z.strictObject({
  reference: z.string(),
  locales: z.record(z.string(), z.array(z.string().regex(/^[a-z]{2}-[A-Z]{2}$/)).min(1)),
})

/** What is offered at launch from this local hour on. */
export const DayPart = z.strictObject({ from: z.int().min(0).max(23), id: Id, start: Id })

export const Source = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  year: z.int().optional(),
  address: z.string().optional(),
})

export type Place = (typeof PLACES)[number]
export type ContentBeat = z.infer<typeof ContentBeat>
export type SimpleBeat = z.infer<typeof Simple>
export type Variation = z.infer<typeof Variation>
export type Exercise = z.infer<typeof Exercise>
export type RoutineStep = z.infer<typeof RoutineStep>
export type Routine = z.infer<typeof Routine>
export type Answer = z.infer<typeof Answer>
export type Moment = (typeof MOMENTS)[number]
export type Language = z.infer<typeof Language>
export type Languages = z.infer<typeof Languages>
export type DayPart = z.infer<typeof DayPart>
export type Source = z.infer<typeof Source>
