import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVENT_OF_INTENT, intentOfAnswer } from '../lambda/handlers/intents.ts'
import { checkShape } from '../tools/amazon-shape.ts'
import { checkIds, readIds } from '../tools/lint/ids.ts'
import { checkAllModels } from '../tools/lint-model.ts'
import type { LanguageModel, Model } from '../tools/model.ts'
import { MODELS, modelOf, textOf } from '../tools/models.ts'
import { print } from '../tools/problem.ts'
import { localesOf, readSpoken } from '../tools/utterances.ts'

const content = readSpoken()
const ids = readIds()
const locales = localesOf(content)
const first = locales[0] ?? ''
const sound = modelOf(first, content).interactionModel.languageModel

const BIG = [
  ...['MorningIntent', 'BreathingIntent', 'WaitIntent', 'EasierIntent', 'HurtsIntent'],
  ...['EmergencyIntent', intentOfAnswer('why-mornings-hurt')],
]

describe('the models', () => {
  it('are sound', () => {
    expect(print(checkAllModels())).toBe('')
  })

  it('name only what content has', () => {
    const folders = { here: { slots: { place: { moon: ['on the moon'] } }, answers: { nope: [] } } }
    const found = checkIds({ ...content, folders }, ids)
    expect(found.map(({ at }) => at)).toEqual(['place.moon', 'answers.nope'])
  })

  it('add what a locale says to what its language says', () => {
    const own = {
      intents: { WaitIntent: ['hang five'] },
      slots: { place: { lying: ['in my swag'] } },
    }
    const spoken = { ...content, folders: { ...content.folders, [first]: own } }
    const model = modelOf(first, spoken).interactionModel.languageModel
    const samples = (it: LanguageModel) => it.intents.find(({ name }) => name === 'WaitIntent')
    expect(samples(model)?.samples).toEqual([...(samples(sound)?.samples ?? []), 'hang five'])
    expect(JSON.stringify(model.types)).toContain('"in my swag"')
    expect(model.invocationName).toBe(sound.invocationName)
  })

  it('are refused for a locale that no language has', () => {
    expect(() => modelOf('xx-XX', content)).toThrow('add it to languages.json')
  })
})

describe.each(locales)('the model of %s', (locale) => {
  const file = join(MODELS, `${locale}.json`)
  const model = modelOf(locale, content)
  const { intents } = model.interactionModel.languageModel

  it('is fresh: as npm run models writes it', () => {
    expect(readFileSync(file, 'utf8')).toBe(textOf(model))
  })

  it("is of Amazon's shape", () => {
    expect(checkShape('Model', model, file)).toEqual([])
  })

  it('has every intent that is handled, and no other', () => {
    const handled = [...Object.keys(EVENT_OF_INTENT), ...ids.answers.map(intentOfAnswer)]
    expect(intents.map(({ name }) => name).toSorted()).toEqual(handled.toSorted())
  })

  it.each(BIG)('knows %s in at least 25 ways', (name) => {
    expect(intents.find((intent) => intent.name === name)?.samples.length).toBeGreaterThanOrEqual(
      25,
    )
  })
})

describe("Amazon's shape", () => {
  const { interactionModel }: Model = modelOf(first, content)

  it.each<[string, object]>([
    ['without an invocation name', { languageModel: { intents: [] } }],
    ['with a key of no meaning', { ...interactionModel, dialogue: {} }],
    [
      'with a sensitivity that is none',
      {
        languageModel: {
          ...interactionModel.languageModel,
          modelConfiguration: {
            fallbackIntentSensitivity: { level: 'SOME' },
          },
        },
      },
    ],
  ])('refuses a model %s', (_, broken) => {
    expect(checkShape('Model', { interactionModel: broken }, 'model.json')).not.toEqual([])
  })

  it('refuses a manifest with an unknown key', () => {
    const manifest = { manifest: { manifestVersion: '1.0', publishin: {} } }
    expect(print(checkShape('Skill', manifest, 'skill.json'))).toContain('publishin')
  })
})
