import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACE_ORDER } from '../../lambda/content/catalog.ts'
import { isNear } from '../../lambda/engine/fit.ts'
import { LONGEST_PAGE } from '../../lambda/engine/limits.ts'
import { plan } from '../../lambda/engine/plan.ts'
import type { Kept } from '../../lambda/engine/state.ts'
import type { Turn } from '../../lambda/engine/turn.ts'
import { writeResponse } from '../../lambda/handlers/write.ts'
import { renderReply } from '../../lambda/speech/reply.ts'
import { familiesOf, lengthOf, lengthsTable } from '../../tools/lengths.ts'
import { knownTo, secondsOfTurn, spokenPages } from '../../tools/spoken.ts'
import { checkReply } from '../support/check-reply.ts'
import { runs, some } from '../support/runs.ts'
import { catalog, speaker } from '../support/skill.ts'

const families = familiesOf(catalog)
const routines = Object.keys(catalog.routines)
const everyMinute = Array.from({ length: 20 }, (_, i) => i + 1)
const manners: Partial<Kept>[] = (['slower', 'normal', 'faster'] as const).flatMap((pace) =>
  (['easier', 'standard', 'fuller'] as const).map((ease) => ({ pace, ease })),
)

/** What is wrong with the pages of a program: limits, and the way up. */
async function problemsIn(turns: readonly Turn[]): Promise<readonly string[]> {
  const problems: string[] = []
  for (const turn of turns) {
    const seconds = secondsOfTurn(turn, speaker)
    if (turn.say.mic === 'open' && seconds > LONGEST_PAGE) problems.push(`a page of ${seconds} s`)
    problems.push(...(await checkReply(writeResponse(renderReply(turn.say, speaker)))))
  }
  return problems
}

describe.each(families)('%s, for as many minutes as are asked for', (family) => {
  it.each(everyMinute)('%i: meets them, or says that it is the nearest', async (minutes) => {
    const { seconds, saysNearest, turns } = lengthOf(catalog, speaker, family, minutes)
    expect(isNear(seconds, minutes * 60) || saysNearest, `${seconds} s`).toBe(true)
    expect(await problemsIn(turns)).toEqual([])
  })
})

describe.each(families)('%s, for as many minutes as are asked for, in every manner', (family) => {
  it.each(manners)('keeps the limits at $pace pace, $ease', async (manner) => {
    for (const minutes of some(everyMinute, 5)) {
      const { seconds, saysNearest, turns } = lengthOf(catalog, speaker, family, minutes, manner)
      expect(isNear(seconds, minutes * 60) || saysNearest, `${minutes}: ${seconds} s`).toBe(true)
      expect(await problemsIn(turns)).toEqual([])
    }
  })
})

describe.each(routines)('%s', (routine) => {
  it.each(manners)('keeps the limits at $pace pace, $ease', async (manner) => {
    const turns = spokenPages(catalog, speaker, knownTo(catalog, manner), { exercise: routine })
    expect(turns.length).toBeGreaterThan(0)
    expect(await problemsIn(turns)).toEqual([])
  })
})

describe('any plan', () => {
  const world = { catalog, measure: speaker.measure }
  const exercises = fc.constantFrom(...Object.keys(catalog.exercises))
  const reasons = fc.constantFrom(
    ...new Set(Object.values(catalog.exercises).flatMap((one) => one.skipIf)),
  )
  const options = fc.record({
    leftOut: fc.array(exercises, { maxLength: 6 }),
    avoid: fc.array(reasons, { maxLength: 2 }),
    fit: fc.option(
      fc.record({
        steps: fc.integer({ min: 1, max: 20 }),
        scale: fc.constantFrom(0.5, 0.8, 1, 1.5, 2),
      }),
      { nil: undefined },
    ),
  })

  it('goes up and never back down, and holds nothing that was left out or must be avoided', () => {
    fc.assert(
      fc.property(fc.constantFrom(...routines), options, (routine, { leftOut, avoid, fit }) => {
        const steps =
          plan(world, routine, { ...knownTo(catalog), leftOut, avoid }, { fit })?.steps ?? []
        const heights = steps.map(({ place }) => PLACE_ORDER[place])
        expect(heights).toEqual(heights.toSorted((a, b) => a - b))
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        for (const { exercise } of steps) {
          if (!exercise.wayUp) expect(leftOut).not.toContain(exercise.id)
          expect(exercise.skipIf.filter((reason) => avoid.includes(reason))).toEqual([])
        }
      }),
      runs(300),
    )
  })

  it('stands nobody up who has not sat first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...routines), options, (routine, { leftOut, avoid, fit }) => {
        const whole = plan(world, routine, knownTo(catalog))?.steps ?? []
        const options = { ...knownTo(catalog), leftOut, avoid }
        const steps = plan(world, routine, options, { fit })?.steps ?? []
        const places = steps.map(({ place }) => place)
        const ways = (of: typeof steps) =>
          of.filter(({ exercise }) => exercise.wayUp).map(({ id }) => id)
        if (places.includes('standing')) expect(ways(steps)).toEqual(ways(whole))
      }),
      runs(200),
    )
  })
})

it('is what the table says', () => {
  const path = join(import.meta.dirname, '../../docs/lengths.md')
  expect(readFileSync(path, 'utf8')).toBe(lengthsTable(catalog, speaker))
})
