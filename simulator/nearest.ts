/** A way to say an intent, as words. */
export interface Example {
  readonly intent: string
  readonly words: readonly string[]
  /** The slots of the sample that it was made from. */
  readonly slots: readonly { readonly slot: string; readonly type: string }[]
}

export interface Near extends Example {
  /** 0 nothing in common, 1 the same words. */
  readonly score: number
}

const WEIGHT = { word: 1, pair: 1, letters: 0.5, mask: 1.5 } // letters forgive an ending, a mask is two words

/** Ranks examples by how near they are to what was said: tf-idf over words, pairs of words and runs of three letters.
 * A proxy for Alexa's understanding, not a copy: it says whether samples are general enough. Pure. */
export function createNearest(
  examples: readonly Example[],
): (words: readonly string[]) => readonly Near[] {
  const spread = new Map<string, number>()
  const features = examples.map(({ words }) => featuresOf(words))
  for (const feature of features.flatMap((of) => [...of.keys()])) {
    spread.set(feature, (spread.get(feature) ?? 0) + 1)
  }
  /** What nobody says in the samples is the rarest of all: it pulls a stranger's sentence away. */
  const rarity = (feature: string) => Math.log(1 + examples.length / (spread.get(feature) ?? 0.5))
  const vectorOf = (of: Map<string, number>) => {
    const vector = [...of].map(([feature, weight]) => [feature, weight * rarity(feature)] as const)
    const length = Math.hypot(...vector.map(([, weight]) => weight))
    return vector.map(([feature, weight]) => [feature, weight / length] as const)
  }

  const holders = new Map<string, { example: number; weight: number }[]>()
  for (const [example, of] of features.entries()) {
    for (const [feature, weight] of vectorOf(of)) {
      const list = holders.get(feature) ?? []
      list.push({ example, weight })
      holders.set(feature, list)
    }
  }

  return (words) => {
    const scores = new Map<number, number>()
    for (const [feature, mine] of vectorOf(featuresOf(words))) {
      for (const { example, weight } of holders.get(feature) ?? []) {
        scores.set(example, (scores.get(example) ?? 0) + mine * weight)
      }
    }
    return [...scores]
      .sort(([left, high], [right, higher]) => higher - high || left - right)
      .flatMap(([index, score]) => {
        const example = examples[index]
        return example === undefined ? [] : [{ ...example, score }]
      })
  }
}

function featuresOf(words: readonly string[]): Map<string, number> {
  const of = new Map<string, number>()
  for (const word of words) {
    const isMask = word.startsWith('{')
    of.set(word, isMask ? WEIGHT.mask : WEIGHT.word)
    const letters = isMask ? [] : [...` ${word} `]
    for (let at = 0; at + 3 <= letters.length; at++) {
      of.set(`…${letters.slice(at, at + 3).join('')}`, WEIGHT.letters)
    }
  }
  for (let at = 0; at + 2 <= words.length; at++)
    of.set(words.slice(at, at + 2).join('+'), WEIGHT.pair)
  return of
}
