import { describe, expect, it } from 'vitest'
import type { ContentBeat, Exercise } from '../../lambda/content/schema.ts'
import type { Beat, Measure } from '../../lambda/engine/line.ts'
import { type Manner, unroll } from '../../lambda/engine/unroll.ts'

const measure: Measure = () => ({ seconds: 2, chars: 10, gap: 0.5 })
const manner: Manner = {
  moment: 'bed',
  pace: 'normal',
  ease: 'standard',
  brief: false,
  caution: false,
}

const exercise = (beats: ContentBeat[], more: Partial<Exercise> = {}): Exercise => ({
  id: 'move',
  place: 'lying',
  sources: ['S1'],
  beats,
  out: 'out',
  skipIf: [],
  ...more,
})

/** Beats as their keys and silences: `setup 0.5 in`. */
const heard = (beats: readonly Beat[]): string =>
  beats
    .map((beat) => ('line' in beat ? beat.line.key.replace('exercises.move.', '') : beat.silence))
    .join(' ')
const unrolled = (beats: ContentBeat[], how: Partial<Manner> = {}, more: Partial<Exercise> = {}) =>
  heard(unroll(exercise(beats, more), { ...manner, ...how }, measure).beats)

describe('unroll', () => {
  it('leaves a gap between lines and adds up what is silent', () => {
    expect(
      unrolled([{ say: 'one' }, { say: 'two' }, { pause: 3 }, { pause: 2 }, { say: 'three' }]),
    ).toBe('one 0.5 two 5 three')
  })

  it('gives a line and the silence after it their seconds together', () => {
    expect(
      unrolled([
        { say: 'in', for: 5 },
        { say: 'out', for: 1 },
      ]),
    ).toBe('in 3 out 0.3')
  })

  it('says first, again and last rounds in their own words', () => {
    const beats: ContentBeat[] = [
      { rounds: 4, of: [{ say: 'rock', again: 'on', last: 'end', for: 3 }] },
    ]
    expect(unrolled(beats)).toBe('rock 1 on 1 on 1 end 1')
    expect(unrolled(beats, { rounds: 1 })).toBe('rock 1')
  })

  it('speaks in a hold only as often as silence would be too long', () => {
    expect(unrolled([{ hold: 10, keep: ['a', 'b'] }])).toBe('10')
    expect(unrolled([{ hold: 11, keep: ['a', 'b'] }])).toBe('4.5 a 4.5')
    expect(unrolled([{ hold: 36, keep: ['a', 'b'] }])).toBe('7.5 a 7.5 b 7.5 a 7.5')
  })

  it('stretches what is silent with the pace, never past the longest silence', () => {
    expect(unrolled([{ say: 'one' }, { pause: 4 }], { pace: 'slower' })).toBe('one 5')
    expect(unrolled([{ say: 'one' }, { pause: 4 }], { pace: 'faster' })).toBe('one 3.2')
    expect(unrolled([{ say: 'one' }, { pause: 10 }], { pace: 'slower' })).toBe('one 10')
  })

  it('does less when easier and more when fuller, and says so after the first line', () => {
    const beats: ContentBeat[] = [{ say: 'setup' }, { rounds: 2, of: [{ say: 'rock', for: 3 }] }]
    const more: Partial<Exercise> = { easier: { rounds: 1, say: 'less' }, fuller: { rounds: 3 } }
    expect(unrolled(beats, { ease: 'easier' }, more)).toBe('setup 0.5 less 0.5 rock 1')
    expect(unrolled(beats, { ease: 'fuller' }, more)).toBe('setup 0.5 rock 1 rock 1 rock 1')
  })

  it('tells somebody new who should leave it out, and the experienced little', () => {
    const beats: ContentBeat[] = [{ say: 'setup', short: 'again' }, { pause: 1 }]
    expect(unrolled(beats, { caution: true }, { caution: 'caution' })).toBe('setup 0.5 caution 1')
    expect(unrolled(beats, { brief: true }, { caution: 'caution' })).toBe('again 1')
  })

  it('knows from when on the body is in the movement', () => {
    const { inMotionFrom } = unroll(
      exercise([{ say: 'setup' }, { pause: 3 }, { hold: 5, keep: ['a'] }]),
      manner,
      measure,
    )
    expect(inMotionFrom).toBe(5)
  })
})
