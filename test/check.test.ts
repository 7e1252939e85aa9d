import { describe, expect, it } from 'vitest'
import { secondsOf, sum } from '../lambda/engine/line.ts'
import { plan } from '../lambda/engine/plan.ts'
import { newKept } from '../lambda/engine/state.ts'
import { speakerOf } from '../tools/check/content.ts'
import { readFiles } from '../tools/check/files.ts'
import { checkFresh } from '../tools/check/fresh.ts'
import { secondsOfRoutine } from '../tools/check/plans.ts'
import { report } from '../tools/check/report.ts'
import { gradeOf, sentencesIn, syllablesIn, wordsIn } from '../tools/check/text.ts'
import { checkWritten } from '../tools/check.ts'
import { print } from '../tools/problem.ts'

const { whole: content } = checkWritten(readFiles())
if (!content) throw new Error('Content is not whole: npm run content says where.')

describe('a routine', () => {
  it('lasts as long as its steps, what stands around them, and the silence after them', () => {
    const { measure } = speakerOf(content, 'en')
    const routine = Object.values(content.catalog.routines).find(({ silence }) => silence)
    if (!routine) throw new Error('No routine ends in silence any more.')
    const told = plan({ catalog: content.catalog, measure }, routine.id, newKept(0))
    const steps = sum((told?.steps ?? []).flatMap(({ beats }) => beats).map(secondsOf))
    const around = secondsOfRoutine(routine, content, speakerOf(content, 'en')) - steps
    expect(around).toBeGreaterThan(routine.silence ?? 0)
    expect(around).toBeLessThan((routine.silence ?? 0) + 30)
  })
})

describe('the report', () => {
  it('tells lines, words, seconds and reading grade', () => {
    const lines = report(content, 'en').join('\n')
    for (const said of ['night', 'words a line', 'grade', 'longest guided'])
      expect(lines).toContain(said)
  })
})

describe('the models', () => {
  it('are told when content has moved on', () => {
    expect(checkFresh()).toEqual([])
    expect(print(checkFresh(() => '{}'))).toContain('is not what content makes → npm run models')
  })
})

describe('text', () => {
  it('has words, sentences and syllables', () => {
    expect(wordsIn('It’s a hip-width stance.', 'en')).toEqual([
      'it’s',
      'a',
      'hip',
      'width',
      'stance',
    ])
    expect(sentencesIn('Rest. Ready? Go')).toBe(2)
    expect(['knee', 'pelvic', 'Öffnung', 'колено', 'hm'].map(syllablesIn)).toEqual([1, 2, 2, 3, 1])
  })

  it('is harder with longer words and sentences', () => {
    const easy = gradeOf(['Lie on your back. Let it rest.'], 'en')
    const hard = gradeOf(['Diaphragmatic respiration facilitates parasympathetic activity.'], 'en')
    expect(easy).toBeLessThan(3)
    expect(hard).toBeGreaterThan(12)
  })
})
