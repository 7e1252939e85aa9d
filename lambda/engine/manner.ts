import type { Ease, Pace } from './line.ts'
import { say } from './prompts.ts'
import { type Scene, withKept } from './scene.ts'
import type { Kept } from './state.ts'
import { guideTo, isGuided, reply } from './steps.ts'
import { pauseAt, stay } from './talk.ts'
import type { Turn } from './turn.ts'

type Change = 'slower' | 'faster' | 'easier' | 'fuller'

/** Slower, faster, easier, fuller: one notch, from this step on; at the end of the scale it says so. */
export function change(before: Scene, wish: Change): Turn {
  const manner = shifted(before.kept, wish)
  const same = manner.pace === before.kept.pace && manner.ease === before.kept.ease
  const scene = withKept(before, manner)
  const line = say(same ? `${wish}-already` : wish)
  const hurting = scene.state.at === 'offer' && scene.state.offer.type === 'smaller'
  if (hurting && wish === 'easier' && isGuided(scene))
    return guideTo(scene, scene.guided.step, { lead: [line], brief: true })
  return reply(scene, [line])
}

const PACES: readonly Pace[] = ['slower', 'normal', 'faster']
const EASES: readonly Ease[] = ['easier', 'standard', 'fuller']

function shifted({ pace, ease }: Kept, wish: Change): Pick<Kept, 'pace' | 'ease'> {
  switch (wish) {
    case 'slower':
      return { pace: notch(PACES, pace, -1), ease }
    case 'faster':
      return { pace: notch(PACES, pace, 1), ease }
    case 'easier':
      return { pace, ease: notch(EASES, ease, -1) }
    case 'fuller':
      return { pace, ease: notch(EASES, ease, 1) }
    default:
      return wish satisfies never
  }
}

/** One place along a scale, and no further than its ends. */
const notch = <T>(scale: readonly T[], now: T, by: 1 | -1): T =>
  scale[scale.indexOf(now) + by] ?? now

/** In a whisper from now on, or aloud again. */
export function whisper(before: Scene, quiet: boolean): Turn {
  return reply(withKept(before, { whisper: quiet }), [say(quiet ? 'whisper' : 'aloud')])
}

/** Waits. Whoever says so a second time is asked after every movement from then on. */
export function wait(before: Scene): Turn {
  if (!before.guided) return stay(before, [say('take-your-time')])
  const waits = before.kept.waits + 1
  const scene = withKept(before, { waits })
  return pauseAt(scene, [say(waits === 2 ? 'stepwise' : 'paused')])
}

/** No more waiting after each movement. */
export function flow(before: Scene): Turn {
  return reply(withKept(before, { waits: 0 }), [say('flow')])
}
