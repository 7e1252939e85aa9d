import { linesOf, type Words } from '../../lambda/content/bundle.ts'
import type { Problem } from '../problem.ts'
import { type Content, wordsOf, writtenAt } from './content.ts'
import { found } from './files.ts'

const PLURAL = /_(zero|one|two|few|many|other)$/ // i18next's endings, one for each plural of a language

/** What the skill says in general is there in every language as it is in the reference: the same lines, the same
 * placeholders, a line of several wordings in several wordings. Pure. */
export function checkTranslation(content: Content, language: string): Problem[] {
  const { reference } = content.catalog.languages
  if (language === reference) return checkPlurals(content, language)
  return [
    ...checkPlurals(content, language),
    ...checkSays(saysOf(content, reference), saysOf(content, language), { language, reference }),
    ...checkPlaceholders(content, language),
  ]
}

type Says = Readonly<Record<string, string | readonly string[]>>

function saysOf(content: Content, language: string): Says | undefined {
  const prompts = content.sound[`${language}/prompts.json`] as { readonly says: Says } | undefined
  return prompts?.says
}

const base = (key: string): string => key.replace(PLURAL, '')

function checkSays(
  model: Says | undefined,
  says: Says | undefined,
  { language, reference }: { readonly language: string; readonly reference: string },
): Problem[] {
  if (!model || !says) return []
  const at = (key: string, problem: string, cure: string) =>
    found(`${language}/prompts.json`, `says.${key}`, problem, cure)
  const bases = (of: Says) => new Set(Object.keys(of).map(base))
  return [
    ...[...bases(model).difference(bases(says))].map((key) =>
      at(key, `missing; ${reference} has it`, 'add the line'),
    ),
    ...[...bases(says).difference(bases(model))].map((key) =>
      at(key, `${reference} has no such line`, 'remove it'),
    ),
    ...Object.keys(says)
      .filter((key) => key in model && Array.isArray(says[key]) !== Array.isArray(model[key]))
      .map((key) =>
        Array.isArray(model[key])
          ? at(key, 'has one wording', 'write 3 to 5, as a list')
          : at(key, 'has several wordings', 'write one: this line is always the same'),
      ),
  ]
}

/** A line with plurals has one for each plural of the language. Pure. */
function checkPlurals(content: Content, language: string): Problem[] {
  const keys = Object.keys(saysOf(content, language) ?? {})
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const at = (key: string, problem: string, cure: string) =>
    found(`${language}/prompts.json`, `says.${key}`, problem, cure)
  const counted = new Set(keys.filter((key) => PLURAL.test(key)).map(base))
  const missing = [...counted].flatMap((key) =>
    pluralCategories
      .filter((plural) => !keys.includes(`${key}_${plural}`))
      .map((plural) =>
        at(`${key}_${plural}`, 'missing; the language has this plural', 'add the line'),
      ),
  )
  const strange = keys
    .filter((key) => {
      const plural = PLURAL.exec(key)?.[1]
      return (
        plural !== undefined && plural !== 'zero' && !pluralCategories.some((one) => one === plural)
      )
    })
    .map((key) =>
      at(key, 'the language has no such plural', `its plurals: ${pluralCategories.join(', ')}`),
    )
  return [...missing, ...strange]
}

/** The placeholders of a text, sorted. Pure. */
export const placeholdersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(.*?)\s*\}\}/g)].map(([, name]) => name ?? ''))].sort()

/** A line's placeholders are those of the reference; one plural may do without ("about a minute"). */
function checkPlaceholders(content: Content, language: string): Problem[] {
  const { reference } = content.catalog.languages
  const expected = new Map<string, readonly string[]>()
  for (const [path, text] of linesIn(content, reference))
    expected.set(lineOf(path), [...(expected.get(lineOf(path)) ?? []), ...placeholdersOf(text)])
  return linesIn(content, language).flatMap(([path, text]) => {
    const wanted = new Set(expected.get(lineOf(path)) ?? [])
    const there = new Set(placeholdersOf(text))
    const { path: file, at } = writtenAt(language, path)
    const strange = [...there.difference(wanted)]
    const missing = PLURAL.test(path) ? [] : [...wanted.difference(there)]
    return [
      ...strange.map((name) =>
        found(file, at, `{{${name}}} is not filled here`, 'use the placeholders of the reference'),
      ),
      ...missing.map((name) => found(file, at, `{{${name}}} is missing`, 'say it in the line')),
    ]
  })
}

const linesIn = (content: Content, language: string) => linesOf(wordsOf(content, language) as Words)

/** A path without what may differ between languages: plural, side, which of the wordings. */
const lineOf = (path: string): string =>
  path
    .replace(/\.\d+$/, '')
    .replace(PLURAL, '')
    .replace(/_(right|left)$/, '')
