import { type LanguageModel, namesOf, slotsOf } from '../model.ts'
import type { Finding } from './phrase.ts'

type Said = { readonly intent: string; readonly sample: string; readonly text: string }

/** No sentence means two things: no sample twice, none that another intent's slots can be filled to,
 * and no value of a slot that is an intent's whole sample. Pure. */
export function checkCollisions(model: LanguageModel): Finding[] {
  return [...checkTwice(model), ...checkFilled(model), ...checkValuesAsSamples(model)]
}

function checkTwice(model: LanguageModel): Finding[] {
  const said = samplesOf(model)
  const texts = said.map((it) => it.sample)
  return said.flatMap(({ intent, sample }, index) => {
    const first = said[texts.indexOf(sample)]
    if (first === undefined || texts.indexOf(sample) === index) return []
    const problem = `"${sample}" is a sample of ${first.intent} already`
    return [{ at: intent, problem, cure: 'keep it where it means most' }]
  })
}

/** One finding for each pair of samples, with the first sentence that both can be. */
function checkFilled(model: LanguageModel): Finding[] {
  const names = valuesBySlot(model)
  const first = new Map<string, Said>()
  const findings = new Map<string, Finding>()
  for (const said of samplesOf(model).flatMap((it) => fillings(it, names))) {
    const other = first.get(said.text)
    if (other === undefined) first.set(said.text, said)
    else if (other.intent !== said.intent && other.sample !== said.sample) {
      const problem = `"${said.sample}" and "${other.sample}" of ${other.intent} can both be "${said.text}"`
      const cure = 'change one of them, or the value'
      const key = `${said.sample}|${other.sample}`
      if (!findings.has(key)) findings.set(key, { at: said.intent, problem, cure })
    }
  }
  return [...findings.values()]
}

function checkValuesAsSamples(model: LanguageModel): Finding[] {
  const intentOf = new Map(samplesOf(model).map(({ sample, intent }) => [sample, intent]))
  return model.types.flatMap(({ name: type, values }) =>
    values.flatMap((value) =>
      namesOf(value)
        .filter((name) => intentOf.has(name))
        .map((name) => ({
          at: `${type}.${value.id}`,
          problem: `"${name}" is a sample of ${intentOf.get(name)}`,
          cure: 'remove one: bare, it would fill the slot or choose the intent by chance',
        })),
    ),
  )
}

function samplesOf(model: LanguageModel): Said[] {
  return model.intents.flatMap(({ name, samples }) =>
    samples.map((sample) => ({ intent: name, sample, text: sample })),
  )
}

/** What each slot can be filled with; a slot of Amazon's stays as it is written. */
function valuesBySlot(model: LanguageModel): Map<string, string[]> {
  const slots = model.intents.flatMap((intent) => intent.slots ?? [])
  return new Map(
    slots.flatMap(({ name, type }) => {
      const found = model.types.find((it) => it.name === type)
      return found === undefined ? [] : [[name, found.values.flatMap(namesOf)]]
    }),
  )
}

function fillings(said: Said, names: ReadonlyMap<string, readonly string[]>): Said[] {
  const texts = slotsOf(said.sample).reduce(
    (so, slot) =>
      so.flatMap((text) =>
        (names.get(slot) ?? [`{${slot}}`]).map((name) => text.replace(`{${slot}}`, name)),
      ),
    [said.sample],
  )
  return texts.map((text) => ({ ...said, text }))
}
