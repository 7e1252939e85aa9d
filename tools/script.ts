import { parseArgs } from 'node:util'
import { type Catalog, programOf, routineOf } from '../lambda/content/catalog.ts'
import { type Seconds, secondsOf } from '../lambda/engine/line.ts'
import type { Turn } from '../lambda/engine/turn.ts'
import { createWords, type Speaker } from '../lambda/speech/words.ts'
import { loadBundle, loadCatalog } from './load.ts'
import { sourcesOf } from './script-sources.ts'
import { knownTo, spokenPages } from './spoken.ts'

// npm run -s script -- morning-in-bed: a routine or an exercise as a physical therapist reviews it: every line, every
// pause, the running time, and the sources.

const USAGE =
  'npm run -s script -- ID [--minutes N] [--pace slower|faster] [--ease easier|fuller] [--locale L] [--first]'

/** One reply: each line with the second at which it begins, each silence behind it, then the question. */
function pageOf(
  { say }: Turn,
  speaker: Speaker,
  from: Seconds,
): { readonly rows: string[]; readonly until: Seconds } {
  let second = from
  const rows: string[] = []
  for (const beat of say.beats) {
    const at = clock(second)
    if ('line' in beat) rows.push(`${at}  ${speaker.text(beat.line)}`)
    else rows.push(`${at}      (${beat.silence} s)`)
    second += secondsOf(beat)
  }
  if (say.mic === 'open') rows.push(`${clock(second)}  ? ${speaker.text(say.ask.question)}`)
  else rows.push(`${clock(second)}  (the microphone stays closed)`)
  return {
    rows,
    until: second + (say.mic === 'open' ? speaker.measure(say.ask.question).seconds : 0),
  }
}

const clock = (seconds: Seconds): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`.padStart(6)

function startOf(
  catalog: Catalog,
  id: string,
): { readonly family: string } | { readonly exercise: string } {
  if (programOf(catalog, id)) return { exercise: id } // any program goes by its id
  if (routineOf(catalog, id)) return { family: id }
  const known = [...Object.keys(catalog.routines), ...Object.keys(catalog.exercises)]
  throw new Error(`no routine or exercise "${id}"; there are ${known.join(', ')}`)
}

function oneOf<const T extends string>(what: string, value: string, all: readonly T[]): T {
  const found = all.find((one) => one === value)
  if (found) return found
  throw new Error(`no ${what} "${value}"; there are ${all.join(', ')}`)
}

function script(args: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      minutes: { type: 'string' },
      pace: { type: 'string' },
      ease: { type: 'string' },
      locale: { type: 'string' },
      first: { type: 'boolean', default: false },
    },
  })
  const [id] = positionals
  if (id === undefined) throw new Error(USAGE)
  const catalog = loadCatalog()
  const { reference, locales } = catalog.languages
  const words = createWords({ languages: catalog.languages, load: (one) => loadBundle(one) })
  const speaker = words(values.locale ?? locales[reference]?.[0] ?? reference)
  const start = startOf(catalog, id)
  const manner = {
    ...(values.pace && { pace: oneOf('pace', values.pace, ['slower', 'faster'] as const) }),
    ...(values.ease && { ease: oneOf('ease', values.ease, ['easier', 'fuller'] as const) }),
    ...(values.first && { told: [], heard: {} }),
  }
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes)
  if (minutes !== undefined && !(minutes > 0))
    throw new Error(`no minutes "${values.minutes}"; ${USAGE}`)
  const turns = spokenPages(catalog, speaker, knownTo(catalog, manner), {
    ...start,
    ...(minutes !== undefined && { minutes }),
  })
  let second = 0
  const pages = turns.map((turn, index) => {
    const { rows, until } = pageOf(turn, speaker, second)
    second = until
    return [`Page ${index + 1}`, ...rows].join('\n')
  })
  const { silence = 0 } = programOf(catalog, id)?.routine ?? {}
  return [
    ...pages,
    `In all ${clock(second + silence).trim()}${silence > 0 ? `, ${silence} s of it silence at the end` : ''}.`,
    `Sources\n${sourcesOf(catalog, id).join('\n')}`,
  ].join('\n\n')
}

try {
  console.log(script(process.argv.slice(2)))
} catch (cause) {
  console.error(cause instanceof Error ? cause.message.split('\n')[0] : String(cause))
  process.exitCode = 2
}
