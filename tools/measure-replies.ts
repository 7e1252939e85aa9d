import { type Catalog, programOf } from '../lambda/content/catalog.ts'
import { advance } from '../lambda/engine/advance.ts'
import { type Millis, sum } from '../lambda/engine/line.ts'
import { newKept, type State } from '../lambda/engine/state.ts'
import type { Turn } from '../lambda/engine/turn.ts'
import { renderReply } from '../lambda/speech/reply.ts'
import { createWords } from '../lambda/speech/words.ts'
import { loadBundle } from './load.ts'
import { knownTo, secondsOfTurn, spokenPages } from './spoken.ts'
import { replySeconds } from './voice.ts'

interface Reply {
  readonly name: string
  readonly planned: number
  readonly rendered: number
  readonly words: number
  readonly quiet: number
}

/** Every routine from beginning to end, page by page, and every answer: planned against rendered. */
export function measureReplies(
  catalog: Catalog,
  locale: string,
  voice: string,
): { readonly table: readonly string[]; readonly worst: number } {
  const words = createWords({ languages: catalog.languages, load: (one) => loadBundle(one) })
  const speaker = words(locale)
  const world = { catalog, measure: speaker.measure, seed: 0, now: 0 as Millis }

  const replyOf = (name: string, turn: Turn): Reply => {
    const { ssml = '' } = renderReply(turn.say, speaker)
    const quiet = [...ssml.matchAll(/<break time="(\d+)ms"/g)].map(([, ms]) => Number(ms) / 1000)
    return {
      name,
      planned: secondsOfTurn(turn, speaker),
      rendered: replySeconds(ssml, voice),
      words: ssml.replaceAll(/<[^>]+>/g, ' ').match(/[\p{L}\p{N}']+/gu)?.length ?? 0,
      quiet: Math.max(0, ...quiet),
    }
  }
  /** The pages of a routine as its author wrote it. */
  const pagesOf = (routine: string): readonly Reply[] =>
    spokenPages(catalog, speaker, knownTo(catalog), { exercise: routine }).map((turn) =>
      replyOf('', turn),
    )

  const routines = Object.values(catalog.routines).map((routine) => {
    const pages = pagesOf(routine.id)
    const silence = programOf(catalog, routine.id)?.routine?.silence ?? 0
    const planned = sum(pages.map((page) => page.planned)) + silence
    const rendered = sum(pages.map((page) => page.rendered)) + silence
    return { routine, pages, planned, rendered }
  })
  const answers = Object.keys(catalog.answers).map((answer) => {
    const state: State = { ...newKept(0), at: 'menu', ask: 'menu' }
    return replyOf(answer, advance(world, state, { type: 'question', answer }))
  })
  const replies = [...answers, ...routines.flatMap(({ pages }) => pages)]
  const errorOf = (reply: Reply) => Math.abs(reply.planned / reply.rendered - 1)
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const worst = Math.max(...replies.map(errorOf))
  const table = [
    `Of ${replies.length} whole replies, planned against rendered: mean error ${percent(sum(replies.map(errorOf)) / replies.length)}, worst ${percent(worst)}.`,
    '',
    '| routine | wanted s | planned s | rendered s | pages s | words | longest silence s |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...routines.map(
      ({ routine, pages, planned, rendered }) =>
        `| ${routine.id} | ${routine.seconds} | ${planned.toFixed(0)} | ${rendered.toFixed(0)} | ${pages.map((page) => page.planned.toFixed(0)).join(' + ')} | ${sum(pages.map((page) => page.words))} | ${Math.max(...pages.map((page) => page.quiet))} |`,
    ),
    '',
    '| answer | planned s | rendered s | words |',
    '| --- | --- | --- | --- |',
    ...answers.map(
      (answer) =>
        `| ${answer.name} | ${answer.planned.toFixed(1)} | ${answer.rendered.toFixed(1)} | ${answer.words} |`,
    ),
  ]
  return { table, worst }
}
