import { type Catalog, programOf } from '../lambda/content/catalog.ts'
import { advance } from '../lambda/engine/advance.ts'
import type { Event } from '../lambda/engine/event.ts'
import { type Millis, secondsOf, sum } from '../lambda/engine/line.ts'
import { newKept, type State } from '../lambda/engine/state.ts'
import type { Turn } from '../lambda/engine/turn.ts'
import { renderReply } from '../lambda/speech/reply.ts'
import { createWords } from '../lambda/speech/words.ts'
import { loadBundle } from './load.ts'
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
  const world = { catalog, measure: speaker.measure, seed: 0 }

  const replyOf = (name: string, { say }: Turn): Reply => {
    const { ssml = '' } = renderReply(say, speaker)
    const question = say.mic === 'open' ? speaker.measure(say.ask.question).seconds : 0
    const quiet = [...ssml.matchAll(/<break time="(\d+)ms"/g)].map(([, ms]) => Number(ms) / 1000)
    return {
      name,
      planned: sum(say.beats.map(secondsOf)) + question,
      rendered: replySeconds(ssml, voice),
      words: ssml.replaceAll(/<[^>]+>/g, ' ').match(/[\p{L}\p{N}']+/gu)?.length ?? 0,
      quiet: Math.max(0, ...quiet),
    }
  }
  /** The pages of a routine, spoken to their ends; told everything already, as lengths are counted. */
  const pagesOf = (family: string, minutes?: number): readonly Reply[] => {
    const replies: Reply[] = []
    let now = 0
    // Lengths are counted without what is said only the first time.
    const heard = Object.fromEntries(Object.keys(catalog.exercises).map((id) => [id, 1]))
    let state: State = {
      ...newKept(0),
      told: ['safety', 'stopping'],
      heard,
      at: 'menu',
      ask: 'menu',
    }
    let event: Event = { type: 'start', family, ...(minutes && { minutes }) }
    for (;;) {
      const turn = advance({ ...world, now: now as Millis }, state, event)
      replies.push(replyOf('', turn))
      if (turn.state.at !== 'page') return replies
      now += 600_000
      const next = advance({ ...world, now: now as Millis }, turn.state, { type: 'ready' })
      if (next.state.at !== 'page') return replies
      state = turn.state
      event = { type: 'ready' }
    }
  }

  const routines = Object.values(catalog.routines).map((routine) => {
    const pages = pagesOf(routine.family, routine.seconds / 60)
    const silence = programOf(catalog, routine.id)?.routine?.silence ?? 0
    const planned = sum(pages.map((page) => page.planned)) + silence
    const rendered = sum(pages.map((page) => page.rendered)) + silence
    return { routine, pages, planned, rendered }
  })
  const answers = Object.keys(catalog.answers).map((answer) => {
    const state: State = { ...newKept(0), at: 'menu', ask: 'menu' }
    return replyOf(
      answer,
      advance({ ...world, now: 0 as Millis }, state, { type: 'question', answer }),
    )
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
