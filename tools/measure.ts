import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf } from '../lambda/content/bundle.ts'
import type { Catalog } from '../lambda/content/catalog.ts'
import type { Language, Moment } from '../lambda/content/schema.ts'
import { sum } from '../lambda/engine/line.ts'
import { escapeText } from '../lambda/speech/escape.ts'
import { atRate, fullRateSeconds, lengthOf, rateOf } from '../lambda/speech/seconds.ts'
import { fit } from './fit.ts'
import { loadBundle, loadCatalog } from './load.ts'
import { measureReplies } from './measure-replies.ts'
import { CONTENT, readJson } from './read-content.ts'
import { assertEngine, render } from './voice.ts'

// npm run measure: fits each language's seconds to a real speech engine, on half of its lines, and reports the error
// on the other half, per line and per moment, and of whole replies. Needs espeak-ng.

interface Measured {
  readonly path: string
  readonly text: string
  readonly moment: Moment
  readonly seconds: number
  /** Without the quiet that the engine leaves after each line. */
  readonly voiced: number
}

/** Which moment's voice a line is spoken in, by where its words stand. */
function momentOf(path: string, { exercises, routines }: Catalog): Moment {
  const [folder = '', id = '', key = ''] = path.split('.')
  if (folder === 'routines') return routines[id]?.moment === 'night' ? 'night' : 'bed'
  if (folder !== 'exercises' || ['how', 'why', 'feel', 'mistake', 'name'].includes(key))
    return 'talk'
  const night = Object.values(routines).filter(({ moment }) => moment === 'night')
  if (night.some(({ steps }) => steps?.some(({ exercise }) => exercise === id))) return 'night'
  return exercises[id]?.place === 'standing' ? 'standing' : 'bed'
}

function measure(language: string, voice: string, catalog: Catalog): readonly Measured[] {
  const { words, language: numbers } = loadBundle(language)
  return linesOf(words)
    .filter(([path, text]) => !text.includes('{{') && !path.startsWith('locale.'))
    .map(([path, text]) => {
      const moment = momentOf(path, catalog)
      const ssml = `<prosody rate="${rateOf(numbers, moment)}%">${escapeText(text)}</prosody>`
      return { path, text, moment, ...render(ssml, voice) }
    })
}

/** The numbers of a language that come nearest to what was measured. */
function fitted(lines: readonly Measured[], numbers: Language): Language['seconds'] {
  const rows = lines.map(({ text, moment }) => {
    const { letters, commas, stops } = lengthOf(text)
    const slow = 100 / rateOf(numbers, moment)
    return [1, letters * slow, commas * slow, stops * slow]
  })
  const [line = 0, letter = 0, comma = 0, stop = 0] = fit(
    rows,
    lines.map(({ seconds }) => seconds),
  )
  const round = (number: number) => Math.round(number * 10_000) / 10_000
  return { line: round(line), letter: round(letter), comma: round(comma), stop: round(stop) }
}

const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length
const MOST_MEAN = 0.1 // mean error of a held-out line
const MOST_REPLY = 0.15 // error of a whole reply
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const errorOf = ({ text, moment, seconds }: Measured, numbers: Language) =>
  Math.abs(atRate(fullRateSeconds(text, numbers), numbers, rateOf(numbers, moment)) / seconds - 1)

/** Words a minute of lines that are sentences, the pause to the next line included: as rendered, and without the
 * half second of quiet that this engine leaves at the end of whatever it is given. */
function paceOf(lines: readonly Measured[], numbers: Language): readonly [number, number] {
  const sentences = lines.filter(({ text }) => text.split(' ').length >= 6)
  const words = sum(sentences.map(({ text }) => text.split(' ').length))
  const minutes = (of: (line: Measured) => number) =>
    sum(sentences.map((line) => of(line) + numbers.moments[line.moment].gap)) / 60
  return [words / minutes(({ seconds }) => seconds), words / minutes(({ voiced }) => voiced)]
}

function report(lines: readonly Measured[], numbers: Language): readonly string[] {
  const row = (name: string, some: readonly Measured[]) => {
    const errors = some.map((line) => errorOf(line, numbers))
    const paces = paceOf(some, numbers).map((pace) => pace.toFixed(0))
    return `| ${[name, some.length, percent(mean(errors)), percent(Math.max(...errors)), ...paces].join(' | ')} |`
  }
  const moments = [...new Set(lines.map(({ moment }) => moment))].sort()
  return [
    '| lines held out | how many | mean error | worst | words a minute | without trailing quiet |',
    '| --- | --- | --- | --- | --- | --- |',
    ...moments.map((moment) => {
      const some = lines.filter((line) => line.moment === moment)
      return row(moment, some)
    }),
    row('all', lines),
  ]
}

assertEngine()
const checkOnly = process.argv.includes('--check')
const catalog = loadCatalog()
for (const [language, locales] of Object.entries(catalog.languages.locales)) {
  const device = readJson(join(CONTENT, language, 'device.json')) as {
    readonly voices: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
  const locale = locales[0] ?? language
  const voice = device.voices[locale]?.['espeak-ng'] ?? language
  const before = loadBundle(language).language
  const lines = measure(language, voice, catalog)
  const fitting = lines.filter((_, index) => index % 2 === 0)
  const others = lines.filter((_, index) => index % 2 === 1)
  const numbers = checkOnly ? before : { ...before, seconds: fitted(fitting, before) }
  if (!checkOnly)
    writeFileSync(join(CONTENT, language, 'language.json'), `${JSON.stringify(numbers, null, 2)}\n`)
  const replies = measureReplies(catalog, locale, voice)
  const table = [
    `# Spoken seconds: ${language}`,
    '',
    `Written by \`npm run measure\`: ${lines.length} lines rendered by espeak-ng (voice ${voice}, 136 words a minute), the`,
    `numbers in \`content/${language}/language.json\` fitted on every second line, the errors those of the others.`,
    '',
    ...report(others, numbers),
    '',
    ...replies.table,
  ]
  console.log(table.join('\n'))
  if (!checkOnly)
    writeFileSync(
      join(CONTENT, '..', 'docs', `spoken-seconds.${language}.md`),
      `${table.join('\n')}\n`,
    )
  const off = mean(others.map((line) => errorOf(line, numbers)))
  if (off > MOST_MEAN || replies.worst > MOST_REPLY) {
    console.error(
      `The seconds of ${language} are off: lines ${percent(off)}, worst reply ${percent(replies.worst)}. Run npm run measure and commit what it writes.`,
    )
    process.exitCode = 1
  }
}
