import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../problem.ts'
import { CONTENT } from '../read-content.ts'

/** Every file below content/, by its path there: JSON as it reads, the error where it cannot be read, undefined for
 * what is not meant to be JSON. */
export type Files = Readonly<Record<string, unknown>>

/** What lies in content/. Files whose name begins with a dot are not content. */
export function readFiles(root = CONTENT): Files {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  return Object.fromEntries(paths.sort().map((path) => [path, read(join(root, path))]))
}

function read(path: string): unknown {
  if (!path.endsWith('.json')) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return error
  }
}

/** The JSON files right in a folder, by their name without ending. Pure. */
export function filesIn<T = unknown>(files: Files, folder: string): Readonly<Record<string, T>> {
  const inside = Object.entries(files).flatMap(([path, value]) => {
    const id = idIn(path, folder)
    return id === undefined ? [] : [[id, value as T] as const]
  })
  return Object.fromEntries(inside)
}

function idIn(path: string, folder: string): string | undefined {
  if (!path.startsWith(`${folder}/`) || !path.endsWith('.json')) return undefined
  const id = path.slice(folder.length + 1, -'.json'.length)
  return id.includes('/') ? undefined : id
}

/** A problem of a file of content. Pure. */
export const found = (path: string, at: string, problem: string, cure: string): Problem => ({
  file: `content/${path}`,
  at,
  problem,
  cure,
})
