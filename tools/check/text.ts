const segmenters = new Map<string, Intl.Segmenter>() // made once a language: making one takes longer than using it

/** The words of a text, in small letters; what counts as one is up to the language. Pure. */
export function wordsIn(text: string, language: string): readonly string[] {
  const known = segmenters.get(language)
  const segmenter = known ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLocaleLowerCase(language))
}

/** How many sentences a text has; at least one. Pure. */
export const sentencesIn = (text: string): number =>
  Math.max(1, text.match(/\p{Sentence_Terminal}+(?=\s|$)/gu)?.length ?? 0)

/** Syllables of a word, estimated by its groups of vowels; at least one. Pure. */
export const syllablesIn = (word: string): number =>
  Math.max(1, word.normalize('NFD').replaceAll(/\p{M}/gu, '').match(VOWELS)?.length ?? 0)

const VOWELS = /[aeiouyæœøıаеиоуыэюяієαεηιουω]+/giu

/** Flesch-Kincaid: the school year in which texts like these are read with ease. Pure. */
export function gradeOf(texts: readonly string[], language: string): number {
  const words = texts.flatMap((text) => wordsIn(text, language))
  const sentences = texts.reduce((count, text) => count + sentencesIn(text), 0)
  const syllables = words.reduce((count, word) => count + syllablesIn(word), 0)
  if (words.length === 0) return 0
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}
