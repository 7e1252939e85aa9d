import { SAFETY } from '../../lambda/content/catalog.ts'
import type { Moment } from '../../lambda/content/schema.ts'
import type { Seconds } from '../../lambda/engine/line.ts'
import type { Speaker } from '../../lambda/speech/words.ts'
import type { Problem } from '../problem.ts'
import type { Content } from './content.ts'
import { found } from './files.ts'

const LONGEST_ANSWER: Seconds = 20
const LONGEST_WARNING: Seconds = 12 // said before a first routine, to somebody who wanted to stretch
const LONGEST_LAUNCH: Seconds = 12 // the greeting and its question

/** What is said outside a routine is short enough to be listened to. Pure. */
export function checkTalkTimes(content: Content, language: string, speaker: Speaker): Problem[] {
  return [
    ...checkAnswers(content, language, speaker),
    ...checkWarning(language, speaker),
    ...checkLaunch(content, language, speaker),
  ]
}

const shorter = (file: string, at: string, seconds: Seconds, longest: Seconds): Problem[] =>
  seconds <= longest
    ? []
    : [found(file, at, `takes ${seconds.toFixed(1)} s`, `say it in ${longest} s at most`)]

/** Pure. */
export function checkAnswers({ catalog }: Content, language: string, speaker: Speaker): Problem[] {
  return Object.values(catalog.answers).flatMap(({ id, more }) =>
    (more ? ['answer', 'more'] : ['answer']).flatMap((part) => {
      const seconds = secondsOf(`answers.${id}.${part}`, 'talk', speaker)
      return shorter(`${language}/answers/${id}.json`, part, seconds, LONGEST_ANSWER)
    }),
  )
}

/** Pure. */
export function checkWarning(language: string, speaker: Speaker): Problem[] {
  const file = `${language}/answers/${SAFETY.signs}.json`
  const seconds = secondsOf(`answers.${SAFETY.signs}.answer`, 'safety', speaker)
  return shorter(file, 'answer', seconds, LONGEST_WARNING)
}

/** Pure. */
export function checkLaunch({ catalog }: Content, language: string, speaker: Speaker): Problem[] {
  const file = `${language}/prompts.json`
  const ask = (id: string) => secondsOf(`prompts.asks.${id}.question`, 'talk', speaker)
  const greetings = catalog.day.map(({ id }) => ({
    at: `asks.start-${id}`,
    seconds: hello(id, speaker) + ask(`start-${id}`),
  }))
  return [...greetings, { at: 'asks.welcome', seconds: ask('welcome') }].flatMap(
    ({ at, seconds }) => shorter(file, at, seconds, LONGEST_LAUNCH),
  )
}

/** The longest greeting of a part of the day, with the silence after it. */
function hello(part: string, { measure }: Speaker): Seconds {
  const sizes = [0, 1, 2, 3, 4].map((pick) =>
    measure({ key: `prompts.says.hello-${part}`, moment: 'talk', pick }),
  )
  return Math.max(...sizes.map(({ seconds, gap }) => seconds + gap))
}

const secondsOf = (key: string, moment: Moment, { measure }: Speaker): Seconds =>
  measure({ key, moment }).seconds
