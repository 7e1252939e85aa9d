import { SAFETY } from '../content/catalog.ts'
import { answer, explain, more } from './answers.ts'
import type { Event } from './event.ts'
import { start } from './guide.ts'
import { change, flow, wait, whisper } from './manner.ts'
import { say } from './prompts.ts'
import { miss, no, yes } from './replies.ts'
import { type Scene, sceneOf, spotAt } from './scene.ts'
import type { State } from './state.ts'
import { goOn, next, previous, repeat, startOver, switchSides } from './steps.ts'
import { askIn, end, keepPlace, pauseAt, stay, varied } from './talk.ts'
import type { Turn } from './turn.ts'
import { help, howLong, which } from './where.ts'
import { bringBack, leaveOut, withoutKneeling } from './without.ts'
import type { World } from './world.ts'

// The dialogue policy, event by event. Whatever happens, somebody is spoken to kindly and knows what to say next:
// while a movement is being guided, an interruption first leads the body out of it, then is answered, then the
// guiding goes on by itself from the start of that step. A question stays open until it is answered; a reply with
// no question ends the session. Nothing here waits, asks the clock, or knows a word of any language.

/** The state machine: what is said and done when an event comes. Pure; answers every event in every state. */
export function advance(world: World, state: State, event: Event): Turn {
  if (event.type === 'other') return { state, say: { mic: 'held', beats: [] }, effects: [] }
  const understood = event.type === 'miss' ? state : { ...state, misses: 0 }
  return decide(sceneOf(world, understood, event), event)
}

function decide(scene: Scene, event: Exclude<Event, { type: 'other' }>): Turn {
  switch (event.type) {
    case 'launch':
      return scene.guided ? pauseAt(scene, [say('paused')]) : welcome(scene)
    case 'start':
      return start(scene, event)
    case 'next':
      return next(scene)
    case 'previous':
      return previous(scene)
    case 'repeat':
      return repeat(scene)
    case 'start-over':
      return startOver(scene)
    case 'wait':
      return wait(scene)
    case 'pause':
      return scene.guided ? pauseAt(scene, [say('paused')]) : stay(scene, [say('take-your-time')])
    case 'resume':
      return scene.guided ? goOn(scene) : yes(scene)
    case 'ready':
      return scene.guided?.speaking ? next(scene) : yes(scene)
    case 'done':
      if (!scene.guided) return stop(scene)
      return scene.guided.speaking ? next(scene) : yes(scene)
    case 'yes':
      return yes(scene)
    case 'no':
      return no(scene)
    case 'how':
    case 'why':
    case 'feel':
      return explain(scene, event)
    case 'question':
      return answer(scene, event.answer)
    case 'more':
      return more(scene)
    case 'slower':
    case 'faster':
    case 'easier':
    case 'fuller':
      return change(scene, event.type)
    case 'whisper':
    case 'aloud':
      return whisper(scene, event.type === 'whisper')
    case 'flow':
      return flow(scene)
    case 'leave-out':
      return leaveOut(scene, event.exercise)
    case 'bring-back':
      return bringBack(scene, event.exercise)
    case 'no-kneeling':
      return withoutKneeling(scene)
    case 'switch-sides':
      return switchSides(scene)
    case 'how-long':
      return howLong(scene)
    case 'which':
      return which(scene)
    case 'hurts':
      return hurts(scene)
    case 'emergency':
      return emergency(scene)
    case 'help':
      return help(scene)
    case 'stop':
      return stop(scene)
    case 'miss':
      return miss(scene)
    case 'left':
      return left(scene)
    default:
      return event satisfies never
  }
}

/** One thing to start with, by the person's hour; unknown → both are named, never a guess. */
function welcome(scene: Scene): Turn {
  const { world, kept } = scene
  const { hour } = world
  if (hour === undefined) return askIn(scene, { ...kept, at: 'menu', ask: 'welcome' }, [])
  const part = world.catalog.day.findLast(({ from }) => from <= hour) ?? world.catalog.day.at(-1)
  if (!part) return askIn(scene, { ...kept, at: 'menu', ask: 'welcome' }, [])
  const hello = varied(kept, `hello-${part.id}`)
  const offer = { type: 'start', family: part.start, part: part.id } as const
  return askIn(scene, { ...hello.kept, at: 'offer', offer }, [hello.line])
}

/** Out of the movement, a slow breath, and something smaller; without a movement, when to get help. */
function hurts(scene: Scene): Turn {
  const { kept, guided } = scene
  if (!guided) {
    const offer = { type: 'answer', answer: SAFETY.signs } as const
    return askIn(scene, { ...kept, at: 'offer', offer }, [
      { ...say('hurts-idle'), moment: 'safety' },
    ])
  }
  const spot = spotAt(guided, guided.step)
  const state = { ...kept, at: 'offer', offer: { type: 'smaller', spot } } as const
  const lines = [...guided.out, { ...say('hurts'), moment: 'safety' } as const]
  return askIn(scene, state, lines, keepPlace(scene, 'stopped'))
}

/** The locale's number and nothing else; nothing about it is kept. */
function emergency({ world, kept }: Scene): Turn {
  const number = { key: 'locale.emergency', moment: 'safety' } as const
  const line = { ...say('emergency', { number }), moment: 'safety' } as const
  const scene = { world, kept, state: { ...kept, at: 'end' } } as const
  return end(scene, [line], [{ type: 'clear-bookmark' }])
}

const stop = (scene: Scene): Turn => {
  const goodbye = varied(scene.kept, 'goodbye')
  return end({ ...scene, kept: goodbye.kept }, [goodbye.line], keepPlace(scene, 'stopped'))
}

/** The session is over without us: nothing can be said, the place is kept where the clock says they were. */
function left(scene: Scene): Turn {
  return { state: scene.state, say: { mic: 'held', beats: [] }, effects: keepPlace(scene, 'cut') }
}
