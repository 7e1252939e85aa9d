import { z } from 'zod'
import {
  Answer,
  DayPart,
  Exercise,
  Language,
  Languages,
  Routine,
  Source,
} from '../../lambda/content/schema.ts'
import type { DeviceWords } from '../../simulator/words.ts'

// What each file of words looks like. The wordless ones are defined where the skill's types come from.

const Text = z.string().min(1)
const List = z.array(Text)
const Lists = z.record(Text, List)

/** The wordings of one line that is heard often: enough of them to stay fresh. */
const Wordings = z
  .array(Text)
  .min(3, 'fewer than 3 wordings')
  .max(5, 'more than 5 wordings')
  .refine((all) => new Set(all).size === all.length, 'two wordings are the same')

const Ask = z.strictObject({ question: Text, again: Text, rephrase: Text })
const Prompts = z.strictObject({
  asks: z.record(Text, Ask),
  says: z.record(Text, z.union([Text, Wordings])),
})

/** Amazon's side of a language. */
const Device = z.strictObject({
  try: z.tuple([Text], Text),
  zones: z.record(Text, Text),
  voices: z.record(Text, z.record(Text, Text)),
  wake: List,
  polite: List,
  launch: List,
  ask: List,
  connect: List,
  from: List,
  forms: List,
  exit: List,
  builtins: Lists,
  numbers: z.record(Text, z.number()),
  times: z.record(Text, z.number()),
  plus: List,
  glue: List,
  units: z.record(Text, z.enum(['S', 'M', 'H'])),
}) satisfies z.ZodType<DeviceWords>

const Invocation = z.strictObject({
  name: Text,
  fallback: z.enum(['LOW', 'MEDIUM', 'HIGH']).optional(),
})

const Utterances = {
  'utterances/intents.json': Lists,
  'utterances/answers.json': Lists,
  'utterances/slots.json': z.record(Text, Lists),
  'utterances/reserved.json': Lists,
  'utterances/invocation.json': Invocation,
}

type Shapes = Readonly<Record<string, z.ZodType>>

/** What may lie right in content/: a star is any file of that folder. */
const SHARED: Shapes = {
  'README.md': z.undefined(),
  'languages.json': Languages,
  'day.json': z.array(DayPart).min(1),
  'sources.json': z.record(Text, Source),
  'exercises/*.json': Exercise,
  'routines/*.json': Routine,
  'answers/*.json': Answer,
}

const LocaleWords = z.strictObject({ emergency: Text })

/** What may lie in the folder of a language. */
const OF_LANGUAGE: Shapes = {
  'language.json': Language,
  'locale.json': LocaleWords,
  'prompts.json': Prompts,
  'device.json': Device,
  'forbidden.json': z.strictObject({ words: List.min(1) }),
  ...Utterances,
  'exercises/*.json': z.record(Text, Text),
  'routines/*.json': z.strictObject({ name: Text, opening: Text, closing: Text }),
  'answers/*.json': z.strictObject({
    name: Text,
    answer: Text,
    more: Text.optional(),
    ...Ask.shape,
  }),
}

/** What may lie in the folder of a locale. */
const OF_LOCALE: Shapes = { 'locale.json': LocaleWords, ...Utterances }

const whole = (shapes: Shapes) => Object.keys(shapes).filter((path) => !path.includes('*'))
const SHARED_FILES = whole(SHARED).filter((path) => path.endsWith('.json'))
const LANGUAGE_FILES = whole(OF_LANGUAGE)

/** The shape of a file by its path; undefined where nothing may lie. Pure. */
export function shapeOf(path: string, { locales }: Languages): z.ZodType | undefined {
  const [folder = '', ...rest] = path.split('/')
  const of = (shapes: Shapes, name: string) =>
    shapes[name] ?? shapes[name.replace(/[^/]+\.json$/, '*.json')]
  if (Object.hasOwn(locales, folder)) return of(OF_LANGUAGE, rest.join('/'))
  if (Object.values(locales).flat().includes(folder)) return of(OF_LOCALE, rest.join('/'))
  return of(SHARED, path)
}

/** The files that must be there, whatever exercises, routines and answers there are. Pure. */
export function requiredFiles({ locales }: Languages): readonly string[] {
  return [
    ...SHARED_FILES,
    ...Object.keys(locales).flatMap((language) =>
      LANGUAGE_FILES.map((file) => `${language}/${file}`),
    ),
    ...Object.values(locales)
      .flat()
      .map((locale) => `${locale}/locale.json`),
  ]
}
