import type { Reserved } from '../utterances.ts'

/** One thing wrong, before it is known in which file. */
export type Finding = { readonly at: string; readonly problem: string; readonly cure: string }

// What wakes a device in any language. Said inside a sample it would wake it again.
export const WAKE_WORDS = ['alexa', 'amazon', 'echo', 'computer', 'ziggy']

// Small letters, letters of scripts that have no small ones, their marks, apostrophes, single spaces, periods.
const SPEAKABLE = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}'.]+( [\p{Ll}\p{Lo}\p{Lm}\p{M}'.]+)*$/u
const INITIALISM = /^(\p{L}\.)+$/u

/** What Alexa could not hear as written: anything but letters, apostrophes, spaces, {slots}, initialisms. Pure. */
export function checkSpeakable(at: string, phrase: string): Finding[] {
  const plain = phrase.replaceAll(/\{[a-z]+\}/g, 'slot')
  const findings: Finding[] = []
  if (!SPEAKABLE.test(plain)) {
    const cure = 'use lower-case letters, apostrophes, single spaces and {slot}; spell numbers out'
    findings.push({ at, problem: `"${phrase}" has characters that are not spoken`, cure })
  }
  for (const word of plain.split(' ').filter((it) => it.includes('.') && !INITIALISM.test(it))) {
    const cure = 'write initialisms as single letters, each with its period, and drop other periods'
    findings.push({ at, problem: `"${word}" has a period but is no initialism`, cure })
  }
  return findings
}

/** A device's wake word inside a phrase. Pure. */
export function checkWakeWords(at: string, phrase: string): Finding[] {
  const found = WAKE_WORDS.filter((word) => wordsOf(phrase).includes(word))
  return found.map((word) => ({
    at,
    problem: `"${phrase}" holds the wake word "${word}"`,
    cure: 'say it without',
  }))
}

/** The skill's own name inside a phrase, behind a launch word or alone: Alexa takes it for a launch. Pure. */
export function checkOwnName(at: string, phrase: string, name: string): Finding[] {
  if (name === '' || !` ${phrase} `.includes(` ${name} `)) return []
  const cure = 'leave the name out: Alexa hears it before it asks the model'
  return [{ at, problem: `"${phrase}" holds the invocation name`, cure }]
}

/** A whole phrase that a built-in intent is trained with. Pure. */
export function checkBuiltIn(at: string, phrase: string, reserved: Reserved): Finding[] {
  if (!reserved.builtIn.includes(phrase)) return []
  const cure = 'leave it to the built-in, or say it in other words'
  return [{ at, problem: `"${phrase}" belongs to a built-in intent`, cure }]
}

/** Pure. */
export function wordsOf(phrase: string): string[] {
  return phrase.split(/[ ']/)
}
