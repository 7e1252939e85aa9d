import { describe, expect, it } from 'vitest'
import { readIds } from '../tools/lint/ids.ts'
import { checkModel } from '../tools/lint-model.ts'
import type { Intent, LanguageModel, SlotType } from '../tools/model.ts'
import { modelOf } from '../tools/models.ts'
import { print } from '../tools/problem.ts'
import { localesOf, readSpoken, reservedOf } from '../tools/utterances.ts'

const content = readSpoken()
const ids = readIds()
const first = localesOf(content)[0] ?? ''
const sound = modelOf(first, content).interactionModel.languageModel
const reserved = reservedOf(first, content)
const given = { file: 'model.json', answers: ids.answers, reserved }

describe('the linter catches', () => {
  const problemsOf = (model: LanguageModel, also = {}) =>
    checkModel({ interactionModel: { languageModel: model } }, { ...given, ...also })

  const withIntent = (name: string, change: (intent: Intent) => Intent): LanguageModel => ({
    ...sound,
    intents: sound.intents.map((intent) => (intent.name === name ? change(intent) : intent)),
  })
  const saying = (sample: string, name = 'WaitIntent') =>
    withIntent(name, (intent) => ({ ...intent, samples: [...intent.samples, sample] }))
  const withPlaces = (change: (type: SlotType) => SlotType): LanguageModel => ({
    ...sound,
    types: sound.types.map((type) => (type.name === 'GM_Place' ? change(type) : type)),
  })
  const calling = (synonym: string) =>
    withPlaces((type) => ({
      ...type,
      values: type.values.map((value, index) => {
        const { value: name, synonyms } = value.name
        return index > 0
          ? value
          : { ...value, name: { value: name, synonyms: [...synonyms, synonym] } }
      }),
    }))
  const slotted = (type: string, slot = 'minutes') =>
    withIntent('WaitIntent', ({ name, samples }) => {
      return { name, slots: [{ name: slot, type }], samples: [...samples, `wait for {${slot}}`] }
    })
  const named = (invocationName: string): LanguageModel => ({ ...sound, invocationName })

  it.each<[string, LanguageModel, string]>([
    ['capital letters', saying('Wait here'), 'not spoken'],
    ['digits', saying('wait 5 minutes'), 'not spoken'],
    ['punctuation', saying('wait, please'), 'not spoken'],
    ['two spaces', saying('wait  please'), 'not spoken'],
    ['a period that ends a sentence', saying('wait please.'), 'no initialism'],
    ['a wake word', saying('wait alexa'), 'wake word "alexa"'],
    ["a wake word's genitive", saying("wait for echo's light"), 'wake word "echo"'],
    ['the invocation name', saying('wait gentle mornings'), 'invocation name'],
    ['a launch', saying('open gentle mornings'), 'invocation name'],
    ["a built-in's phrase", saying('keep going'), 'built-in intent'],
    ['a sample twice in one intent', saying('wait a minute'), 'sample of WaitIntent already'],
    ['a sample in two intents', saying('ouch'), 'sample of HurtsIntent already'],
    ['a sample that slots can be filled to', saying('do the knee rocks'), 'can both be'],
    ['samples whose slots meet', saying('start {routine}', 'MorningIntent'), 'already'],
    ["a value that is an intent's sample", calling('ouch'), 'is a sample of HurtsIntent'],
    ['an undeclared slot', saying('wait in the {kitchen}'), 'does not have'],
    ['a slot twice in a sample', saying('{routine} or {routine}', 'StartIntent'), 'twice'],
    ['a slot that nothing reads', slotted('AMAZON.NUMBER', 'count'), 'nothing reads'],
    ['a slot of two types', slotted('AMAZON.NUMBER'), 'make it AMAZON.DURATION'],
    ['a search query', slotted('AMAZON.SearchQuery'), 'any words'],
    ['a type without values', { ...sound, types: [] }, 'has no values'],
    ['a value with capitals', calling('On my Back'), 'not spoken'],
    ['a value with a wake word', calling('by the computer'), 'wake word "computer"'],
    ["a value that is a built-in's phrase", calling('home'), 'built-in intent'],
    ['a value with a slot', calling('in {place}'), 'names a slot'],
    ['a value too long', calling('a'.repeat(141)), '141 characters'],
    ['a value of two ids', calling('on my feet'), 'is there twice'],
    ['samples of a built-in', saying('no way', 'AMAZON.NoIntent'), 'built-in with samples'],
    ['a name of one word', named('mornings'), 'one word'],
    ['a name too long', named('gentle '.repeat(8).trim()), 'use 2 to 50'],
    ['a name with a launch word', named('open mornings'), 'launch word "open"'],
    ['a name with a connecting word', named('mornings with care'), 'connecting word "with"'],
    ['a name with a wake word', named('echo mornings'), 'wake word "echo"'],
    ['a name with a forbidden word', named('mornings app'), 'the word "app"'],
    ['a name with capitals', named('Gentle Mornings'), 'not spoken'],
  ])('%s', (_, model, expected) => {
    expect(print(problemsOf(model))).toContain(expected)
  })

  it('a slot that no sample names', () => {
    const broken = withIntent('WaitIntent', (intent) => ({
      ...intent,
      slots: [{ name: 'minutes', type: 'AMAZON.DURATION' }],
    }))
    expect(print(problemsOf(broken))).toContain('named in no sample')
  })

  it('an id that is there twice', () => {
    const broken = withPlaces((type) => ({ ...type, values: [...type.values, ...type.values] }))
    expect(problemsOf(broken).map(({ at }) => at)).toContain('GM_Place.lying')
  })

  it('an intent without samples, a missing, an unknown, a doubled, a misnamed one', () => {
    const wait = { name: 'WaitIntent', samples: [] }
    const others = sound.intents.filter(({ name }) => name !== 'HurtsIntent')
    const strange = { name: 'Sing2Intent', samples: ['sing me a song'] }
    const text = print(problemsOf({ ...sound, intents: [...others, wait, strange] }))
    for (const said of [
      'has no samples',
      'not in the model',
      'nothing handles it',
      'model twice',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).toContain('Sing2Intent: is no name of an intent')
  })

  it('a model that is too large', () => {
    expect(print(problemsOf(saying('a'.repeat(1_500_000))))).toContain('bytes')
  })

  it('an answer that nobody can ask for', () => {
    const found = problemsOf(sound, { answers: [...ids.answers, 'can-i-fly'] })
    expect(found.map(({ at }) => at)).toEqual(['CanIFlyIntent'])
  })
})
