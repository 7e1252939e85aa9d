import type { Reserved } from '../utterances.ts'
import { checkSpeakable, type Finding, WAKE_WORDS, wordsOf } from './phrase.ts'

const AT = 'invocationName'

/** What certification refuses in an invocation name (facts: at least two words, 2 to 50 characters). Pure. */
export function checkInvocation(name: string, reserved: Reserved): Finding[] {
  const findings = checkSpeakable(AT, name)
  if (name.length < 2 || name.length > 50) {
    findings.push({ at: AT, problem: `${name.length} characters`, cure: 'use 2 to 50' })
  }
  if (!/[ \p{Lo}]/u.test(name)) {
    findings.push({ at: AT, problem: `"${name}" is one word`, cure: 'use two or more words' })
  }
  return [
    ...findings,
    ...forbidden(name, WAKE_WORDS, 'the wake word'),
    ...forbidden(name, reserved.launch, 'the launch word'),
    ...forbidden(name, reserved.linking, 'the connecting word'),
    ...forbidden(name, reserved.banned, 'the word'),
  ]
}

function forbidden(name: string, phrases: readonly string[], kind: string): Finding[] {
  const spoken = ` ${wordsOf(name).join(' ')} `
  const found = phrases.filter((phrase) => spoken.includes(` ${phrase} `))
  return found.map((phrase) => ({
    at: AT,
    problem: `"${name}" holds ${kind} "${phrase}"`,
    cure: 'choose a name without it',
  }))
}
