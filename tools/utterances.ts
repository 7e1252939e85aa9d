import { join } from 'node:path'
import type { SlotName } from '../lambda/handlers/intents.ts'
import { CONTENT, readFolder, readJson } from './read-content.ts'

/** Content id → its value and synonyms. */
type Values = Readonly<Record<string, readonly string[]>>
export type Samples = Readonly<Record<string, readonly string[]>>

/** What people may say. A locale's folder adds to its language's. */
export type Utterances = {
  readonly invocation: { readonly name: string; readonly fallback?: 'LOW' | 'MEDIUM' | 'HIGH' }
  readonly intents: Samples
  readonly answers: Samples
  readonly slots: Readonly<Partial<Record<SlotName, Values>>>
}

/** One folder of content, as far as models go. */
type Folder = Partial<Utterances> & {
  readonly reserved?: Pick<Reserved, 'linking' | 'banned'>
  readonly device?: Device
}

/** Of Amazon's side of a language, what bears on samples. */
type Device = {
  readonly launch?: readonly string[]
  readonly ask?: readonly string[]
  readonly builtins?: Samples
}

/** A language's words that belong to Amazon: what a sample or an invocation name may not be. */
export type Reserved = {
  readonly launch: readonly string[]
  readonly linking: readonly string[]
  readonly banned: readonly string[]
  readonly builtIn: readonly string[]
}

/** languages.json, and of every folder its utterances and its device.json, where it has them. */
export type Spoken = {
  readonly languages: { readonly reference: string; readonly locales: Samples }
  readonly folders: Readonly<Record<string, Folder>>
}

/** Everything models are made of, read from disk. The files are an author's: the linter judges them. */
export function readSpoken(content = CONTENT): Spoken {
  const languages = readJson(join(content, 'languages.json')) as Spoken['languages']
  const names = Object.entries(languages.locales).flat(2)
  const folders = names.map((name) => {
    const { device } = readFolder(join(content, name))
    return [name, { ...readFolder(join(content, name, 'utterances')), device }]
  })
  return { languages, folders: Object.fromEntries(folders) }
}

/** Every locale we serve, in the order of languages.json. Pure. */
export function localesOf(spoken: Spoken): readonly string[] {
  return Object.values(spoken.languages.locales).flat()
}

/** What people say in a locale: its language's utterances, behind them its own. Pure; throws for a
 * locale that we do not serve. */
export function utterancesOf(locale: string, spoken: Spoken): Utterances {
  const [base, own] = foldersOf(locale, spoken)
  const slots: Record<string, Values> = {}
  for (const [slot, values] of entries(base?.slots, own?.slots)) {
    slots[slot] = append(slots[slot], values)
  }
  return {
    invocation: own?.invocation ?? base?.invocation ?? { name: '' },
    intents: append(base?.intents, own?.intents),
    answers: append(base?.answers, own?.answers),
    slots,
  }
}

/** What a locale's samples and name may not be, from its language and behind it its own. Pure. */
export function reservedOf(locale: string, spoken: Spoken): Reserved {
  const folders = foldersOf(locale, spoken)
  return {
    launch: folders.flatMap((it) => [...(it?.device?.launch ?? []), ...(it?.device?.ask ?? [])]),
    linking: folders.flatMap((it) => it?.reserved?.linking ?? []),
    banned: folders.flatMap((it) => it?.reserved?.banned ?? []),
    builtIn: folders.flatMap((it) => Object.values(it?.device?.builtins ?? {}).flat()),
  }
}

function foldersOf(locale: string, { languages, folders }: Spoken) {
  const pair = Object.entries(languages.locales).find(([, all]) => all.includes(locale))
  if (pair === undefined) throw new Error(`${locale} is in no language: add it to languages.json`)
  return [folders[pair[0]], folders[locale]] as const
}

function entries(...slots: readonly (Utterances['slots'] | undefined)[]): [string, Values][] {
  return slots.flatMap((each) => Object.entries(each ?? {}))
}

/** Both, the second's phrases behind the first's under the same key. */
function append(first: Samples = {}, second: Samples = {}): Samples {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return Object.fromEntries(
    keys.map((key) => [key, [...(first[key] ?? []), ...(second[key] ?? [])]]),
  )
}
