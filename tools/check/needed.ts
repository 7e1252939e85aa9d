import { SAFETY } from '../../lambda/content/catalog.ts'
import type { ContentBeat, Exercise, SimpleBeat } from '../../lambda/content/schema.ts'
import type { Problem } from '../problem.ts'
import { type Content, has, stepsOf, wordsOf } from './content.ts'
import { found } from './files.ts'

/** What an exercise is called and how it is explained: asked for from anywhere, so the same on both sides. */
export const EXPLAINED = ['name', 'how', 'why', 'feel', 'mistake'] as const

/** Every line that wordless content or the engine speaks is there in this language, and no other. Pure. */
export function checkWords(content: Content, language: string): Problem[] {
  const { catalog, sound } = content
  const exercises = Object.values(catalog.exercises).flatMap((exercise) => {
    const path = `${language}/exercises/${exercise.id}.json`
    const words = sound[path] as Readonly<Record<string, string>> | undefined
    return words ? checkExercise(exercise, words, path) : []
  })
  const deeper = Object.values(catalog.answers).flatMap((answer) => {
    const path = `${language}/answers/${answer.id}.json`
    const words = sound[path] as { readonly more?: string } | undefined
    if (!words || (words.more !== undefined) === (answer.more === true)) return []
    return answer.more
      ? [found(path, 'more', 'missing', 'add the deeper part')]
      : [
          found(
            path,
            'more',
            'nothing says this line',
            `set "more" in content/answers/${answer.id}.json`,
          ),
        ]
  })
  const engine = [...checkAsks(content, language), ...checkGreetings(content, language)]
  return [...exercises, ...deeper, ...engine]
}

function checkExercise(
  exercise: Exercise,
  words: Readonly<Record<string, string>>,
  path: string,
): Problem[] {
  const sides = exercise.sides === 'each'
  const spoken = new Set<string>()
  const problems: Problem[] = []
  const need = (key: string, cure: string) => {
    spoken.add(key)
    if (!Object.hasOwn(words, key)) problems.push(found(path, key, 'missing', cure))
  }
  for (const key of EXPLAINED) need(key, 'add the line')
  for (const key of linesOf(exercise)) {
    const bySide = [`${key}_right`, `${key}_left`]
    const split = sides && !Object.hasOwn(words, key) && bySide.some((one) => one in words)
    if (split) for (const one of bySide) need(one, 'add the line for this side too')
    else need(key, sides ? `add the line, or one each as ${bySide.join(' and ')}` : 'add the line')
  }
  const idle = Object.keys(words).filter((key) => !spoken.has(key))
  const cure = `remove it, or name it in content/exercises/${exercise.id}.json`
  return [...problems, ...idle.map((key) => found(path, key, 'nothing says this line', cure))]
}

/** The keys of the lines that guide through an exercise, each once. Pure. */
export function linesOf(exercise: Exercise): readonly string[] {
  const keys = [
    ...exercise.beats.flatMap(simple).flatMap((beat) => {
      if ('hold' in beat) return beat.keep
      return 'say' in beat ? [beat.say, beat.short, beat.again, beat.last] : []
    }),
    exercise.out,
    exercise.caution,
    exercise.easier?.say,
    exercise.fuller?.say,
  ]
  return [...new Set(keys.filter((key) => key !== undefined))]
}

const simple = (beat: ContentBeat): readonly SimpleBeat[] => ('rounds' in beat ? beat.of : [beat])

/** The questions that the engine can ask, by their keys in prompts.json. Pure. */
export function asksOf(content: Content): readonly string[] {
  const { catalog } = content
  const changes = Object.values(catalog.routines).flatMap((routine) => {
    const places = stepsOf(content, routine).map(
      ({ exercise }) => catalog.exercises[exercise]?.place,
    )
    return places.filter((place, index) => index > 0 && place !== places[index - 1])
  })
  return [
    ...['menu', 'welcome', 'exercise', 'paused', 'smaller', 'more', 'step', 'finish'],
    ...catalog.day.map(({ id }) => `start-${id}`),
    `answer-${SAFETY.signs}`,
    ...new Set(changes.map((place) => `to-${place}`)),
  ]
}

function checkAsks(content: Content, language: string): Problem[] {
  const path = `${language}/prompts.json`
  if (!content.sound[path] || !isWhole(content)) return []
  const { prompts } = wordsOf(content, language) as { readonly prompts: { readonly asks: object } }
  const asked = asksOf(content)
  const there = Object.keys(prompts.asks)
  return [
    ...asked
      .filter((key) => !there.includes(key))
      .map((key) => found(path, `asks.${key}`, 'missing', 'add its question, again and rephrase')),
    ...there
      .filter((key) => !asked.includes(key))
      .map((key) => found(path, `asks.${key}`, 'nothing asks this', 'remove it')),
  ]
}

/** Every part of the day is greeted. */
function checkGreetings({ catalog, sound }: Content, language: string): Problem[] {
  const path = `${language}/prompts.json`
  const prompts = sound[path] as { readonly says: object } | undefined
  if (!prompts) return []
  return catalog.day
    .map(({ id }) => `hello-${id}`)
    .filter((key) => !Object.hasOwn(prompts.says, key))
    .map((key) => found(path, `says.${key}`, 'missing', 'greet this part of the day'))
}

/** Which places are changed to, and when the day begins, is known only when nothing is malformed or missing. */
function isWhole(content: Content): boolean {
  const { catalog, files, sound } = content
  const wordless = Object.keys(files).filter((path) => /^(exercises|routines)\/|^day\./.test(path))
  return (
    wordless.every((path) => Object.hasOwn(sound, path)) &&
    Object.values(catalog.routines).every((routine) =>
      [
        ...(routine.steps ?? []).map(({ exercise }) => has(content, 'exercises', exercise)),
        ...(routine.parts ?? []).map((part) => has(content, 'routines', part)),
      ].every(Boolean),
    )
  )
}
