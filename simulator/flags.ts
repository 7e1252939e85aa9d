import { parseArgs } from 'node:util'
import { isZone, momentAt, type TimeOfDay } from './clock.ts'

/** The command line is wrong; the message is one line that says the cure. */
export class UsageError extends Error {}

/** What both faces need to know of this machine. */
export interface Machine {
  readonly locales: readonly string[]
  readonly now: number
  readonly zone: string
  /** The time zone of a locale, where content names one. */
  readonly zoneOf: (locale: string) => string | undefined
}

interface Where {
  readonly locale: string
  readonly zone: string
  /** the moment at which the conversation begins, epoch milliseconds */
  readonly start: number
}
export interface StartFlags extends Where {
  readonly mute: boolean
  readonly fast: boolean
  readonly closed: boolean
}
export interface SayFlags extends Where {
  readonly json: boolean
  readonly lines: readonly string[]
}

const WHERE = {
  locale: { type: 'string' },
  at: { type: 'string' },
  zone: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const
const START = {
  mute: { type: 'boolean', default: false },
  fast: { type: 'boolean', default: false },
} as const
const CLOSED = { closed: { type: 'boolean', default: false } } as const
const JSON_FLAG = { json: { type: 'boolean', default: false } } as const

const START_USAGE = `npm start -- [--locale L] [--at 06:40] [--zone America/Los_Angeles] [--mute] [--fast] [--closed]
Type what you would say; return alone is silence; typing while it speaks interrupts; Ctrl-C ends.
--mute no voice · --fast no waiting · --closed do not open the skill first`
const SAY_USAGE = `npm run -s say -- [--locale L] [--at 06:40] [--zone America/New_York] [--json] "open gentle mornings" "70s: next" …
"47s: pause" is said 47 s into the reply; "" is silence.`
const SCRIPT_DAY = Date.UTC(2026, 2, 4, 17) // a Wednesday: what a script prints is the same every day
const SCRIPT_TIME = '06:40'

/** Flags of `npm start`; 'help' when help is asked for. Pure; throws `UsageError`. */
export function parseStart(
  args: readonly string[],
  machine: Machine,
): StartFlags | { help: string } {
  const { values, positionals } = parse(args, { ...WHERE, ...START, ...CLOSED })
  if (values.help) return { help: START_USAGE }
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is no flag; to play a script: npm run -s say -- "…"`)
  }
  const locale = localeOf(values.locale, machine)
  const zone = zoneOf(values.zone ?? machine.zone)
  const start =
    values.at === undefined ? machine.now : momentAt(machine.now, timeOf(values.at), zone)
  return { locale, zone, start, mute: values.mute, fast: values.fast, closed: values.closed }
}

/** Flags and lines of `npm run say`. Pure; throws `UsageError`. */
export function parseSay(args: readonly string[], machine: Machine): SayFlags | { help: string } {
  const { values, positionals: lines } = parse(args, { ...WHERE, ...JSON_FLAG })
  if (values.help) return { help: SAY_USAGE }
  if (lines.length === 0)
    throw new UsageError('nothing to say; give it lines: "open gentle mornings"')
  const locale = localeOf(values.locale, machine)
  const zone = zoneOf(values.zone ?? machine.zoneOf(locale) ?? machine.zone)
  const start = momentAt(SCRIPT_DAY, timeOf(values.at ?? SCRIPT_TIME), zone)
  return { locale, zone, start, json: values.json, lines }
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

function parse<const Known extends NonNullable<Options>>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (cause) {
    const known = Object.keys(options).map((name) => `--${name}`)
    const what = (cause as Error).message.split(/[.\n]/)[0]
    throw new UsageError(`${what}; there are ${known.join(', ')}`)
  }
}

function localeOf(locale: string | undefined, { locales }: Machine): string {
  const known = locale === undefined ? locales[0] : locales.find((one) => one === locale)
  if (known !== undefined) return known
  throw new UsageError(`no locale "${locale}"; there are ${locales.join(', ')}`)
}

function zoneOf(zone: string): string {
  if (isZone(zone)) return zone
  throw new UsageError(`no time zone "${zone}"; write it like America/Los_Angeles`)
}

function timeOf(text: string): TimeOfDay {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (match !== null) return { hour: Number(match[1]), minute: Number(match[2]) }
  throw new UsageError(`no time "${text}"; write hours and minutes like 06:40`)
}
