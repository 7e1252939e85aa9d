import type { Bundle, Words } from '../../lambda/content/bundle.ts'
import type { Catalog } from '../../lambda/content/catalog.ts'
import type {
  DayPart,
  Language,
  Languages,
  Routine,
  RoutineStep,
  Source,
} from '../../lambda/content/schema.ts'
import { sizesOf } from '../../lambda/speech/seconds.ts'
import { createWords, type Speaker } from '../../lambda/speech/words.ts'
import { type Files, filesIn } from './files.ts'

/** Content as the checks see it. */
export interface Content {
  /** Every file, malformed ones too: what is there is there, whatever it looks like. */
  readonly files: Files
  /** The well-formed files. */
  readonly sound: Files
  readonly catalog: Catalog
  readonly sources: Readonly<Record<string, Source>>
}

/** Well-formed files as what they mean. Pure; a file that is missing counts as empty. */
export function contentOf(files: Files, sound: Files, languages: Languages): Content {
  const catalog: Catalog = {
    exercises: filesIn(sound, 'exercises'),
    routines: filesIn(sound, 'routines'),
    answers: filesIn(sound, 'answers'),
    day: (sound['day.json'] ?? []) as readonly DayPart[],
    languages,
  }
  const sources = (sound['sources.json'] ?? {}) as Content['sources']
  return { files, sound, catalog, sources }
}

/** Whether there is an exercise, a routine, an answer of this id. Pure. */
export const has = ({ files }: Content, folder: string, id: string): boolean =>
  Object.hasOwn(files, `${folder}/${id}.json`)

/** The steps of a routine, those of its parts in their order; parts of parts are a problem of their own. Pure. */
export const stepsOf = ({ catalog }: Content, routine: Routine): readonly RoutineStep[] =>
  routine.steps ?? (routine.parts ?? []).flatMap((part) => catalog.routines[part]?.steps ?? [])

/** The words of a language, by folder and file. Pure. */
export function wordsOf({ sound }: Content, language: string): Words {
  return {
    locale: (sound[`${language}/locale.json`] ?? {}) as Words,
    prompts: (sound[`${language}/prompts.json`] ?? {}) as Words,
    exercises: filesIn(sound, `${language}/exercises`),
    routines: filesIn(sound, `${language}/routines`),
    answers: filesIn(sound, `${language}/answers`),
  }
}

/** The file in which a path of words is written, and where in it. Pure. */
export function writtenAt(
  language: string,
  path: string,
): { readonly path: string; readonly at: string } {
  const [folder = '', id = '', ...rest] = path.split('.')
  if (folder === 'prompts' || folder === 'locale')
    return { path: `${language}/${folder}.json`, at: [id, ...rest].join('.') }
  return { path: `${language}/${folder}/${id}.json`, at: rest.join('.') }
}

/** A language as the skill speaks it, a missing line throwing; needs every file to be well-formed. Pure. */
export function speakerOf(content: Content, language: string): Speaker {
  const { languages } = content.catalog
  const load = (one: string): Bundle => {
    const words = wordsOf(content, one)
    const numbers = content.sound[`${one}/language.json`] as Language
    const locales = (languages.locales[one] ?? []).map(
      (locale) => [locale, { locale: content.sound[`${locale}/locale.json`] } as Words] as const,
    )
    return {
      words,
      language: numbers,
      sizes: sizesOf({ words, language: numbers }),
      locales: Object.fromEntries(locales),
    }
  }
  return createWords({ languages, load, strict: true })(
    languages.locales[language]?.[0] ?? language,
  )
}
