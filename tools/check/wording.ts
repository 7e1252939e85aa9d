import { linesOf } from '../../lambda/content/bundle.ts'
import type { Finding } from '../lint/phrase.ts'
import type { Problem } from '../problem.ts'
import { type Content, wordsOf, writtenAt } from './content.ts'
import { found } from './files.ts'
import { wordsIn } from './text.ts'
import { checkWake, phrasesOf } from './wake.ts'

/** What can be said in one breath (facts: one line, one breath; explanations are listened to lying still). Words. */
const LONGEST = {
  guided: 16,
  opening: 20,
  how: 30,
  why: 25,
  feel: 20,
  mistake: 12,
} as const

/** A line as it will be heard, and what kind of line it is. */
export interface Spoken {
  readonly file: string
  readonly at: string
  readonly text: string
  /** Words it may have; undefined where seconds are counted instead. */
  readonly longest?: number
  /** Stands inside another sentence, or behind "Next:". */
  readonly fragment: boolean
}

/** What every line of a language must be for a voice to say it well. Pure. */
export function checkWording(content: Content, language: string): Problem[] {
  const phrases = phrasesOf(content, language)
  const forbidden = forbiddenIn(content, language)
  return spokenIn(content, language).flatMap((line) =>
    [
      ...checkSigns(line),
      ...checkEnd(line),
      ...checkLength(line, language),
      ...checkForbidden(line, forbidden, language),
      ...checkWake(line, phrases),
    ].map(({ at, problem, cure }) => found(line.file, at, problem, cure)),
  )
}

/** Every line of a language and its locales. Pure. */
export function spokenIn(content: Content, language: string): readonly Spoken[] {
  const lines = linesOf(wordsOf(content, language)).map(([path, text]): Spoken => {
    const [folder = '', , key = ''] = path.split('.')
    const longest = longestOf(folder, key)
    return {
      file: writtenAt(language, path).path,
      at: writtenAt(language, path).at,
      text,
      fragment: key === 'name' || folder === 'locale',
      ...(longest && { longest }),
    }
  })
  const locales = (content.catalog.languages.locales[language] ?? []).flatMap((locale) => {
    const file = `${locale}/locale.json`
    const words = content.sound[file] as { readonly emergency: string } | undefined
    return words ? [{ file, at: 'emergency', text: words.emergency, fragment: true }] : []
  })
  return [...lines, ...locales]
}

function longestOf(folder: string, key: string): number | undefined {
  if (folder === 'exercises')
    return key in LONGEST ? LONGEST[key as keyof typeof LONGEST] : LONGEST.guided
  if (folder === 'routines') return key === 'opening' ? LONGEST.opening : LONGEST.guided
  return undefined
}

/** Signs that a voice would read out, or trip over. Pure. */
export function checkSigns({ at, text }: Spoken): Finding[] {
  const said = text.replaceAll(/\{\{.*?\}\}/g, '')
  const findings: Finding[] = []
  const find = (pattern: RegExp, problem: string, cure: string) => {
    const [sign] = pattern.exec(said) ?? []
    if (sign !== undefined) findings.push({ at, problem: `${problem}: ${sign}`, cure })
  }
  find(/\p{N}+/u, 'has a digit', 'write numbers as words')
  find(/[<>&]/, 'has a sign of markup', 'leave it out: pauses are beats, not tags')
  find(/[()[\]{}*_#/|]|\.{2,}|…/, 'has a sign that is not heard', 'say it in words')
  if (text !== text.trim() || / {2}|[\t\n]/.test(text))
    findings.push({
      at,
      problem: 'has spaces too many',
      cure: 'one space between words, none outside',
    })
  return findings
}

/** A sentence ends as one; a name, which stands in other sentences, does not. Pure. */
export function checkEnd({ at, text, fragment }: Spoken): Finding[] {
  const ends = /\p{Sentence_Terminal}$/u.test(text)
  if (ends !== fragment) return []
  return fragment
    ? [{ at, problem: 'ends like a sentence', cure: 'drop the sign at its end' }]
    : [{ at, problem: 'does not end', cure: 'end it with . ? or !' }]
}

/** Pure. */
export function checkLength({ at, text, longest }: Spoken, language: string): Finding[] {
  const count = wordsIn(text, language).length
  if (longest === undefined || count <= longest) return []
  return [{ at, problem: `${count} words`, cure: `say it in ${longest}, or in two lines` }]
}

/** Whole words that promise what nobody can keep. Pure. */
export function checkForbidden(
  { at, text }: Spoken,
  forbidden: readonly string[],
  language: string,
): Finding[] {
  const said = ` ${wordsIn(text, language).join(' ')} `
  return forbidden
    .filter((words) => said.includes(` ${words} `))
    .map((words) => ({
      at,
      problem: `says "${words}"`,
      cure: 'say what to do and what it may feel like: nothing here is a remedy',
    }))
}

function forbiddenIn({ sound }: Content, language: string): readonly string[] {
  const file = sound[`${language}/forbidden.json`] as
    | { readonly words: readonly string[] }
    | undefined
  return (file?.words ?? []).map((words) => wordsIn(words, language).join(' '))
}
