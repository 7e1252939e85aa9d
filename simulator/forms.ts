import type { Tokenize } from './tokens.ts'
import type { DeviceWords } from './words.ts'

/** The skill is called by its name; `rest` is what is asked of it in the same breath, '' when nothing is. */
export type Called = { readonly rest: readonly string[] }

const LISTS = ['launch', 'ask', 'connect', 'from'] as const

/** Recognises "open N", "ask N to …" and every other form of the language. Pure. */
export function createForms(
  words: DeviceWords,
  name: string,
  tokenize: Tokenize,
): (said: readonly string[]) => Called | null {
  const spoken = (phrases: readonly string[]) =>
    phrases
      .map((phrase) => tokenize(phrase).join(' '))
      .sort((left, right) => right.length - left.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')
  const lists = new Map<string, string>(LISTS.map((list) => [list, `(?:${spoken(words[list])})`]))
  lists.set('name', `(?:${spoken([name])})`)
  lists.set('rest', '(?<rest>.+)')

  const patterns = words.forms.map((form) => {
    const parts = form.split(/\s*(\{\w+\})\s*/).filter((part) => part !== '')
    const sources = parts.map((part) => {
      const list = /^\{(\w+)\}$/.exec(part)?.[1]
      if (list === undefined) return spoken([part])
      const source = lists.get(list)
      if (source === undefined) {
        throw new Error(`device.json: the form "${form}" names a list that is not there: ${list}`)
      }
      return source
    })
    return new RegExp(`^${sources.join(' ')}$`, 'u')
  })

  return (said) => {
    const text = said.join(' ')
    for (const pattern of patterns) {
      const match = pattern.exec(text)
      if (match !== null) return { rest: match.groups?.rest?.split(' ') ?? [] }
    }
    return null
  }
}
