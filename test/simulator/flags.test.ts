import { describe, expect, it } from 'vitest'
import { isZone, momentAt } from '../../simulator/clock.ts'
import { type Machine, parseSay, parseStart, UsageError } from '../../simulator/flags.ts'

const MACHINE: Machine = {
  locales: ['en-US', 'en-GB'],
  now: Date.UTC(2026, 10, 22, 12, 0),
  zone: 'UTC',
  zoneOf: (locale) => (locale === 'en-GB' ? 'Europe/London' : undefined),
}
const iso = (moment: number) => new Date(moment).toISOString()

describe('npm start', () => {
  it('begins now, here, in the first locale', () => {
    expect(parseStart([], MACHINE)).toEqual({
      locale: 'en-US',
      zone: 'UTC',
      start: MACHINE.now,
      mute: false,
      fast: false,
      closed: false,
    })
  })

  it('takes a local hour in a zone', () => {
    const flags = parseStart(['--at', '06:40', '--zone', 'America/Los_Angeles'], MACHINE)
    expect('start' in flags && iso(flags.start)).toBe('2026-11-22T14:40:00.000Z')
  })
})

describe('npm run say', () => {
  it('has a fixed day, so that it prints the same every time', () => {
    const flags = parseSay(['--locale=en-GB', '--json', 'open gentle mornings', ''], MACHINE)
    expect(flags).toMatchObject({
      locale: 'en-GB',
      zone: 'Europe/London',
      json: true,
      lines: ['open gentle mornings', ''],
    })
    expect('start' in flags && iso(flags.start)).toBe('2026-03-04T06:40:00.000Z')
  })
})

describe('a wrong command line', () => {
  it.each([
    [['--speed'], /'--speed'.*--locale/],
    [['--locale', 'xx-XX'], 'no locale "xx-XX"; there are en-US, en-GB'],
    [['--locale'], /--locale/],
    [['--at', '25:00'], 'no time "25:00"; write hours and minutes like 06:40'],
    [['--at', 'dawn'], 'no time "dawn"'],
    [['--zone', 'Mars/Base'], 'no time zone "Mars/Base"; write it like America/Los_Angeles'],
    [['--mute=yes'], /--mute/],
  ])('%j is answered in one line', (args, message) => {
    const wrong = () => parseStart(args, MACHINE)
    expect(wrong).toThrow(UsageError)
    expect(wrong).toThrow(message)
    expect(wrong).not.toThrow(/\n/)
  })

  it('tells that a script needs lines', () => {
    expect(() => parseSay([], MACHINE)).toThrow('nothing to say')
    expect(() => parseStart(['open'], MACHINE)).toThrow('npm run -s say')
  })

  it('can be asked for help', () => {
    expect(parseStart(['--help'], MACHINE)).toHaveProperty('help')
    expect(parseSay(['--help'], MACHINE)).toHaveProperty('help')
  })
})

describe('the hour of a zone', () => {
  it.each([
    ['2026-03-29T12:00:00Z', 3, 30, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-11-01T12:00:00Z', 6, 40, 'America/New_York', '2026-11-01T11:40:00.000Z'],
    ['2026-06-01T23:00:00Z', 6, 40, 'Asia/Kolkata', '2026-06-02T01:10:00.000Z'],
    ['2026-06-01T02:00:00Z', 6, 40, 'America/Los_Angeles', '2026-05-31T13:40:00.000Z'],
  ])('%s, %i:%i in %s…', (today, hour, minute, zone, moment) => {
    expect(iso(momentAt(Date.parse(today), { hour, minute }, zone))).toBe(moment)
  })

  it('knows a zone from a made-up one', () => {
    expect(isZone('Asia/Kolkata')).toBe(true)
    expect(isZone('Bedroom')).toBe(false)
  })
})
