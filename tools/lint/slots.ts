import { type Intent, type LanguageModel, namesOf, type SlotType, slotsOf } from '../model.ts'
import { SLOT_TYPE } from '../models.ts'
import type { Reserved } from '../utterances.ts'
import { checkBuiltIn, checkSpeakable, checkWakeWords, type Finding } from './phrase.ts'

const LONGEST_VALUE = 140 // Amazon refuses longer values and synonyms

/** Samples name only slots that are declared, known and typed as we read them. Pure. */
export function checkSlots(model: LanguageModel): Finding[] {
  return model.intents.flatMap((intent) => [
    ...intent.samples.flatMap((sample) => checkMentions(intent, sample)),
    ...(intent.slots ?? []).flatMap(({ name, type }) => checkSlot(model, intent, name, type)),
  ])
}

function checkMentions(intent: Intent, sample: string): Finding[] {
  const at = intent.name
  const declared = (intent.slots ?? []).map((slot) => slot.name)
  const mentioned = slotsOf(sample)
  const undeclared = mentioned.filter((name) => !declared.includes(name))
  const repeated = mentioned.filter((name, index) => mentioned.indexOf(name) < index)
  return [
    ...undeclared.map((name) => ({
      at,
      problem: `"${sample}" names {${name}}, which the intent does not have`,
      cure: 'declare the slot, or spell it right',
    })),
    ...repeated.map((name) => ({
      at,
      problem: `"${sample}" names {${name}} twice`,
      cure: 'name each slot once',
    })),
  ]
}

function checkSlot(model: LanguageModel, intent: Intent, name: string, type: string): Finding[] {
  const at = `${intent.name}.${name}`
  const known: string | undefined = (SLOT_TYPE as Readonly<Record<string, string>>)[name]
  const ours = model.types.some((it) => it.name === type)
  const findings: Finding[] = []
  if (type === 'AMAZON.SearchQuery') {
    findings.push({ at, problem: 'takes any words at all', cure: 'use a slot type with values' })
  } else if (known === undefined) {
    const cure = `use one of ${Object.keys(SLOT_TYPE).join(', ')}`
    findings.push({ at, problem: 'is a slot that nothing reads', cure })
  } else if (type !== known) {
    findings.push({ at, problem: `is ${type} here`, cure: `make it ${known}, as elsewhere` })
  }
  if (!ours && !type.startsWith('AMAZON.')) {
    findings.push({ at, problem: `${type} has no values`, cure: 'write them in slots.json' })
  }
  if (!intent.samples.some((sample) => slotsOf(sample).includes(name))) {
    findings.push({ at, problem: 'is named in no sample', cure: 'use it, or remove it' })
  }
  return findings
}

/** Each id once, each thing that people call it once, speakable, short enough. Pure. */
export function checkValues(type: SlotType, reserved: Reserved): Finding[] {
  const ids = type.values.map((value) => value.id)
  const spoken = type.values.flatMap((value) => namesOf(value).map((name) => [value.id, name]))
  const names = spoken.map(([, name]) => name)
  const at = (id = '') => `${type.name}.${id}`
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => ({ at: at(id), problem: 'is there twice', cure: 'put them together' })),
    ...spoken
      .filter(([, name], index) => names.indexOf(name) < index)
      .map(([id, name]) => ({
        at: at(id),
        problem: `"${name}" is there twice`,
        cure: 'let it mean one thing, and say it once',
      })),
    ...spoken.flatMap(([id, name = '']) => checkName(at(id), name, reserved)),
  ]
}

function checkName(at: string, name: string, reserved: Reserved): Finding[] {
  const tooLong = name.length > LONGEST_VALUE
  return [
    ...(tooLong ? [{ at, problem: `${name.length} characters`, cure: 'use at most 140' }] : []),
    ...(name.includes('{') ? [{ at, problem: `"${name}" names a slot`, cure: 'use words' }] : []),
    ...checkSpeakable(at, name),
    ...checkWakeWords(at, name),
    ...checkBuiltIn(at, name, reserved),
  ]
}
