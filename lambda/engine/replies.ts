import { answer } from './answers.ts'
import { start } from './guide.ts'
import { change } from './manner.ts'
import { say } from './prompts.ts'
import type { Scene } from './scene.ts'
import type { Offer } from './state.ts'
import { andOn, finish, goOn, isSpeaking, next } from './steps.ts'
import { askMenu, end, keepPlace, openAsk, pauseAt, stay, varied } from './talk.ts'
import type { Turn } from './turn.ts'

/** Yes, to whatever is open. */
export function yes(scene: Scene): Turn {
  const { state, world } = scene
  switch (state.at) {
    case 'offer':
      return accept(scene, state.offer)
    case 'answer': {
      const way = world.catalog.answers[state.answer]?.next
      if (!way) return askMenu(scene, [])
      return 'start' in way
        ? start(scene, { type: 'start', family: way.start })
        : answer(scene, way.answer)
    }
    case 'paused':
      return goOn(scene)
    case 'page':
      return pauseAt(scene, [say('what-would-you-like')])
    case 'menu':
    case 'end':
      return askMenu(scene, [])
    default:
      return state satisfies never
  }
}

function accept(scene: Scene, offer: Offer): Turn {
  switch (offer.type) {
    case 'start':
      return start(scene, { type: 'start', family: offer.family })
    case 'exercise':
      return start(scene, { type: 'start', exercise: offer.exercise })
    case 'answer':
      return answer(scene, offer.answer)
    case 'continue':
      return next(scene)
    case 'finish':
      return finish(scene)
    case 'smaller':
      return change(scene, 'easier')
    default:
      return offer satisfies never
  }
}

/** No: never an argument. Somebody being guided keeps their place and their time. */
export function no(scene: Scene): Turn {
  const { state } = scene
  if (state.at === 'page') return pauseAt(scene, [say('what-would-you-like')])
  if (state.at === 'paused') return stay(scene, [say('take-your-time')])
  if (state.at !== 'offer') return askMenu(scene, [say('all-right')])
  if (state.offer.type === 'continue') return pauseAt(scene, [say('stay-here')])
  if (state.offer.type === 'smaller') return pauseAt(scene, [say('rest')])
  return askMenu(scene, [say('all-right')])
}

/** Not understood. While guiding: on we go. Else the question in other words; then what is usual and how to stop;
 * then a kind end. */
export function miss(scene: Scene): Turn {
  if (isSpeaking(scene)) {
    const missed = varied(scene.kept, 'missed')
    return andOn({ ...scene, kept: missed.kept }, [missed.line])
  }
  const misses = scene.kept.misses + 1
  const counted: Scene = {
    ...scene,
    kept: { ...scene.kept, misses },
    state: { ...scene.state, misses },
  }
  if (misses > 2) return end(counted, [say('leave-it')], keepPlace(scene, 'stopped'))
  const { question } = openAsk(scene, scene.state)
  const key = question.key.replace(/question$/, 'rephrase')
  if (misses === 2) return stay(counted, [say('second-miss')])
  return instead(counted, key)
}

/** The open question in other words, naming the two likely answers. */
function instead(scene: Scene, key: string): Turn {
  const turn = stay(scene)
  if (turn.say.mic !== 'open') return turn
  return {
    ...turn,
    say: { ...turn.say, ask: { ...turn.say.ask, question: { key, moment: 'talk' } } },
  }
}
