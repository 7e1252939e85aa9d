import { describe, expect, it } from 'vitest'
import { checkWritten } from '../../tools/check.ts'
import { type Change, caught, changed, files, times, write } from './caught.ts'

const ROCKS = 'exercises/knee-rocks.json'
const BED = 'routines/morning-in-bed.json'

describe('a line is told that it', () => {
  const rocks = `en/${ROCKS}`
  const says = (out: string) => write(rocks, { out })
  const long = (key: string, count: number) =>
    write(rocks, { [key]: `${times(count, 'rest').join(' ')}.` })
  caught([
    ['has a digit', says('Rest for 5 breaths.'), 'out: has a digit: 5'],
    ['has markup', says('Rest <break/> now.'), 'out: has a sign of markup'],
    ['has signs', says('Rest (a while).'), 'has a sign that is not heard'],
    ['has spaces behind', says('Rest. '), 'out: has spaces too many'],
    ['does not end', says('Rest'), 'out: does not end'],
    [
      'ends though it is a name',
      write(rocks, { name: 'knee rocks.' }),
      'name: ends like a sentence',
    ],
    ['is longer than a breath', long('out', 17), 'out: 17 words → say it in 16'],
    ['explains how too long', long('how', 31), 'how: 31 words'],
    ['explains why too long', long('why', 26), 'why: 26 words'],
    ['explains a feeling too long', long('feel', 21), 'feel: 21 words'],
    ['explains a mistake too long', long('mistake', 13), 'mistake: 13 words'],
    [
      'opens too long',
      write(`en/${BED}`, { opening: `${times(21, 'rest').join(' ')}.` }),
      '21 words',
    ],
    ['promises a cure', says('Rocks that cure.'), 'out: says "cure"'],
    ['talks to the device', says('Alexa rests too.'), 'names "alexa" without anything'],
    ['calls out what is unknown', says('Say Alexa, sing.'), 'names "alexa" without anything'],
    ['names a wake word', says('Hear the echo of it.'), 'names "echo"'],
  ])

  it.each<[string, Change]>([
    ['a word that only looks like a promise', says('Rest securely, heels down.')],
    ['what can be called out', says('Rest, or say Alexa, next.')],
    ['the way to come back', says('Later, say Alexa, open gentle mornings.')],
  ])('may have %s', (_, change) => {
    expect(checkWritten(changed([change])).problems).toEqual(checkWritten(files).problems)
  })
})
