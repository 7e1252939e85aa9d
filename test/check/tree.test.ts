import { describe } from 'vitest'
import { caught, files, put, remove, write } from './caught.ts'

const ROCKS = 'exercises/knee-rocks.json'

describe('a file is named that', () => {
  caught([
    ['is no JSON', put(ROCKS, new SyntaxError('comma at line 3')), 'comma at line 3 → mend'],
    [
      'lies where nothing is read',
      put('exercise/rocks.json', {}),
      'exercise/rocks.json\n  /: noth',
    ],
    [
      'is of an unknown language',
      put('fr/prompts.json', {}),
      'fr/prompts.json\n  /: nothing reads',
    ],
    ['lacks a key', write(ROCKS, { out: undefined }), 'out: missing → add it'],
    ['has a strange key', write(ROCKS, { level: 3 }), 'level: unknown → remove it'],
    ['has a strange value', write(ROCKS, { place: 'sofa' }), 'place: Invalid option'],
    ['is not named by its id', write(ROCKS, { id: 'knees' }), 'not the name of its file'],
    ['is missing', remove('day.json'), 'day.json\n  /: missing → write it'],
    ['is missing in a language', remove('en/device.json'), 'en/device.json\n  /: missing'],
    ['has no words', remove(`en/${ROCKS}`), `/: missing → write the words of ${ROCKS}`],
    ['is words for nothing', remove(ROCKS), `content/en/${ROCKS}\n  /: words for nothing`],
    ['lists no languages', put('languages.json', []), 'languages.json\n  /: Invalid input'],
    [
      'misspells the key of a beat',
      write(ROCKS, { beats: [{ rounds: 2, of: [{ say: 'right', fro: 3 }] }] }),
      'beats.0.of.0.fro: unknown',
    ],
  ])
})

describe('a locale is told that it', () => {
  caught([
    ['has no emergency number', put('en-GB/locale.json', {}), 'emergency: missing'],
    ['has no file', remove('en-GB/locale.json'), 'en-GB/locale.json\n  /: missing'],
    [
      'has its language’s phrase',
      put('en-GB/locale.json', files['en/locale.json']),
      'names no number',
    ],
    ['says more', write('en-GB/locale.json', { police: 'one' }), 'police: unknown'],
    ['writes digits', put('en-GB/locale.json', { emergency: '999' }), 'emergency: has a digit'],
    [
      'knows no country',
      put('en/locale.json', { emergency: 'nine one one' }),
      'no country is known',
    ],
  ])
})
