import type { ModelIntent } from './model.ts'
import type { Filled, SlotReader } from './slots.ts'
import type { Tokenize } from './tokens.ts'

/** An intent with what was found for its slots. */
export interface Understood {
  readonly name: string
  readonly slots: Readonly<Record<string, Filled>>
}

/** A sample as the simulator reads it: words, and slots with their types. */
export type Piece = string | { readonly slot: string; readonly type: string }

/** Every sample of an intent, cut into pieces. Pure. */
export function piecesOf(intent: ModelIntent, tokenize: Tokenize): Piece[][] {
  const types = new Map(intent.slots?.map(({ name, type }) => [name, type]))
  return (intent.samples ?? []).map((sample) =>
    sample.split(/(\{\w+\})/).flatMap<Piece>((part) => {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1]
      return slot === undefined ? tokenize(part) : [{ slot, type: types.get(slot) ?? '' }]
    }),
  )
}

type Exact = (words: readonly string[]) => Understood | null

/** Understands what matches a sample word for word; a sample without slots goes before one with. Pure. */
export function createExact(
  samples: readonly { readonly intent: string; readonly pieces: readonly Piece[] }[],
  readerOf: (type: string) => SlotReader,
): Exact {
  const plain = new Map<string, string>()
  const slotted = samples.filter(({ intent, pieces }) => {
    const withSlots = pieces.some((piece) => typeof piece !== 'string')
    const text = pieces.join(' ')
    if (!withSlots && !plain.has(text)) plain.set(text, intent)
    return withSlots
  })

  function match(pieces: readonly Piece[], words: readonly string[]): Understood['slots'] | null {
    const [piece, ...rest] = pieces
    if (piece === undefined) return words.length === 0 ? {} : null
    if (typeof piece === 'string') return piece === words[0] ? match(rest, words.slice(1)) : null
    for (let length = words.length; length > 0; length--) {
      const filled = readerOf(piece.type).read(words.slice(0, length))
      const others = filled && match(rest, words.slice(length))
      if (filled && others) return { [piece.slot]: filled, ...others }
    }
    return null
  }

  return (words) => {
    const name = plain.get(words.join(' '))
    if (name !== undefined) return { name, slots: {} }
    for (const { intent, pieces } of slotted) {
      const slots = match(pieces, words)
      if (slots !== null) return { name: intent, slots }
    }
    return null
  }
}
