import { join } from 'node:path'
import { type Catalog, programOf } from '../lambda/content/catalog.ts'
import type { Source } from '../lambda/content/schema.ts'
import { CONTENT, readJson } from './read-content.ts'

/** What a program rests on, a line each: the claim's code, its title, publisher and address. */
export function sourcesOf(catalog: Catalog, id: string): readonly string[] {
  const table = readJson(join(CONTENT, 'sources.json')) as Readonly<Record<string, Source>>
  const program = programOf(catalog, id)
  const exercises = (program?.steps ?? []).flatMap(
    ({ exercise }) => catalog.exercises[exercise] ?? [],
  )
  const codes = [
    ...(program?.routine?.sources ?? []),
    ...exercises.flatMap(({ sources }) => sources),
  ]
  return [...new Set(codes)].sort().map((code) => {
    const source = table[code]
    return `  ${code}  ${source ? [source.title, source.publisher, source.address].filter(Boolean).join(', ') : 'missing'}`
  })
}
