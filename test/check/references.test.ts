import { describe } from 'vitest'
import { caught, files, type Json, put, remove, write } from './caught.ts'

const ROCKS = 'exercises/knee-rocks.json'
const BED = 'routines/morning-in-bed.json'
const WHOLE = 'routines/morning-stretch.json'

describe('a reference is named that', () => {
  const step = (exercise: string) => ({ steps: [{ exercise }] })
  const part = (id: string) => write(WHOLE, { parts: ['morning-in-bed', id] })
  caught([
    ['is of no exercise', write(BED, step('moonwalk')), 'no exercise "moonwalk"'],
    ['is of no routine', part('moonwalk'), 'parts.1: no routine "moonwalk"'],
    ['is of a routine of parts', part('morning-stretch'), 'has parts itself'],
    ['is of another moment', part('bedtime-breathing-3'), '"bedtime-breathing-3" is for the night'],
    ['is steps and parts at once', write(WHOLE, step('march')), 'either steps or parts'],
    ['is neither steps nor parts', write(BED, { steps: undefined }), 'either steps or parts'],
    [
      'starts nothing after an answer',
      write('answers/heat-or-cold.json', { next: { start: 'tea' } }),
      'next.start: no routine of the family "tea"',
    ],
    [
      'answers nothing after an answer',
      write('answers/heat-or-cold.json', { next: { answer: 'tea' } }),
      'no answer "tea"',
    ],
    [
      'starts nothing at an hour',
      put('day.json', [{ from: 4, id: 'morning', start: 'tea' }]),
      '0.start: no routine',
    ],
    [
      'is an hour out of order',
      put('day.json', [
        { from: 9, id: 'day', start: 'up-and-moving' },
        { from: 4, id: 'day', start: 'morning-stretch' },
      ]),
      '1.from: 4 is not after',
    ],
    ['is of no source', write(ROCKS, { sources: ['NOBODY'] }), 'no source "NOBODY"'],
    [
      'is from a source to nothing',
      write('sources.json', { IDLE: { title: 'a', publisher: 'b' } }),
      'IDLE: nothing names',
    ],
    ['is an id of two things', put('routines/march.json', files[BED] as Json), 'not the name'],
    [
      'is an exercise and a routine',
      put('routines/march.json', { ...(files[BED] as Json), id: 'march' }),
      '"march" is an exercise too',
    ],
    [
      'is an answer that the skill needs',
      [remove('answers/warning-signs.json'), remove('en/answers/warning-signs.json')],
      'answers/warning-signs.json\n  /: missing; the skill says it',
    ],
    [
      'is a family that the skill starts',
      write(WHOLE, { family: 'morning' }),
      'no routine of the family "morning-stretch"; the skill starts it',
    ],
    [
      'repeats what has no rounds',
      write(BED, { steps: [{ exercise: 'rest-and-notice', rounds: 3 }] }),
      'steps.0.rounds: the exercise repeats nothing',
    ],
    [
      'holds what has no hold',
      write(ROCKS, { easier: { hold: 5 } }),
      'easier.hold: the exercise holds',
    ],
    ['sends somebody back to bed', part('morning-in-bed'), 'goes back to "belly-breathing"'],
    [
      'is a language that is none',
      write('languages.json', { reference: 'xx' }),
      'no language "xx"',
    ],
    [
      'is a locale of another language',
      write('languages.json', { locales: { en: ['en-US', 'de-DE'] } }),
      'de-DE is there twice, or of another language',
    ],
  ])
})
