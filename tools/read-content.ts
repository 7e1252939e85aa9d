import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where authors write. */
export const CONTENT = resolve(import.meta.dirname, '../content')

/** One JSON file; a broken one throws with its path. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON: mend the file`, { cause })
  }
}

/** Every JSON file right in a folder, by its name without ending, in the order of names; {} for no folder. */
export function readFolder(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {}
  const files = readdirSync(path).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.sort().map((name) => [name.slice(0, -'.json'.length), readJson(join(path, name))]),
  )
}
