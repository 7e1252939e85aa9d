import { describe, expect, it } from 'vitest'
import type { Step } from '../../lambda/engine/plan.ts'
import { checkSilences } from '../../tools/check/plans.ts'
import { checkContent } from '../../tools/check.ts'
import { print } from '../../tools/problem.ts'
import { caughtInTime, changed, files, times, write, writeIn } from './caught.ts'

const ROCKS = 'exercises/knee-rocks.json'
const HUG = 'exercises/knee-to-chest.json'
const NIGHT = 'routines/bedtime-breathing-3.json'

describe('time is told that', () => {
  const words = times(90, 'slowly').join(' ')
  caughtInTime([
    [
      'an answer is too long',
      write('en/answers/heat-or-cold.json', { answer: `Rest ${words}.` }),
      's → say it in 20 s',
    ],
    [
      'the launch is too long',
      writeIn('en/prompts.json', 'asks', {
        welcome: { question: `Shall we go ${words}?`, again: 'Now?', rephrase: 'Say now.' },
      }),
      'asks.welcome: takes',
    ],
    [
      'a pause adds up to more than a device allows',
      write(ROCKS, {
        beats: [
          { say: 'setup', short: 'setup-short', for: 9 },
          { pause: 9 },
          ...(files[ROCKS] as { beats: unknown[] }).beats.slice(2),
        ],
      }),
      's of silence → speak in it',
    ],
    [
      'a line leaves a longer silence',
      write('exercises/drift.json', { beats: [{ say: 'drift', for: 40 }, { pause: 1 }] }),
      's of silence → speak in it',
    ],
    [
      'both sides are too long for a page',
      write(HUG, { fuller: { rounds: 9, say: 'fuller' } }),
      'knee-to-chest.left: takes',
    ],
    [
      'a line is lacking that the skill says',
      writeIn('en/prompts.json', 'says', { praise: undefined }),
      'No words for prompts.says.praise',
    ],
    ['a routine is longer than it says', write(NIGHT, { seconds: 100 }), 'planned, it takes'],
    [
      'a routine is shorter than it says',
      write(NIGHT, { seconds: 400 }),
      'seconds: planned, it takes',
    ],
    [
      'a night is too much for one reply',
      write(NIGHT, { seconds: 600, steps: times(9, { exercise: 'breath-counted', rounds: 20 }) }),
      'characters, over 7500',
    ],
  ])

  it('the warning signs are too long', () => {
    const answering = (answer: string) =>
      print(checkContent(changed([write('en/answers/warning-signs.json', { answer })])))
    expect(answering(`Rest ${words}.`)).toContain('say it in 12 s at most')
    expect(answering('Phone for help.')).not.toContain('say it in 12 s')
  })

  it('a silence in a plan is too long', () => {
    const step = { id: 'rest', beats: [{ silence: 10.1 }] } as unknown as Step
    expect(checkSilences([step])[0]?.problem).toBe('a silence of 10.1 s')
    expect(checkSilences([{ ...step, beats: [{ silence: 10 }] }])).toEqual([])
  })
})
