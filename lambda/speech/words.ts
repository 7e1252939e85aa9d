import { createInstance } from 'i18next'
import type { Bundle, Words } from '../content/bundle.ts'
import type { Languages } from '../content/schema.ts'
import type { Line, Measure } from '../engine/line.ts'
import { escapeText } from './escape.ts'
import { atRate, fullRateSeconds, rateOf } from './seconds.ts'

/** What the skill can say in the locale of a request. */
export interface Speaker {
  readonly text: (line: Line) => string
  readonly measure: Measure
  readonly bundle: Bundle
}

/** Sets up the words once; each language is loaded when it is first spoken. An unknown locale gets the reference
 * language, without any country's emergency number. A line that a language lacks is spoken in the reference language,
 * or throws where `strict` (tests). A line that none has always throws: a key is never spoken. */
export function createWords({
  languages,
  load,
  strict = false,
}: {
  readonly languages: Languages
  readonly load: (language: string) => Bundle
  readonly strict?: boolean
}): (locale: string) => Speaker {
  const { reference } = languages
  const i18n = createInstance()
  i18n.init({
    initAsync: false,
    lng: reference,
    fallbackLng: strict ? false : reference,
    resources: {},
    keySeparator: '.',
    nsSeparator: false,
    interpolation: { escapeValue: false }, // escaped once, as SSML, where it is rendered
  })
  const bundles = new Map<string, Bundle>()
  const bundleOf = (language: string): Bundle => {
    const known = bundles.get(language)
    if (known) return known
    const bundle = load(language)
    bundles.set(language, bundle)
    const asItIs = { silent: true, skipCopy: true } // nobody changes a bundle
    i18n.addResourceBundle(language, 'translation', bundle.words, false, false, asItIs)
    for (const [locale, words] of Object.entries(bundle.locales))
      i18n.addResourceBundle(locale, 'translation', words, false, false, asItIs)
    return bundle
  }

  return (locale) => {
    const base = locale.split('-')[0] ?? ''
    const language = Object.hasOwn(languages.locales, base) ? base : reference
    const tongue = language === base ? locale : reference
    const bundle = bundleOf(language)
    if (language !== reference && !strict) bundleOf(reference)
    const t = i18n.getFixedT(tongue)
    const text = (line: Line): string => {
      const params = Object.entries(line.params ?? {}).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : text(value),
      ])
      const key = pathOf(bundle, line)
      const said: unknown = t(key, Object.fromEntries(params))
      if (typeof said !== 'string' || said === key)
        throw new Error(`No words for ${key} in ${tongue}. Add the line below content/${language}.`)
      return said
    }
    const measure: Measure = (line) => {
      const rate = rateOf(bundle.language, line.moment, line.pace)
      const size = line.params ? undefined : bundle.sizes[pathOf(bundle, line)]
      const [seconds, chars] = size ?? sizeOf(text(line), bundle)
      const { gap } = bundle.language.moments[line.moment]
      return { seconds: atRate(seconds, bundle.language, rate), chars, gap }
    }
    return { text, measure, bundle }
  }
}

const sizeOf = (text: string, { language }: Bundle): readonly [number, number] => [
  fullRateSeconds(text, language),
  escapeText(text).length,
]

/** The path of a line: its side, where the words differ by side; its wording, where there are several. Pure. */
function pathOf({ words, sizes }: Bundle, { key, side, pick }: Line): string {
  if (sizes[key]) return key
  const found = at(words, key)
  if (Array.isArray(found)) return `${key}.${(pick ?? 0) % found.length}`
  return side && found === undefined ? `${key}_${side}` : key
}

const at = (words: Words, path: string): Words[string] | undefined =>
  path
    .split('.')
    .reduce<Words[string] | undefined>(
      (here, key) => (here && typeof here === 'object' ? (here as Words)[key] : undefined),
      words,
    )
