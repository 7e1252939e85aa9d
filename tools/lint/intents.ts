import { EVENT_OF_INTENT, intentOfAnswer } from '../../lambda/handlers/intents.ts'
import type { Intent, LanguageModel } from '../model.ts'
import type { Finding } from './phrase.ts'

/** Every intent of the table and the answers once, none that nobody handles, samples where they belong. Pure. */
export function checkIntents(model: LanguageModel, answers: readonly string[]): Finding[] {
  const known = [...Object.keys(EVENT_OF_INTENT), ...answers.map(intentOfAnswer)]
  const names = model.intents.map((intent) => intent.name)
  return [
    ...known.filter((name) => !names.includes(name)).map(missing),
    ...names.filter((name) => !known.includes(name)).map(unknown),
    ...names.filter((name, index) => names.indexOf(name) < index).map(twice),
    ...model.intents.flatMap(checkSamples),
  ]
}

function missing(name: string): Finding {
  return { at: name, problem: 'is handled but not in the model', cure: 'give it samples' }
}

function unknown(name: string): Finding {
  const cure = 'add it to EVENT_OF_INTENT, or its answer to content/answers, or remove it'
  return { at: name, problem: 'is in the model but nothing handles it', cure }
}

function twice(name: string): Finding {
  return { at: name, problem: 'is in the model twice', cure: 'put the samples together' }
}

function checkSamples({ name, samples }: Intent): Finding[] {
  if (name.startsWith('AMAZON.')) {
    const cure =
      'remove them: samples of ours bend its routing; an intent of our own may mean the same'
    return samples.length === 0 ? [] : [{ at: name, problem: 'is a built-in with samples', cure }]
  }
  if (!/^[A-Za-z_]+$/.test(name)) {
    return [{ at: name, problem: 'is no name of an intent', cure: 'use letters and underscores' }]
  }
  return samples.length > 0 ? [] : [{ at: name, problem: 'has no samples', cure: 'write some' }]
}
