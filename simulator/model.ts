/** What the simulator reads of `interactionModels/custom/<locale>.json`; the shape is Amazon's. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string
      readonly intents: readonly ModelIntent[]
      readonly types?: readonly ModelType[]
    }
  }
}

export interface ModelIntent {
  readonly name: string
  readonly samples?: readonly string[]
  readonly slots?: readonly { readonly name: string; readonly type: string }[]
}

export interface ModelType {
  readonly name: string
  readonly values: readonly {
    readonly id?: string
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] }
  }[]
}
