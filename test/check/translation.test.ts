import { describe, expect, it } from 'vitest'
import { checkWritten } from '../../tools/check.ts'
import { print } from '../../tools/problem.ts'
import { type Change, caught, changed, files, remove, write, writeIn } from './caught.ts'

const ROCKS = 'exercises/knee-rocks.json'

describe('a second language is told that it', () => {
  const copied: Change = (all) => ({
    ...all,
    ...Object.fromEntries(
      Object.entries(all)
        .filter(([path]) => path.startsWith('en/'))
        .map(([path, value]) => [path.replace(/^en/, 'pl'), value]),
    ),
    'languages.json': { reference: 'en', locales: { en: ['en-US'], pl: ['pl-PL'] } },
    'pl-PL/locale.json': { emergency: 'one one two' },
  })
  const plural = (few: string, many: string): Change =>
    writeIn('pl/prompts.json', 'says', {
      nearest_few: few,
      nearest_many: many,
      about_few: 'About {{count}} minutes.',
      about_many: 'About {{count}} minutes.',
      'how-long_few': 'About {{count}} minutes left.',
      'how-long_many': 'About {{count}} minutes left.',
    })
  const whole = plural('About {{count}} minutes.', 'Some {{count}} minutes.')
  const about = (change: Change) => [copied, whole, change]
  const prompts = 'pl/prompts.json'

  it('is whole, with its own plurals and its own locales', () => {
    const zoned = writeIn('pl/device.json', 'zones', { 'pl-PL': 'Europe/Warsaw' })
    const others = Object.keys(files).filter((path) => /^en-(?!US)/.test(path))
    const { problems } = checkWritten(changed([copied, whole, zoned, ...others.map(remove)]))
    expect(print(problems)).toBe('')
  })

  caught([
    ['lacks a plural', copied, 'says.nearest_few: missing; the language has this plural'],
    [
      'lacks a line',
      about(writeIn(prompts, 'says', { rest: undefined })),
      'says.rest: missing; en has it',
    ],
    [
      'has a line too many',
      about(writeIn(prompts, 'says', { tea: 'Tea.' })),
      'says.tea: en has no such line',
    ],
    [
      'has one wording of several',
      about(writeIn(prompts, 'says', { on: 'On.' })),
      'says.on: has one wording',
    ],
    [
      'has several wordings of one',
      about(writeIn(prompts, 'says', { rest: ['A.', 'B.', 'C.'] })),
      'has several',
    ],
    [
      'lacks a placeholder',
      about(writeIn(prompts, 'says', { 'this-is': 'This.' })),
      '{{name}} is missing',
    ],
    [
      'has a strange placeholder',
      about(writeIn(prompts, 'says', { rest: 'Rest, {{name}}.' })),
      'not filled here',
    ],
    ['lacks a file', about(remove(`pl/${ROCKS}`)), `write the words of ${ROCKS}`],
    [
      'lacks a line of an exercise',
      about(write(`pl/${ROCKS}`, { out: undefined })),
      'out: missing → add the line',
    ],
    ['has no time zone', about((all) => all), 'zones.pl-PL: missing'],
  ])
})
