import type { Problem } from '../problem.ts'
import type { Content } from './content.ts'
import { found } from './files.ts'
import { wordsIn } from './text.ts'

/** The reference language is one of the languages, and a locale belongs to the language it begins with. Pure. */
export function checkLocales({ catalog }: Content): Problem[] {
  const { reference, locales } = catalog.languages
  const strange = Object.entries(locales).flatMap(([language, all]) =>
    all
      .filter((locale, index) => !locale.startsWith(`${language}-`) || all.indexOf(locale) < index)
      .map((locale) =>
        found(
          'languages.json',
          `locales.${language}`,
          `${locale} is there twice, or of another language`,
          'name each locale once, under the language it begins with',
        ),
      ),
  )
  if (Object.hasOwn(locales, reference)) return strange
  const cure = 'name one of the languages of locales'
  return [...strange, found('languages.json', 'reference', `no language "${reference}"`, cure)]
}

/** A locale says its own emergency number, in words; the language alone, which knows no country, says none. Pure. */
export function checkEmergency(content: Content, language: string): Problem[] {
  const numbers = Object.keys(deviceOf(content, language)?.numbers ?? {})
  const isNumber = (text: string) => wordsIn(text, language).some((word) => numbers.includes(word))
  const own = phraseOf(content, language)
  const named =
    own !== undefined && isNumber(own)
      ? [
          found(
            `${language}/locale.json`,
            'emergency',
            'names a number, but no country is known here',
            'say it without a number, as "the emergency number where you are" does',
          ),
        ]
      : []
  const unnamed = localesOf(content, language).flatMap((locale) => {
    const phrase = phraseOf(content, locale)
    if (phrase === undefined || numbers.length === 0 || isNumber(phrase)) return []
    const cure = 'write the number that is called there, in words that device.json knows as numbers'
    return [found(`${locale}/locale.json`, 'emergency', `"${phrase}" names no number`, cure)]
  })
  return [...named, ...unnamed]
}

/** The simulated device stands somewhere in every locale. Pure. */
export function checkZones(content: Content, language: string): Problem[] {
  const device = deviceOf(content, language)
  if (!device) return []
  return localesOf(content, language)
    .filter((locale) => !Object.hasOwn(device.zones, locale))
    .map((locale) =>
      found(
        `${language}/device.json`,
        `zones.${locale}`,
        'missing',
        'name a time zone of the place',
      ),
    )
}

const localesOf = ({ catalog }: Content, language: string): readonly string[] =>
  catalog.languages.locales[language] ?? []

const phraseOf = ({ sound }: Content, folder: string): string | undefined =>
  (sound[`${folder}/locale.json`] as { readonly emergency: string } | undefined)?.emergency

const deviceOf = ({ sound }: Content, language: string) =>
  sound[`${language}/device.json`] as
    | { readonly numbers: object; readonly zones: object }
    | undefined
