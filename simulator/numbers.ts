import type { DeviceWords } from './words.ts'

/** As ISO 8601 writes them: hours, minutes, seconds. */
export type Unit = 'H' | 'M' | 'S'

export interface Numbers {
  /** "twenty five" → 25; null when the words are no number. */
  readonly number: (words: readonly string[]) => number | null
  /** "five and a half minutes" → "PT5M30S"; null when the words are no duration. */
  readonly duration: (words: readonly string[]) => string | null
}

const SECONDS = { H: 3600, M: 60, S: 1 } as const satisfies Record<Unit, number>
const DIGITS = /^\d+([.,]\d+)?$/

type NumberWords = Pick<DeviceWords, 'numbers' | 'times' | 'plus' | 'glue' | 'units'>

/** Reads numbers and durations by the words of a language. Pure. */
export function createNumbers(words: NumberWords): Numbers {
  const value = (word: string) =>
    DIGITS.test(word) ? Number(word.replace(',', '.')) : words.numbers[word]

  /** Numbers side by side add up (twenty five), the words of `times` multiply, `plus` begins anew. */
  function number(said: readonly string[]): number | null {
    let sum = 0
    let product = 1
    let run: number | null = null
    let open = false
    const close = () => {
      if (open) sum += product * (run ?? 1)
      product = 1
      run = null
      open = false
    }
    for (const word of said) {
      const add = value(word)
      const times = words.times[word]
      if (add !== undefined) {
        if (product > 1) close() // two hundred | fifty
        run = (run ?? 0) + add
      } else if (times !== undefined) {
        product *= times * (run ?? 1)
        run = null
      } else if (words.plus.includes(word) && open) {
        close()
        continue
      } else if (words.glue.includes(word)) {
        continue
      } else {
        return null
      }
      open = true
    }
    const ended = open
    close()
    return ended ? sum : null
  }

  function duration(said: readonly string[]): string | null {
    const total = { H: 0, M: 0, S: 0 }
    let from = 0
    let last: Unit | null = null
    for (const [index, word] of said.entries()) {
      const unit = words.units[word]
      if (unit === undefined) continue
      const amount = number(withoutPlus(said.slice(from, index)))
      if (amount === null) return null
      total[unit] += amount
      last = unit
      from = index + 1
    }
    if (last === null) return null
    const tail = withoutPlus(said.slice(from))
    const rest = tail.length === 0 ? 0 : number(tail)
    if (rest === null || rest >= 1) return null // an hour and a half, never "ten minutes five"
    total[last] += rest
    return written(total)
  }

  const withoutPlus = (said: readonly string[]) =>
    words.plus.includes(said[0] ?? '') ? said.slice(1) : said

  return { number, duration }
}

/** { M: 5.5 } → "PT5M30S": a fraction goes down to the next smaller unit. */
function written(total: Record<Unit, number>): string | null {
  const hours = Math.floor(total.H)
  const minutes = total.M + Math.round((total.H - hours) * 60)
  const seconds = Math.round(total.S + (minutes % 1) * SECONDS.M)
  const parts = [hours && `${hours}H`, Math.floor(minutes) && `${Math.floor(minutes)}M`]
  const text = [...parts, seconds && `${seconds}S`].filter(Boolean).join('')
  return text === '' ? null : `PT${text}`
}
