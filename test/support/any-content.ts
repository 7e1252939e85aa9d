import fc from 'fast-check'
import type { Catalog } from '../../lambda/content/catalog.ts'
import type {
  ContentBeat,
  Exercise,
  Place,
  Routine,
  SimpleBeat,
} from '../../lambda/content/schema.ts'
import type { Measure } from '../../lambda/engine/line.ts'

// Content that no author has written yet: any exercises, any routine through lying, sitting and standing.

const say: fc.Arbitrary<SimpleBeat> = fc.record(
  {
    say: fc.constantFrom('one', 'two', 'three'),
    short: fc.constant('short'),
    for: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['say'] },
)
const pause: fc.Arbitrary<SimpleBeat> = fc.record({ pause: fc.integer({ min: 1, max: 10 }) })
const hold: fc.Arbitrary<SimpleBeat> = fc.record({
  hold: fc.integer({ min: 1, max: 25 }),
  keep: fc.constantFrom<string[]>(['keep'], ['keep', 'again']),
})
const simple = fc.oneof(say, pause, hold)
const rounds: fc.Arbitrary<ContentBeat> = fc.record({
  rounds: fc.integer({ min: 1, max: 3 }),
  of: fc.array(simple, { minLength: 1, maxLength: 2 }),
})

const exercise = (id: string, place: Place): fc.Arbitrary<Exercise> =>
  fc.record(
    {
      id: fc.constant(id),
      place: fc.constant(place),
      sides: fc.constant('each' as const),
      sources: fc.constant(['S1']),
      beats: fc
        .array(fc.oneof(simple, rounds), { minLength: 0, maxLength: 2 })
        .map((beats): ContentBeat[] => [{ say: 'setup' }, ...beats]),
      out: fc.constant('out'),
      caution: fc.constant('caution'),
      easier: fc.constant({ rounds: 1, say: 'easier' }),
      fuller: fc.constant({ rounds: 2 }),
      skipIf: fc.constant([]),
    },
    { requiredKeys: ['id', 'place', 'sources', 'beats', 'out', 'skipIf'] },
  )

/** A catalog with one routine, `any`, of 1 to 24 exercises in the order lying, edge, standing. */
export const anyCatalog: fc.Arbitrary<Catalog> = fc
  .array(fc.constantFrom<Place>('lying', 'edge', 'standing'), { minLength: 1, maxLength: 24 })
  .chain((places) => {
    const order: readonly Place[] = ['lying', 'edge', 'standing']
    const sorted = places.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    return fc.tuple(...sorted.map((place, index) => exercise(`exercise-${index}`, place)))
  })
  .map((exercises) => {
    const any: Routine = {
      id: 'any',
      family: 'any',
      moment: 'morning',
      seconds: 300,
      sources: ['S1'],
      steps: exercises.map(({ id }) => ({ exercise: id })),
    }
    return {
      exercises: Object.fromEntries(exercises.map((one) => [one.id, one])),
      routines: { any },
      answers: {},
      day: [],
      languages: { reference: 'xx', locales: { xx: ['xx-XX'] } },
    }
  })

/** Lines of 1 to 6 s, told apart by their keys. */
export const anyMeasure: Measure = ({ key }) => {
  const length = [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 97, 7)
  return { seconds: 1 + length / 20, chars: 20 + length, gap: 0.4 }
}
