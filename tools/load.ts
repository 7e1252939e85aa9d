import { join } from 'node:path'
import type { Bundle, Words } from '../lambda/content/bundle.ts'
import type { Catalog } from '../lambda/content/catalog.ts'
import type { Language, Languages } from '../lambda/content/schema.ts'
import { sizesOf } from '../lambda/speech/seconds.ts'
import { CONTENT, readFolder, readJson } from './read-content.ts'

/** The wordless catalog, as its authors wrote it; `npm run check` says what is wrong with it. */
export function loadCatalog(content = CONTENT): Catalog {
  const folder = <T>(name: string) => readFolder(join(content, name)) as Readonly<Record<string, T>>
  return {
    exercises: folder('exercises'),
    routines: folder('routines'),
    answers: folder('answers'),
    day: readJson(join(content, 'day.json')) as Catalog['day'],
    languages: readJson(join(content, 'languages.json')) as Languages,
  }
}

/** One language with its locales, as the Lambda reads it. */
export function loadBundle(language: string, content = CONTENT): Bundle {
  const { locales } = readJson(join(content, 'languages.json')) as Languages
  const own = join(content, language)
  const words = {
    locale: readJson(join(own, 'locale.json')),
    prompts: readJson(join(own, 'prompts.json')),
    exercises: readFolder(join(own, 'exercises')),
    routines: readFolder(join(own, 'routines')),
    answers: readFolder(join(own, 'answers')),
  } as Words
  const numbers = readJson(join(own, 'language.json')) as Language
  const wordsOf = (locale: string) =>
    ({ locale: readJson(join(content, locale, 'locale.json')) }) as Words
  return {
    words,
    language: numbers,
    sizes: sizesOf({ words, language: numbers }),
    locales: Object.fromEntries(
      (locales[language] ?? []).map((locale) => [locale, wordsOf(locale)]),
    ),
  }
}
