import type { Answer, DayPart, Exercise, Languages, Place, Routine, RoutineStep } from './schema.ts'

type Table<T> = Readonly<Record<string, T>>

/** Everything wordless that an author wrote, by id. */
export interface Catalog {
  readonly exercises: Table<Exercise>
  readonly routines: Table<Routine>
  readonly answers: Table<Answer>
  readonly day: readonly DayPart[]
  readonly languages: Languages
}

/** The answers that the engine itself speaks: before a first routine, and after "that hurts". */
export const SAFETY = { signs: 'warning-signs', disclaimer: 'not-a-doctor' } as const

/** What can be guided: a routine, or one exercise alone under its own id. */
export interface Program {
  readonly id: string
  readonly moment: Routine['moment']
  readonly steps: readonly RoutineStep[]
  readonly routine?: Routine
}

/** Finds the program with this id; undefined when content no longer has it. Pure. */
export function programOf(catalog: Catalog, id: string): Program | undefined {
  const routine = catalog.routines[id]
  if (routine) return { id, moment: routine.moment, steps: stepsOf(catalog, routine), routine }
  return catalog.exercises[id] && { id, moment: 'morning', steps: [{ exercise: id }] }
}

/** The steps of a routine; of one made of parts, with the ranks of an earlier part before those of a later. */
function stepsOf(catalog: Catalog, routine: Routine): readonly RoutineStep[] {
  if (routine.steps) return routine.steps
  return (routine.parts ?? []).flatMap((part, index) =>
    (catalog.routines[part]?.steps ?? []).map((step, i) => ({
      ...step,
      rank: (step.rank ?? i + 1) + index * 100,
    })),
  )
}

/** Places from low to high; typed against them, so that the schema is not loaded for it. */
export const PLACE_ORDER = { floor: 0, lying: 1, edge: 2, standing: 3 } as const satisfies Record<
  Place,
  number
>

/** The routine of a family whose length comes nearest to the minutes asked for; without any, the middle one. Pure. */
export function routineOf(catalog: Catalog, family: string, minutes?: number): Routine | undefined {
  const members = Object.values(catalog.routines)
    .filter((routine) => routine.family === family)
    .sort((a, b) => a.seconds - b.seconds)
  if (minutes === undefined) return members[Math.floor((members.length - 1) / 2)]
  const off = (routine: Routine) => Math.abs(routine.seconds - minutes * 60)
  return members.reduce<Routine | undefined>(
    (best, one) => (best && off(best) <= off(one) ? best : one),
    undefined,
  )
}
