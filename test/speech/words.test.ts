import { describe, expect, it } from 'vitest'
import type { Bundle } from '../../lambda/content/bundle.ts'
import type { Line } from '../../lambda/engine/line.ts'
import { sizesOf } from '../../lambda/speech/seconds.ts'
import { createWords } from '../../lambda/speech/words.ts'
import { loadBundle } from '../../tools/load.ts'

const { language } = loadBundle('en')
const bundle = (words: Bundle['words'], locales: Bundle['locales'] = {}): Bundle => ({
  words,
  language,
  sizes: sizesOf({ words, language }),
  locales,
})

const first = bundle(
  {
    plain: 'Breathe in.',
    knee_right: 'The right knee.',
    knee_left: 'The left knee.',
    praise: ['Good.', 'Lovely.', "That's it."],
    left_one: 'A minute.',
    left_other: '{{count}} minutes.',
    is: 'This is {{name}}.',
    only: 'Only here.',
    locale: { emergency: 'the number where you are' },
  },
  { 'aa-BB': { locale: { emergency: 'one two three' } } },
)
const second = bundle({ plain: 'Inspire.', locale: { emergency: 'le numéro' } })
const loaded: string[] = []
const speak = (strict: boolean) =>
  createWords({
    languages: { reference: 'aa', locales: { aa: ['aa-BB'], cc: ['cc-DD'] } },
    load: (one) => {
      loaded.push(one)
      return one === 'aa' ? first : second
    },
    strict,
  })
const line = (key: string, more: Partial<Line> = {}): Line => ({ key, moment: 'bed', ...more })

describe('words', () => {
  const { text, measure } = speak(false)('aa-BB')

  it('says a line, by side where the words differ by side', () => {
    expect(text(line('plain'))).toBe('Breathe in.')
    expect(text(line('plain', { side: 'left' }))).toBe('Breathe in.')
    expect(text(line('knee', { side: 'left' }))).toBe('The left knee.')
  })

  it('goes round the wordings of a line', () => {
    const said = [0, 1, 2, 3].map((pick) => text(line('praise', { pick })))
    expect(said).toEqual(['Good.', 'Lovely.', "That's it.", 'Good.'])
  })

  it('fills placeholders with numbers and with other lines', () => {
    expect(text(line('left', { params: { count: 1 } }))).toBe('A minute.')
    expect(text(line('left', { params: { count: 4 } }))).toBe('4 minutes.')
    expect(text(line('is', { params: { name: line('plain') } }))).toBe('This is Breathe in..')
  })

  it('measures a line as it will be spoken: slower takes longer', () => {
    const normal = measure(line('plain'))
    expect(normal.chars).toBe('Breathe in.'.length)
    expect(normal.gap).toBe(language.moments.bed.gap)
    expect(measure(line('plain', { pace: 'slower' })).seconds).toBeGreaterThan(normal.seconds)
    expect(measure(line('plain', { pace: 'faster' })).seconds).toBeLessThan(normal.seconds)
    expect(measure(line('left', { params: { count: 4 } })).seconds).toBeGreaterThan(0.5)
  })
})

describe('what a language lacks', () => {
  it('is spoken in the reference language', () => {
    expect(speak(false)('cc-DD').text(line('plain'))).toBe('Inspire.')
    expect(speak(false)('cc-DD').text(line('only'))).toBe('Only here.')
  })

  it('throws where tests are strict, and a key is never spoken', () => {
    expect(() => speak(true)('cc-DD').text(line('only'))).toThrow('No words for only in cc-DD')
    expect(() => speak(false)('aa-BB').text(line('nowhere'))).toThrow(
      'Add the line below content/aa',
    )
  })
})

describe('an emergency number', () => {
  const number = line('locale.emergency')

  it('is the locale’s own, and never another country’s', () => {
    expect(speak(false)('aa-BB').text(number)).toBe('one two three')
    expect(speak(false)('aa-ZZ').text(number)).toBe('the number where you are')
    expect(speak(false)('cc-DD').text(number)).toBe('le numéro')
    expect(speak(false)('xx-YY').text(number)).toBe('the number where you are')
    expect(speak(false)('').text(number)).toBe('the number where you are')
  })
})

describe('languages', () => {
  it('are loaded when they are first spoken, and once', () => {
    const words = speak(true)
    loaded.length = 0
    words('cc-DD')
    words('cc-DD')
    expect(loaded).toEqual(['cc'])
  })
})
