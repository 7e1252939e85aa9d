import { type Content, contentOf, speakerOf } from './check/content.ts'
import { checkDoses } from './check/doses.ts'
import { type Files, found, readFiles } from './check/files.ts'
import { checkFresh } from './check/fresh.ts'
import { checkEmergency, checkLocales, checkZones } from './check/locales.ts'
import { checkWords } from './check/needed.ts'
import { checkPlans } from './check/plans.ts'
import { checkReferences } from './check/references.ts'
import { report } from './check/report.ts'
import { checkTalkTimes } from './check/talk-times.ts'
import { checkTranslation } from './check/translation.ts'
import { checkTree } from './check/tree.ts'
import { checkWording } from './check/wording.ts'
import { checkAllModels } from './lint-model.ts'
import { type Problem, print } from './problem.ts'

// npm run content: reads all that authors wrote and prints every problem at once. Content that is whole is also
// planned and timed; what is missing or malformed has to be mended first, for it cannot be spoken.

/** What can be told by reading: form, references, wording. `whole` is content that can be spoken. Pure. */
export function checkWritten(files: Files): {
  readonly problems: readonly Problem[]
  readonly whole: Content | undefined
} {
  const { problems, sound, languages } = checkTree(files)
  if (!languages) return { problems, whole: undefined }
  const content = contentOf(files, sound, languages)
  const all = Object.keys(languages.locales)
  const form = [
    ...problems,
    ...checkReferences(content),
    ...checkDoses(content),
    ...checkLocales(content),
    ...all.flatMap((language) => [
      ...checkWords(content, language),
      ...checkTranslation(content, language),
      ...checkEmergency(content, language),
      ...checkZones(content, language),
    ]),
  ]
  const wording = all.flatMap((language) => checkWording(content, language))
  return { problems: [...form, ...wording], whole: form.length === 0 ? content : undefined }
}

/** What can be told by planning: how long everything lasts, in every language. Pure. */
export function checkSpoken(content: Content): readonly Problem[] {
  return Object.keys(content.catalog.languages.locales).flatMap((language) =>
    checkTimes(content, language),
  )
}

/** A line that the skill says and the language lacks is the only problem then. */
function checkTimes(content: Content, language: string): Problem[] {
  try {
    const speaker = speakerOf(content, language)
    return [
      ...checkTalkTimes(content, language, speaker),
      ...checkPlans(content, language, speaker),
    ]
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return [found(`${language}/prompts.json`, '/', problem, 'add the line that the skill says')]
  }
}

/** All of it. Pure. */
export function checkContent(files: Files): readonly Problem[] {
  const { problems, whole } = checkWritten(files)
  return [...problems, ...(whole ? checkSpoken(whole) : [])]
}

/** The models on disk, when content is whole enough for them to be made. */
const checkModels = (): readonly Problem[] => [...checkAllModels(), ...checkFresh()]

function count({ catalog, sources }: Content): string {
  const of = (table: object, name: string) => `${Object.keys(table).length} ${name}`
  const languages = Object.entries(catalog.languages.locales)
    .map(([language, locales]) => `${language} (${locales.length} locales)`)
    .join(', ')
  return [
    of(catalog.exercises, 'exercises'),
    of(catalog.routines, 'routines'),
    of(catalog.answers, 'answers'),
    of(sources, 'sources'),
    languages,
  ].join(' · ')
}

function reportOn(content: Content, language: string): string {
  try {
    return report(content, language).join('\n')
  } catch {
    return `${language}: no report until every line is there`
  }
}

if (import.meta.main) {
  const { problems, whole } = checkWritten(readFiles())
  const all = whole ? [...problems, ...checkSpoken(whole), ...checkModels()] : problems
  if (all.length > 0) console.log(print(all))
  if (whole) {
    console.log(`${all.length === 0 ? 'Content is sound' : 'Content'}: ${count(whole)}.`)
    for (const language of Object.keys(whole.catalog.languages.locales))
      console.log(reportOn(whole, language))
  } else console.log('Lengths and models are checked when these are mended.')
  if (all.length > 0) console.log(`Problems: ${all.length}.`)
  process.exitCode = all.length === 0 ? 0 : 1
}
