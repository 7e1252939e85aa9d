import { describe } from 'vitest'
import { caught, times, write, writeIn } from './caught.ts'

const ROCKS = 'exercises/knee-rocks.json'
const HUG = 'exercises/knee-to-chest.json'
const BED = 'routines/morning-in-bed.json'

describe('words are named that', () => {
  const rocks = `en/${ROCKS}`
  const hug = `en/${HUG}`
  const prompts = 'en/prompts.json'
  caught([
    ['lack an explanation', write(rocks, { why: undefined }), 'why: missing → add the line'],
    ['lack a line of a beat', write(rocks, { 'right-short': undefined }), 'right-short: missing'],
    ['lack the way out', write(rocks, { out: undefined }), 'out: missing → add the line'],
    ['lack a caution', write(rocks, { caution: undefined }), 'caution: missing'],
    ['lack a variation', write(rocks, { fuller: undefined }), 'fuller: missing'],
    ['lack one side', write(hug, { setup_left: undefined }), 'setup_left: missing'],
    [
      'lack both sides',
      write(hug, { setup_left: undefined, setup_right: undefined }),
      'setup: missing → add the line, or one each as setup_right and setup_left',
    ],
    [
      'have sides where there are none',
      write(rocks, { out_left: 'Rest.' }),
      'out_left: nothing says',
    ],
    ['nothing says', write(rocks, { hum: 'Hum a little.' }), 'hum: nothing says this line'],
    [
      'lack an answer',
      write('en/answers/heat-or-cold.json', { again: undefined }),
      'again: missing',
    ],
    ['lack a closing', write(`en/${BED}`, { closing: undefined }), 'closing: missing'],
    [
      'lack a question',
      writeIn(prompts, 'asks', { 'to-edge': undefined }),
      'asks.to-edge: missing',
    ],
    [
      'lack its reprompt',
      writeIn(prompts, 'asks', { menu: { question: 'Tea?' } }),
      'asks.menu.again: missing',
    ],
    [
      'nothing asks',
      writeIn(prompts, 'asks', { tea: { question: 'Tea?', again: 'Tea?', rephrase: 'Tea?' } }),
      'asks.tea: nothing asks this',
    ],
    [
      'lack a greeting',
      writeIn(prompts, 'says', { 'hello-day': undefined }),
      'says.hello-day: missing',
    ],
    [
      'have two wordings',
      writeIn(prompts, 'says', { on: ['On.', 'And on.'] }),
      'says.on: fewer than 3 wordings',
    ],
    [
      'have six wordings',
      writeIn(prompts, 'says', { on: times(6, 'On.') }),
      'says.on: more than 5 wordings',
    ],
    [
      'have a wording twice',
      writeIn(prompts, 'says', { on: times(3, 'On.') }),
      'says.on: two wordings are the same',
    ],
    [
      'lack a plural',
      writeIn(prompts, 'says', { nearest_one: undefined }),
      'says.nearest_one: missing',
    ],
    [
      'have a strange plural',
      writeIn(prompts, 'says', { nearest_few: 'A few.' }),
      'has no such plural',
    ],
  ])
})
