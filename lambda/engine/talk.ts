import type { Line } from './line.ts'
import { askAfter } from './page.ts'
import { askOf, say } from './prompts.ts'
import { type Scene, spotAt } from './scene.ts'
import type { Kept, Offer, State } from './state.ts'
import { speak } from './strip.ts'
import type { Ask, Effect, Turn } from './turn.ts'

/** A line of several wordings, and the person's state with the use counted: never the same twice running. */
export function varied(kept: Kept, key: string): { readonly line: Line; readonly kept: Kept } {
  const uses = kept.said[key] ?? 0
  const line = { ...say(key), pick: kept.seed + uses }
  return { line, kept: { ...kept, said: { ...kept.said, [key]: uses + 1 } } }
}

/** Says some lines, then asks what this state asks. */
export function askIn(
  scene: Pick<Scene, 'world' | 'guided'>,
  state: State,
  lines: readonly Line[],
  effects: readonly Effect[] = [],
): Turn {
  const ask = openAsk(scene, state)
  return { state, say: { mic: 'open', beats: speak(scene.world.measure, lines), ask }, effects }
}

/** Says some lines and asks the open question again: nothing else changes. */
export const stay = (scene: Scene, lines: readonly Line[] = []): Turn =>
  askIn(scene, scene.state, lines)

/** Back to where anything can be asked for. */
export const askMenu = (
  { world, kept }: Pick<Scene, 'world' | 'kept'>,
  lines: readonly Line[],
): Turn => askIn({ world }, { ...kept, at: 'menu', ask: 'menu' }, lines)

/** Keeps the person's place and waits as long as they like. */
export function pauseAt(scene: Scene, lines: readonly Line[]): Turn {
  const { guided, kept } = scene
  if (!guided) return stay(scene, lines)
  const spot = spotAt(guided, guided.step)
  return askIn(
    scene,
    { ...kept, at: 'paused', spot },
    [...guided.out, ...lines],
    keepPlace(scene, 'cut'),
  )
}

/** Ends kindly: some lines, and the microphone stays shut. */
export function end(scene: Scene, lines: readonly Line[], effects: readonly Effect[]): Turn {
  const beats = speak(scene.world.measure, [...(scene.guided?.out ?? []), ...lines])
  return { state: { ...scene.kept, at: 'end' }, say: { mic: 'closed', beats }, effects }
}

/** Marks where somebody is: a page heard to its end counts as heard, the last one as finished. */
export function keepPlace(
  { world, state, guided }: Scene,
  left: 'stopped' | 'cut',
): readonly Effect[] {
  if (!guided) return []
  const heard = state.at === 'offer' ? state.offer.type : undefined
  if (heard === 'finish') return [{ type: 'clear-bookmark' }]
  const step = heard === 'continue' ? guided.plan.steps[guided.index + 1] : undefined
  const spot = spotAt(guided, step ?? guided.step)
  return [{ type: 'keep', bookmark: { ...spot, spokenAt: world.now, seconds: 0, left } }]
}

/** The question that a state leaves open. A page carries its own; the end has none. */
export function openAsk({ guided }: Pick<Scene, 'guided'>, state: State): Ask {
  switch (state.at) {
    case 'menu':
      return askOf(`prompts.asks.${state.ask}`)
    case 'paused':
      return askOf('prompts.asks.paused')
    case 'answer':
      return askOf(`answers.${state.answer}`)
    case 'offer':
      return offered(guided, state.offer, state)
    case 'page':
    case 'end':
      return askOf('prompts.asks.menu')
    default:
      return state satisfies never
  }
}

function offered(guided: Scene['guided'], offer: Offer, kept: Kept): Ask {
  switch (offer.type) {
    case 'start':
      return askOf(`prompts.asks.start-${offer.part}`)
    case 'exercise':
      return askOf('prompts.asks.exercise')
    case 'answer':
      return askOf(`prompts.asks.answer-${offer.answer}`)
    case 'smaller':
      return askOf('prompts.asks.smaller')
    case 'finish':
      return askOf('prompts.asks.finish')
    case 'continue':
      return guided
        ? askAfter(
            { marks: [{ step: guided.step, start: 0 }], next: guided.plan.steps[guided.index + 1] },
            kept,
          )
        : askOf('prompts.asks.menu')
    default:
      return offer satisfies never
  }
}
