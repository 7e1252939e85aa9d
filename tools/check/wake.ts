import { type Finding, WAKE_WORDS } from '../lint/phrase.ts'
import type { Content } from './content.ts'
import { filesIn } from './files.ts'

/** What can be said to the device behind its wake word, in small letters: the skill's name, and every phrase that
 * an intent is known by. Pure. */
export function phrasesOf({ sound }: Content, language: string): readonly string[] {
  const { invocation, intents } = filesIn<object>(sound, `${language}/utterances`)
  const { device } = filesIn<object>(sound, language)
  const name = (invocation as { readonly name?: string } | undefined)?.name
  const samples = Object.values((intents ?? {}) as Readonly<Record<string, readonly string[]>>)
  const builtins = (device as { readonly builtins?: Readonly<Record<string, readonly string[]>> })
    ?.builtins
  return [
    ...(name ? [name] : []),
    ...samples.flat().filter((sample) => !sample.includes('{')),
    ...Object.values(builtins ?? {}).flat(),
  ]
}

/** A wake word stands in a line only to say what may be called out: then a comma and such a phrase come after it.
 * ("Leave this one out: say Alexa, next.") Pure. */
export function checkWake(
  { at, text }: { readonly at: string; readonly text: string },
  phrases: readonly string[],
): Finding[] {
  const said = text.toLowerCase()
  return WAKE_WORDS.flatMap((word) => {
    const [, ...after] = said.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'))
    const idle = after.some((rest) => !rest.startsWith(', ') || !holdsAny(rest, phrases))
    if (!idle) return []
    const problem = `names "${word}" without anything to call out`
    const cure = 'put a comma behind it and a phrase the skill knows, or leave it out'
    return [{ at, problem, cure }]
  })
}

const holdsAny = (text: string, phrases: readonly string[]): boolean => {
  const plain = ` ${text.replaceAll(/[^\p{L}\p{M}']+/gu, ' ').trim()} `
  return phrases.some((phrase) => plain.includes(` ${phrase} `))
}
