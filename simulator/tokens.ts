/** What was said → its words: lower case, without punctuation. */
export type Tokenize = (text: string) => string[]

/** Knows no language: the words of any script are found by the platform's own Unicode segmenter. Pure. */
export function createTokenizer(locale: string): Tokenize {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return (text) => {
    const plain = text
      .normalize('NFKC')
      .replaceAll('’', "'")
      .toLocaleLowerCase(locale)
      .replace(/(\p{N})(?=\p{L})/gu, '$1 ') // "10min" is two words
    return [...segmenter.segment(plain)].flatMap((part) => (part.isWordLike ? [part.segment] : []))
  }
}

/** All runs of words from `words`, longest first, then leftmost. Pure. */
export function* runsOf(words: readonly string[]): Generator<string[]> {
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      yield words.slice(start, start + length)
    }
  }
}

/** The first of all that yields something. Pure. */
export function firstOf<In, Out>(all: Iterable<In>, of: (one: In) => Out | null): Out | null {
  for (const one of all) {
    const found = of(one)
    if (found !== null) return found
  }
  return null
}
