import { readFileSync } from 'node:fs'
import type { InteractionModel } from './model.ts'
import type { DeviceWords } from './words.ts'

/** Everything the device knows of a locale. */
export interface Locale {
  readonly locale: string
  readonly model: InteractionModel
  readonly words: DeviceWords
}

interface Languages {
  readonly reference: string
  readonly locales: Readonly<Record<string, readonly string[]>>
}

const read = <Content>(path: string): Content =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))

/** All locales that the skill speaks, the reference language's first one first. */
export function localesOf(): string[] {
  const { reference, locales } = read<Languages>('content/languages.json')
  const first = locales[reference] ?? []
  return [...new Set([...first, ...Object.values(locales).flat()])]
}

/** Reads what belongs to a locale; throws, with the cure, when a file is missing. */
export function openLocale(locale: string): Locale {
  const { reference, locales } = read<Languages>('content/languages.json')
  const language = Object.keys(locales).find((one) => locales[one]?.includes(locale))
  if (language === undefined)
    throw new Error(`no locale ${locale}; add it to content/languages.json`)
  const model = readOr<InteractionModel>(
    `interactionModels/custom/${locale}.json`,
    'write it from content: npm run models',
  )
  const words = readOr<DeviceWords>(
    `content/${language}/device.json`,
    `write what Alexa understands by itself in this language, as content/${reference}/device.json does`,
  )
  return { locale, model, words }
}

function readOr<Content>(path: string, cure: string): Content {
  try {
    return read<Content>(path)
  } catch (cause) {
    throw new Error(`${path} cannot be read (${cause}); ${cure}`)
  }
}
