import { createExact, type Piece, piecesOf, type Understood } from './exact.ts'
import { createForms } from './forms.ts'
import type { InteractionModel } from './model.ts'
import { createNearest, type Example } from './nearest.ts'
import { createNumbers } from './numbers.ts'
import { createSlotReaders, type Filled, masked, type SlotReader } from './slots.ts'
import { createTokenizer, firstOf, runsOf } from './tokens.ts'
import type { DeviceWords } from './words.ts'

/** What Alexa made of the words. `call` opens the skill by name, with an intent when more was said. */
export type Heard =
  | { readonly kind: 'call'; readonly intent: Understood | null }
  | { readonly kind: 'intent'; readonly intent: Understood }
  | { readonly kind: 'exit' }

/** Understands one utterance. Pure; the same words always mean the same. */
export type Ear = (utterance: string) => Heard

/** Decided on a held-out set (test/simulator/heldout.ts): below it lie strangers' sentences, above it ours. */
const NEAR_ENOUGH = 0.31
const FALLBACK = { name: 'AMAZON.FallbackIntent', slots: {} } as const satisfies Understood

export interface EarOptions {
  readonly model: InteractionModel
  readonly words: DeviceWords
  readonly locale: string
}

/** Makes the ear of a locale. First a built-in phrase, then a sample word for word, then the nearest one, else Fallback. */
export function createEar({ model, words, locale }: EarOptions): Ear {
  const { invocationName, intents, types } = model.interactionModel.languageModel
  const tokenize = createTokenizer(locale)
  const readerOf = createSlotReaders(types ?? [], createNumbers(words), tokenize)
  const called = createForms(words, invocationName, tokenize)
  const phrases = (list: readonly string[]) => list.map((phrase) => tokenize(phrase))

  const builtIns = intents.flatMap(({ name }) =>
    phrases(words.builtins[name] ?? []).map((pieces) => ({ intent: name, pieces })),
  )
  const samples = intents.flatMap((intent) =>
    piecesOf(intent, tokenize).map((pieces) => ({ intent: intent.name, pieces })),
  )
  const builtIn = createExact(builtIns, readerOf)
  const exact = createExact(samples, readerOf)
  const slotsOf = new Map(intents.map(({ name, slots }) => [name, slots ?? []]))
  const used = new Set([...slotsOf.values()].flat().map(({ type }) => type))
  const readers = [...used].map(readerOf)
  const nearest = createNearest(
    [...builtIns, ...samples].flatMap(({ intent, pieces }) => examplesOf(intent, pieces, readerOf)),
  )
  const exits = new Set(phrases(words.exit).map((phrase) => phrase.join(' ')))
  const without = (list: readonly string[]) => {
    const all = phrases(list).sort((left, right) => right.length - left.length)
    return (said: string[]) => {
      const first = all.find((phrase) => phrase.every((word, at) => word === said[at]))
      return first === undefined || first.length === said.length ? said : said.slice(first.length)
    }
  }
  const [withoutWake, withoutManners] = [without(words.wake), without(words.polite)]

  /** A sample's own slots must be there; the intent's others are filled when their values are said. */
  function near(said: readonly string[]): Understood | null {
    const ways = [said, ...readers.flatMap((reader) => [masked(said, reader) ?? []])]
    const ranked = ways.flatMap((way) => nearest(way)).sort((one, other) => other.score - one.score)
    for (const { intent, slots: own, score } of ranked) {
      if (score < NEAR_ENOUGH) return null
      const slots: Record<string, Filled> = {}
      for (const { name, type } of slotsOf.get(intent) ?? []) {
        const reader = readerOf(type)
        const isOwn = own.some(({ slot }) => slot === name)
        const found = isOwn ? reader.find(said) : firstOf(runsOf(said), reader.read)
        if (found !== null) slots[name] = found
      }
      if (own.every(({ slot }) => slot in slots)) return { name: intent, slots }
    }
    return null
  }

  function understand(said: string[]): Understood {
    const bare = withoutEnding(withoutManners(said), phrases(words.polite))
    const ways = [said, bare]
    for (const way of ways) {
      const sure = builtIn(way) ?? exact(way)
      if (sure !== null) return sure
    }
    return near(bare) ?? FALLBACK
  }

  return (utterance) => {
    const said = withoutWake(tokenize(utterance))
    const call = called(said) ?? called(withoutManners(said))
    if (call !== null) {
      const rest = withoutEnding([...call.rest], phrases(words.polite))
      return { kind: 'call', intent: rest.length === 0 ? null : understand([...call.rest]) }
    }
    if (exits.has(said.join(' '))) return { kind: 'exit' }
    return { kind: 'intent', intent: understand(said) }
  }
}

function withoutEnding(said: string[], endings: readonly string[][]): string[] {
  const last = said.at(-1)
  const polite = endings.some((phrase) => phrase.length === 1 && phrase[0] === last)
  return polite && said.length > 1 ? said.slice(0, -1) : said
}

/** A sample with its slots filled: one example for each of a few values. */
function examplesOf(
  intent: string,
  pieces: readonly Piece[],
  readerOf: (type: string) => SlotReader,
): Example[] {
  const slots = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]))
  const most = Math.max(1, ...slots.map(({ type }) => readerOf(type).examples.length))
  return Array.from({ length: most }, (_, turn) => {
    const words = pieces.flatMap((piece) => {
      if (typeof piece === 'string') return [piece]
      const { examples } = readerOf(piece.type)
      return examples[turn % Math.max(1, examples.length)] ?? []
    })
    return { intent, words, slots }
  })
}
