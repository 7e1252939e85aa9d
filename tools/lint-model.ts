import { checkShape } from './amazon-shape.ts'
import { checkCollisions } from './lint/collisions.ts'
import { checkIds, readIds } from './lint/ids.ts'
import { checkIntents } from './lint/intents.ts'
import { checkInvocation } from './lint/invocation.ts'
import type { Finding } from './lint/phrase.ts'
import { checkBuiltIn, checkOwnName, checkSpeakable, checkWakeWords } from './lint/phrase.ts'
import { checkSlots, checkValues } from './lint/slots.ts'
import type { LanguageModel, Model } from './model.ts'
import { modelOf, textOf } from './models.ts'
import { type Problem, print } from './problem.ts'
import { localesOf, type Reserved, readSpoken, reservedOf } from './utterances.ts'

const LARGEST_MODEL = 1_500_000 // bytes a locale, by Amazon

/** What a model is judged by, besides itself. */
export type Given = {
  readonly file: string
  readonly answers: readonly string[]
  readonly reserved: Reserved
}

/** Everything that Amazon's types allow and Amazon, its certification or a listener does not. Pure. */
export function checkModel(model: Model, given: Given): Problem[] {
  const { reserved } = given
  const spoken = model.interactionModel.languageModel
  const findings = [
    ...checkInvocation(spoken.invocationName, reserved),
    ...checkIntents(spoken, given.answers),
    ...checkSamples(spoken, reserved),
    ...checkSlots(spoken),
    ...spoken.types.flatMap((type) => checkValues(type, reserved)),
    ...checkCollisions(spoken),
    ...checkSize(model),
  ]
  return findings.map((finding) => ({ file: given.file, ...finding }))
}

function checkSamples(model: LanguageModel, reserved: Reserved): Finding[] {
  return model.intents.flatMap(({ name: at, samples }) =>
    samples.flatMap((sample) => [
      ...checkSpeakable(at, sample),
      ...checkWakeWords(at, sample),
      ...checkOwnName(at, sample, model.invocationName),
      ...checkBuiltIn(at, sample, reserved),
    ]),
  )
}

function checkSize(model: Model): Finding[] {
  const bytes = Buffer.byteLength(JSON.stringify(model))
  if (bytes <= LARGEST_MODEL) return []
  return [{ at: 'model', problem: `${bytes} bytes`, cure: `use at most ${LARGEST_MODEL}` }]
}

/** The problems of every locale's model as content makes it now, by our rules and by Amazon's types.
 * Locales with the same model are judged once, under the first one's file. */
export function checkAllModels(): Problem[] {
  const content = readSpoken()
  const ids = readIds()
  const seen = new Set<string>()
  const problems = checkIds(content, ids)
  for (const locale of localesOf(content)) {
    const model = modelOf(locale, content)
    if (seen.has(textOf(model))) continue
    seen.add(textOf(model))
    const file = `interactionModels/custom/${locale}.json`
    const reserved = reservedOf(locale, content)
    problems.push(...checkModel(model, { file, answers: ids.answers, reserved }))
    problems.push(...checkShape('Model', model, file))
  }
  return problems
}

if (import.meta.main) {
  const problems = checkAllModels()
  console.log(problems.length === 0 ? 'The models are sound.' : print(problems))
  process.exitCode = problems.length === 0 ? 0 : 1
}
