import { SAFETY } from '../../lambda/content/catalog.ts'
import { MOMENTS, type Moment, type RoutineStep } from '../../lambda/content/schema.ts'
import { newKept } from '../../lambda/engine/state.ts'
import type { Speaker } from '../../lambda/speech/words.ts'
import { type Content, speakerOf, stepsOf, writtenAt } from './content.ts'
import { linesOf } from './needed.ts'
import { momentsOf } from './plans.ts'
import { repliesOf } from './replies.ts'
import { overrunsOf } from './rests.ts'
import { gradeOf, wordsIn } from './text.ts'
import { spokenIn } from './wording.ts'

/** What a language's words amount to: how many, how long, how hard to read, by the moment they are heard in. Pure. */
export function report(content: Content, language: string): readonly string[] {
  const speaker = speakerOf(content, language)
  const moments = heardIn(content, language, speaker)
  const lines = spokenIn(content, language)
    .filter(({ fragment }) => !fragment)
    .map((line) => ({ ...line, moment: moments.get(`${line.file} ${line.at}`) ?? 'talk' }))
  const rows = MOMENTS.map((moment) => {
    const texts = lines.filter((line) => line.moment === moment).map(({ text }) => text)
    const lengths = texts.map((text) => wordsIn(text, language).length)
    const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length)
    return [
      `  ${moment.padEnd(8)}`,
      `${texts.length} lines`.padStart(10),
      `${mean.toFixed(1)} words a line`.padStart(19),
      `longest ${Math.max(0, ...lengths)}`.padStart(12),
      `grade ${gradeOf(texts, language).toFixed(1)}`.padStart(12),
    ].join('')
  })
  return [
    `${language}: ${lines.length} lines`,
    ...rows,
    ...longestReplies(content, speaker),
    ...overruns(content, speaker),
  ]
}

/** The moment in whose voice each line is heard, by its file and place; of what is not here, talk. */
function heardIn(
  content: Content,
  language: string,
  speaker: Speaker,
): ReadonlyMap<string, Moment> {
  const moments = momentsOf(content, speaker)
  const { exercises, routines } = content.catalog
  const guided = Object.values(exercises).flatMap((exercise) =>
    linesOf(exercise).flatMap((key) =>
      ['', '_right', '_left'].map((side) => ({
        path: `exercises.${exercise.id}.${key}${side}`,
        moment: moments.get(exercise.id) ?? 'talk',
      })),
    ),
  )
  const around = Object.values(routines).flatMap((routine) => {
    const { id } = routine
    const steps = stepsOf(content, routine)
    const at = (step: RoutineStep | undefined) => moments.get(step?.exercise ?? '') ?? 'talk'
    return [
      { path: `routines.${id}.opening`, moment: at(steps[0]) },
      { path: `routines.${id}.closing`, moment: at(steps.at(-1)) },
    ]
  })
  const safety = [
    ...Object.values(SAFETY).map((id) => `answers.${id}.answer`),
    ...['stopping', 'hurts', 'hurts-idle', 'emergency'].map((key) => `prompts.says.${key}`),
  ].map((path) => ({ path, moment: 'safety' as const }))
  return new Map(
    [...guided, ...around, ...safety].map(({ path, moment }) => {
      const { path: file, at } = writtenAt(language, path)
      return [`${file} ${at}`, moment]
    }),
  )
}

/** The longest that a new person hears at a stretch: guided, at night, and as an answer. */
function longestReplies(content: Content, speaker: Speaker): readonly string[] {
  const { catalog } = content
  const replies = Object.keys(catalog.routines).flatMap((id) =>
    repliesOf(id, content, speaker, newKept(0)).map(({ turn, seconds }) => ({
      name: turn.say.mic === 'open' ? 'guided' : 'closing',
      id,
      seconds,
    })),
  )
  const answers = Object.keys(catalog.answers).map((id) => {
    const { seconds } = speaker.measure({ key: `answers.${id}.answer`, moment: 'talk' })
    return { name: 'answer', id, seconds }
  })
  const all = [...replies, ...answers]
  return [...new Set(all.map(({ name }) => name))].flatMap((name) => {
    const [longest] = all.filter((one) => one.name === name).sort((a, b) => b.seconds - a.seconds)
    return longest ? [`  longest ${name}: ${longest.seconds.toFixed(0)} s, ${longest.id}`] : []
  })
}

/** Lines longer than their `for`, at the author's own pace. */
function overruns(content: Content, speaker: Speaker): readonly string[] {
  const over = [...momentsOf(content, speaker)].flatMap(([id, moment]) => {
    const exercise = content.catalog.exercises[id]
    return exercise ? overrunsOf(exercise, moment, speaker.measure) : []
  })
  const lines = over.map(
    ({ exercise, key, seconds, wanted }) =>
      `  longer than its for: ${exercise}, ${key}: ${seconds.toFixed(1)} s in ${wanted}`,
  )
  return [...new Set(lines)]
}
