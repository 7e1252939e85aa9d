import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalog, routineOf } from '../lambda/content/catalog.ts'
import { isNear } from '../lambda/engine/fit.ts'
import { type Seconds, sum } from '../lambda/engine/line.ts'
import type { Kept } from '../lambda/engine/state.ts'
import type { Turn } from '../lambda/engine/turn.ts'
import { createWords, type Speaker } from '../lambda/speech/words.ts'
import { loadBundle, loadCatalog } from './load.ts'
import { CONTENT } from './read-content.ts'
import { knownTo, secondsOfTurn, spokenPages } from './spoken.ts'

/** A family brought to some minutes: what was wanted, what it takes, whether it is called the nearest. */
export interface Length {
  readonly family: string
  readonly minutes: number
  readonly seconds: Seconds
  readonly saysNearest: boolean
  readonly turns: readonly Turn[]
}

/** What a family takes when so many minutes are asked for, in somebody's pace and ease. Pure. */
export function lengthOf(
  catalog: Catalog,
  speaker: Speaker,
  family: string,
  minutes: number,
  manner: Partial<Kept> = {},
): Length {
  const turns = spokenPages(catalog, speaker, knownTo(catalog, manner), { family, minutes })
  const [first] = turns
  const said = first?.say.beats.flatMap((beat) => ('line' in beat ? [beat.line.key] : [])) ?? []
  const silence = routineOf(catalog, family, minutes)?.silence ?? 0
  const seconds = sum(turns.map((turn) => secondsOfTurn(turn, speaker))) + silence
  return { family, minutes, seconds, saysNearest: said.includes('prompts.says.nearest'), turns }
}

export const familiesOf = (catalog: Catalog): readonly string[] =>
  [...new Set(Object.values(catalog.routines).map(({ family }) => family))].sort()

const MINUTES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 18, 20]

/** The table of what each family takes at each length, wanted against planned. Pure. */
export function lengthsTable(catalog: Catalog, speaker: Speaker): string {
  const rows = familiesOf(catalog).map((family) => {
    const cells = MINUTES.map((minutes) => {
      const { seconds } = lengthOf(catalog, speaker, family, minutes)
      const shown = (seconds / 60).toFixed(1)
      return isNear(seconds, minutes * 60) ? shown : `_${shown}_`
    })
    return `| ${family} | ${cells.join(' | ')} |`
  })
  return `${[
    '# Lengths',
    '',
    'Minutes that each family of routines takes when so many are asked for, at the usual pace and ease. What is not within',
    'a tenth or 15 s stands _slanted_; the skill then says that it is the nearest. Written by `npm run lengths`.',
    '',
    `| asked for | ${MINUTES.join(' | ')} |`,
    `| --- | ${MINUTES.map(() => '---').join(' | ')} |`,
    ...rows,
  ].join('\n')}\n`
}

// npm run lengths
if (process.argv[1] === import.meta.filename) {
  const catalog = loadCatalog()
  const words = createWords({ languages: catalog.languages, load: (one) => loadBundle(one) })
  const { reference, locales } = catalog.languages
  const table = lengthsTable(catalog, words(locales[reference]?.[0] ?? reference))
  writeFileSync(join(CONTENT, '..', 'docs', 'lengths.md'), table)
  console.log(table)
}
