import { join } from 'node:path'
import { PLACES } from '../../lambda/content/schema.ts'
import type { Problem } from '../problem.ts'
import { CONTENT, readFolder } from '../read-content.ts'
import type { Spoken } from '../utterances.ts'

/** The ids that content has: what a slot's value and an answer's samples may be of. */
export type Ids = {
  readonly routine: readonly string[]
  readonly exercise: readonly string[]
  readonly place: readonly string[]
  readonly answers: readonly string[]
}

/** Routines are asked for by family. */
export function readIds(content = CONTENT): Ids {
  const routines = Object.values(readFolder(join(content, 'routines')))
  return {
    routine: [...new Set(routines.map((routine) => (routine as { family: string }).family))],
    exercise: Object.keys(readFolder(join(content, 'exercises'))),
    place: PLACES,
    answers: Object.keys(readFolder(join(content, 'answers'))),
  }
}

/** Every id that people can name exists. Pure. */
export function checkIds(spoken: Spoken, ids: Ids): Problem[] {
  return Object.entries(spoken.folders).flatMap(([folder, { slots = {}, answers = {} }]) => {
    const named = Object.entries(slots).flatMap(([slot, values]) =>
      Object.keys(values).map((id) => ({ file: 'slots', kind: slot, id })),
    )
    const answered = Object.keys(answers).map((id) => ({ file: 'answers', kind: 'answers', id }))
    return [...named, ...answered]
      .filter(({ kind, id }) => !ids[kind as keyof Ids]?.includes(id))
      .map(({ file, kind, id }) => ({
        file: `content/${folder}/utterances/${file}.json`,
        at: `${kind}.${id}`,
        problem: 'content has no such id',
        cure: 'spell it as its file is named, or remove it',
      }))
  })
}
