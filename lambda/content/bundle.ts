import type { Language } from './schema.ts'

/** Words by path: `exercises.knee-rocks.setup`. A list holds the wordings of one line. */
export interface Words {
  readonly [key: string]: string | readonly string[] | Words
}

/** Seconds at full rate and characters of SSML of every line without placeholders, by path. */
export type Sizes = Readonly<Record<string, readonly [seconds: number, chars: number]>>

/** All of one language: its words, its numbers, and how long its words take. */
export interface Bundle {
  readonly words: Words
  readonly language: Language
  readonly sizes: Sizes
  /** What its locales say differently, the emergency number above all. */
  readonly locales: Readonly<Record<string, Words>>
}

/** Every line of a tree of words with its path; the wordings of a list by number. Pure. */
export function linesOf(
  words: Words,
  path = '',
): readonly (readonly [path: string, text: string])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[here, value] as const] : linesOf(value as Words, here)
  })
}
