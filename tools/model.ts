/** An interaction model, as far as we write one; the whole of it is tools/amazon/Model.schema.json. */
export type Model = {
  readonly interactionModel: { readonly languageModel: LanguageModel }
}

export type LanguageModel = {
  readonly invocationName: string
  readonly modelConfiguration?: {
    readonly fallbackIntentSensitivity: { readonly level: 'LOW' | 'MEDIUM' | 'HIGH' }
  }
  readonly intents: readonly Intent[]
  readonly types: readonly SlotType[]
}

export type Intent = {
  readonly name: string
  readonly slots?: readonly Slot[]
  readonly samples: readonly string[]
}

export type Slot = { readonly name: string; readonly type: string }

/** Our own kind of slot: each id of content with what people call it. */
export type SlotType = { readonly name: string; readonly values: readonly Value[] }

export type Value = {
  readonly id: string
  readonly name: { readonly value: string; readonly synonyms: readonly string[] }
}

/** The slots that a sample names, in its order, repetitions included. Pure. */
export function slotsOf(sample: string): string[] {
  return [...sample.matchAll(/\{(.*?)\}/g)].map((mention) => mention[1] ?? '')
}

/** All that people call it. Pure. */
export function namesOf(value: Value): string[] {
  return [value.name.value, ...value.name.synonyms]
}
