import type { ModelType } from './model.ts'
import type { Numbers } from './numbers.ts'
import { firstOf, runsOf, type Tokenize } from './tokens.ts'

/** A slot with something in it. `match` is there where the value is one of a custom type. */
export interface Filled {
  readonly type: string
  readonly value: string
  readonly match?: { readonly name: string; readonly id: string }
}

/** What may stand in a slot of one type. */
export interface SlotReader {
  /** These very words are a value. */
  readonly read: (words: readonly string[]) => Filled | null
  /** A value somewhere in the words, the longest first; a custom one may be a letter or two off. */
  readonly find: (words: readonly string[]) => Filled | null
  /** A few values, for filling samples. */
  readonly examples: readonly string[][]
  /** The word that stands in examples for any value, where values are without number. */
  readonly mask?: string
}

const LIKE_ENOUGH = 0.75 // "knee rock" is "knee rocks" (.88), "neck" is not "knee" (.25)
const EXAMPLES = 4 // values that stand for a type in the samples of the classifier

/** The reader of any slot type of a model: AMAZON.DURATION, AMAZON.NUMBER, custom types. Pure. */
export function createSlotReaders(
  types: readonly ModelType[],
  numbers: Numbers,
  tokenize: Tokenize,
): (type: string) => SlotReader {
  const custom = new Map(types.map((type) => [type.name, customReader(type, tokenize)]))
  const builtIn = new Map([
    ['AMAZON.DURATION', amountReader('AMAZON.DURATION', numbers.duration)],
    ['AMAZON.NUMBER', amountReader('AMAZON.NUMBER', numbers.number)],
  ])
  return (type) => custom.get(type) ?? builtIn.get(type) ?? anything(type)
}

function amountReader(
  type: string,
  parse: (words: readonly string[]) => string | number | null,
): SlotReader {
  const read = (words: readonly string[]) => {
    const value = parse(words)
    return value === null ? null : { type, value: String(value) }
  }
  const mask = `{${type}}`
  return { read, find: (words) => firstOf(runsOf(words), read), examples: [[mask]], mask }
}

function customReader(type: ModelType, tokenize: Tokenize): SlotReader {
  const values = new Map<string, { name: string; id: string }>()
  for (const { id, name } of type.values) {
    for (const said of [name.value, ...(name.synonyms ?? [])]) {
      const key = tokenize(said).join(' ')
      if (!values.has(key)) values.set(key, { name: name.value, id: id ?? name.value })
    }
  }
  const read = (words: readonly string[]) => {
    const value = words.join(' ')
    const match = values.get(value)
    return match === undefined ? null : { type: type.name, value, match }
  }
  const near = (words: readonly string[]) => {
    const value = words.join(' ')
    let best = LIKE_ENOUGH
    let match: { name: string; id: string } | undefined
    for (const [key, candidate] of values) {
      const like = likeness(key, value)
      if (like > best) {
        best = like
        match = candidate
      }
    }
    return match === undefined ? null : { type: type.name, value, match }
  }
  return {
    read,
    find: (words) => firstOf(runsOf(words), read) ?? firstOf(runsOf(words), near),
    examples: type.values.slice(0, EXAMPLES).map(({ name }) => tokenize(name.value)),
  }
}

/** The words with the longest value of the reader replaced by its mask, as in the examples; null without one. Pure. */
export function masked(words: readonly string[], { read, mask }: SlotReader): string[] | null {
  if (mask === undefined) return null
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (read(words.slice(from, from + length)) === null) continue
      return [...words.slice(0, from), mask, ...words.slice(from + length)]
    }
  }
  return null
}

/** A type we know nothing of (AMAZON.SearchQuery …) takes whatever is said. */
function anything(type: string): SlotReader {
  const read = (words: readonly string[]) =>
    words.length === 0 ? null : { type, value: words.join(' ') }
  return { read, find: read, examples: [] }
}

/** Dice's coefficient over pairs of letters: 1 for the same, 0 for nothing in common. */
function likeness(left: string, right: string): number {
  const pairs = (text: string) => [...text].slice(1).map((letter, at) => `${text[at]}${letter}`)
  const [mine, theirs] = [pairs(left), pairs(right)]
  const shared = mine.filter((pair) => {
    const at = theirs.indexOf(pair)
    return at >= 0 && theirs.splice(at, 1).length > 0
  }).length
  return mine.length === 0 ? 0 : (2 * shared) / (mine.length + shared + theirs.length)
}
