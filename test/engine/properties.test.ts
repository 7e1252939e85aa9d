import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../lambda/engine/advance.ts'
import { elapsedIn, REPLY_LATENCY, SPEECH_LATENCY, stepAt } from '../../lambda/engine/clock.ts'
import { LONGEST_PAGE, LONGEST_REPLY, LONGEST_SILENCE } from '../../lambda/engine/limits.ts'
import { charsOf, type Millis, secondsOf, sum } from '../../lambda/engine/line.ts'
import { askAfter, type Page, pageOf } from '../../lambda/engine/page.ts'
import { parseState } from '../../lambda/engine/parse-state.ts'
import { keptOf, newKept, type State } from '../../lambda/engine/state.ts'
import type { World } from '../../lambda/engine/world.ts'
import { escapeText } from '../../lambda/speech/escape.ts'
import { anyCatalog, anyMeasure } from '../support/any-content.ts'
import { runs } from '../support/runs.ts'
import { catalog, speaker } from '../support/skill.ts'
import { EVENTS } from '../support/walk.ts'

const LONGEST_SIDE = 90 // seconds; the content gate holds both sides together to 190
const menu: State = { ...newKept(1), at: 'menu', ask: 'menu' }

/** The pages of a routine, one after the other, as somebody hears them who always says ready. */
function pagesOf(world: Omit<World, 'now'>, from: State): readonly Page[] {
  const pages: Page[] = []
  let now = 0 as Millis
  let turn = advance({ ...world, now }, from, { type: 'start', family: 'any' })
  while (turn.state.at === 'page') {
    const page = pageOf(world, keptOf(turn.state), turn.state.guide)
    if (!page) throw new Error('no page')
    pages.push(page)
    now = (now + 3_600_000) as Millis
    turn = advance({ ...world, now }, turn.state, { type: 'ready' })
  }
  return pages
}

describe('pages', () => {
  it('keep order and limits, whatever the content', () => {
    const manner = fc.record({
      pace: fc.constantFrom('slower', 'normal', 'faster'),
      ease: fc.constantFrom('easier', 'standard', 'fuller'),
    })
    fc.assert(
      fc.property(anyCatalog, manner, (content, how) => {
        const world = { catalog: content, measure: anyMeasure, seed: 1 }
        const pages = pagesOf(world, { ...menu, ...how })
        fc.pre(pages[0]?.plan.steps.every(({ seconds }) => seconds <= LONGEST_SIDE) ?? false)
        const steps = pages.flatMap(({ marks }) => marks.map(({ step }) => step.id))
        expect(steps).toEqual(pages[0]?.plan.steps.map(({ id }) => id))
        for (const page of pages) {
          const beats = page.beats
          expect(new Set(page.marks.map(({ step }) => step.place)).size).toBe(1)
          expect(page.marks[0]?.step.side).not.toBe('left')
          const question = anyMeasure(askAfter(page, menu).question)
          expect(page.seconds + question.seconds).toBeLessThanOrEqual(LONGEST_PAGE)
          expect(sum(beats.map(charsOf))).toBeLessThanOrEqual(LONGEST_REPLY)
          for (const [index, beat] of beats.entries()) {
            if (!('silence' in beat)) continue
            expect(beat.silence).toBeLessThanOrEqual(LONGEST_SILENCE)
            expect('silence' in (beats[index + 1] ?? {})).toBe(false)
          }
        }
      }),
      runs(150),
    )
  })
})

const event = fc.constantFrom(...EVENTS)
const talk = fc.array(fc.tuple(event, fc.integer({ min: 0, max: 300 })), {
  minLength: 1,
  maxLength: 12,
})

describe('planning again', () => {
  it('gives the very page that was spoken, after any conversation', () => {
    fc.assert(
      fc.property(talk, fc.integer({ min: 0, max: 59 }), (turns, seed) => {
        const known = { catalog, measure: speaker.measure }
        let state: State = { ...newKept(seed), at: 'menu', ask: 'welcome' }
        let now = 0
        for (const [one, wait] of turns) {
          now += wait * 1000
          const turn = advance({ ...known, now: now as Millis, seed }, state, one)
          state = parseState(JSON.parse(JSON.stringify(turn.state)), known, 0)
          expect(state).toEqual(turn.state)
          if (state.at !== 'page' || turn.say.beats.length === 0) continue
          expect(pageOf(known, keptOf(state), state.guide)?.beats).toEqual(turn.say.beats)
        }
      }),
      runs(120),
    )
  })
})

describe('the clock', () => {
  it('finds the step being spoken; within a tenth of its beginning the one before', () => {
    const turn = advance({ catalog, measure: speaker.measure, now: 0 as Millis, seed: 0 }, menu, {
      type: 'start',
      family: 'morning-stretch',
    })
    if (turn.state.at !== 'page') throw new Error('no page')
    const { guide } = turn.state
    const page = pageOf({ catalog, measure: speaker.measure }, keptOf(turn.state), guide)
    if (!page) throw new Error('no page')
    fc.assert(
      fc.property(fc.double({ min: 0, max: page.seconds, noNaN: true }), (second) => {
        const now = (second + REPLY_LATENCY + SPEECH_LATENCY) * 1000
        expect(elapsedIn(guide, now as Millis)).toBeCloseTo(second, 3)
        const spoken = page.marks.findLastIndex(({ start }) => start <= second)
        const mark = page.marks[Math.max(0, spoken)]
        const early = mark && second < mark.start + 0.1 * mark.step.seconds
        const expected = page.marks[Math.max(0, early ? spoken - 1 : spoken)]
        expect(stepAt(page, second).mark.step.id).toBe(expected?.step.id)
      }),
      runs(300),
    )
  })

  it('counts what a page says before its first step', () => {
    const turn = advance({ catalog, measure: speaker.measure, now: 0 as Millis, seed: 0 }, menu, {
      type: 'start',
      family: 'morning-stretch',
    })
    if (turn.state.at !== 'page') throw new Error('no page')
    const page = pageOf({ catalog, measure: speaker.measure }, keptOf(turn.state), turn.state.guide)
    const [first] = page?.marks ?? []
    const at =
      page?.beats.findIndex((beat) => 'line' in beat && beat.line.key.startsWith('exercises.')) ??
      -1
    expect(first?.start).toBeCloseTo(sum(page?.beats.slice(0, at).map(secondsOf) ?? []), 6)
    expect(first?.start).toBeGreaterThan(20)
  })
})

describe('a state from outside', () => {
  it('is read or replaced, never thrown over', () => {
    const known = { catalog, measure: speaker.measure }
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(parseState(raw, known, 1).v).toBe(1)
      }),
      runs(500),
    )
  })

  it('keeps the place through any one spoilt field', () => {
    const known = { catalog, measure: speaker.measure }
    const spot = { program: 'morning-stretch', step: 'knee-to-chest.right' }
    const whole = { ...newKept(1), at: 'paused', spot }
    const field = fc.constantFrom(
      'v',
      'seed',
      'pace',
      'ease',
      'heard',
      'told',
      'said',
      'misses',
      'at',
    )
    fc.assert(
      fc.property(field, fc.anything(), (name, value) => {
        fc.pre(name !== 'at' || !['menu', 'end', 'answer', 'offer', 'page'].includes(String(value)))
        const state = parseState({ ...whole, [name]: value }, known, 1)
        expect(state).toMatchObject({ at: 'paused', spot })
      }),
      runs(300),
    )
  })
})

describe('escaping', () => {
  it('leaves no sign that markup could mistake, and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text)
        expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
        const back = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
        expect(back).toBe(text)
      }),
      runs(300),
    )
  })
})
