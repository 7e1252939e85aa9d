import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EVENT_OF_INTENT, intentOfAnswer, type SlotName } from '../lambda/handlers/intents.ts'
import { type Intent, type Model, type SlotType, slotsOf } from './model.ts'
import { localesOf, readSpoken, type Spoken, type Utterances, utterancesOf } from './utterances.ts'

/** Where the models lie that Amazon is given. */
export const MODELS = resolve(import.meta.dirname, '../interactionModels/custom')

export const SLOT_TYPE: Readonly<Record<SlotName, string>> = {
  routine: 'GM_Routine',
  exercise: 'GM_Exercise',
  place: 'GM_Place',
  minutes: 'AMAZON.DURATION',
}

/** A locale's interaction model. Pure: the same content makes the same model, key for key. */
export function modelOf(locale: string, content: Spoken): Model {
  const utterances = utterancesOf(locale, content)
  const { name, fallback } = utterances.invocation
  const sensitivity = fallback && { fallbackIntentSensitivity: { level: fallback } }
  return {
    interactionModel: {
      languageModel: {
        invocationName: name,
        ...(sensitivity && { modelConfiguration: sensitivity }),
        intents: intents(utterances),
        types: types(utterances),
      },
    },
  }
}

/** As it is committed: two spaces and a final newline. Pure. */
export function textOf(model: Model): string {
  return `${JSON.stringify(model, null, 2)}\n`
}

/** The table's intents in its order, then what else content has samples for: the linter names strangers. */
function intents({ intents, answers }: Utterances): Intent[] {
  const samples = new Map(Object.keys(EVENT_OF_INTENT).map((name) => [name, [] as string[]]))
  for (const [name, said] of Object.entries(intents)) samples.set(name, [...said])
  for (const [id, said] of Object.entries(answers)) samples.set(intentOfAnswer(id), [...said])
  return [...samples].map(([name, said]) => {
    const named = [...new Set(said.flatMap(slotsOf))]
    const slots = named.map((slot) => ({ name: slot, type: typeOf(slot) }))
    return { name, ...(slots.length > 0 && { slots }), samples: said }
  })
}

/** A slot nobody knows gets a type nobody has, which the linter reports. */
function typeOf(slot: string): string {
  return (SLOT_TYPE as Readonly<Record<string, string>>)[slot] ?? `GM_${slot}`
}

function types({ slots }: Utterances): SlotType[] {
  return Object.entries(slots).map(([slot, values]) => ({
    name: typeOf(slot),
    values: Object.entries(values).map(([id, [value = '', ...synonyms]]) => ({
      id,
      name: { value, synonyms },
    })),
  }))
}

if (import.meta.main) {
  const content = readSpoken()
  mkdirSync(MODELS, { recursive: true })
  for (const locale of localesOf(content)) {
    writeFileSync(join(MODELS, `${locale}.json`), textOf(modelOf(locale, content)))
  }
  console.log(`${localesOf(content).length} models written to ${MODELS}`)
}
