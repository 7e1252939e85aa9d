import type { Event } from './event.ts'
import type { Line } from './line.ts'
import { nameOf, say } from './prompts.ts'
import type { Scene } from './scene.ts'
import { isGuided, reply } from './steps.ts'
import { askIn, askMenu, stay } from './talk.ts'
import type { Turn } from './turn.ts'
import { help } from './where.ts'

/** Answers a question: in mid-routine and straight on; else with one thing to do next. */
export function answer(scene: Scene, id: string): Turn {
  if (!scene.world.catalog.answers[id]) return askMenu(scene, [say('unknown-question')])
  const line: Line = { key: `answers.${id}.answer`, moment: 'talk' }
  if (isGuided(scene)) return reply(scene, [line])
  return askIn(scene, { ...scene.kept, at: 'answer', answer: id }, [line])
}

/** The deeper part of what was just answered; where there is none, it says so. */
export function more(scene: Scene): Turn {
  const { state, world } = scene
  const id = state.at === 'answer' ? state.answer : undefined
  if (id !== undefined && world.catalog.answers[id]?.more)
    return stay(scene, [{ key: `answers.${id}.more`, moment: 'talk' }])
  return reply(scene, [say('no-more')])
}

type Explaining = Extract<Event, { type: 'how' | 'why' | 'feel' }>

/** How to do a movement, what it is for, what to feel: the one that was named, or the one being done. */
export function explain(scene: Scene, { type, exercise }: Explaining): Turn {
  const { world, kept, guided } = scene
  const id = exercise ?? guided?.step.exercise.id
  if (id === undefined || !world.catalog.exercises[id]) return help(scene)
  const about = (key: string): Line => ({
    key: `exercises.${id}.${key}`,
    moment: 'talk',
    ...sideOf(scene, id),
  })
  const lines = type === 'how' ? [about('how'), about('mistake')] : [about(type)]
  if (isGuided(scene)) return reply(scene, lines)
  const offer = { type: 'exercise', exercise: id } as const
  return askIn(scene, { ...kept, at: 'offer', offer }, [
    say('this-is', { name: nameOf(id) }),
    ...lines,
  ])
}

/** Explained on the side that is being done, where the words differ. */
function sideOf({ guided }: Scene, exercise: string): Pick<Line, 'side'> {
  const step = guided?.step
  return step?.side && step.exercise.id === exercise ? { side: step.side } : {}
}
