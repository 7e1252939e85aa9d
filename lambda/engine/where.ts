import { type Line, sum } from './line.ts'
import { nameOf, say } from './prompts.ts'
import type { Guided, Scene } from './scene.ts'
import { isGuided, isSpeaking, reply } from './steps.ts'
import { askMenu, pauseAt, stay } from './talk.ts'
import type { Turn } from './turn.ts'

/** How long it still takes, as plan and clock have it; then on. */
export function howLong(scene: Scene): Turn {
  if (!isGuided(scene)) return askMenu(scene, [say('nothing-running')])
  return reply(scene, [leftOf(scene.guided)])
}

/** Which movement this is, on which side, and how many there are; then on. */
export function which(scene: Scene): Turn {
  if (!isGuided(scene)) return askMenu(scene, [say('nothing-running')])
  const { plan, step, index } = scene.guided
  const movements = plan.steps.filter((one, i) => one.exercise !== plan.steps[i - 1]?.exercise)
  const number = plan.steps
    .slice(0, index + 1)
    .filter((one, i) => one.exercise !== plan.steps[i - 1]?.exercise).length
  return reply(scene, [
    say('this-is', { name: nameOf(step.exercise.id) }),
    ...(step.side ? [{ ...say('side'), side: step.side }] : []),
    say('which', { number, count: movements.length }),
  ])
}

/** What one can say here; it pauses the guiding, for it ends in a question. */
export function help(scene: Scene): Turn {
  if (isSpeaking(scene)) return pauseAt(scene, [say('help-guided')])
  return stay(scene, [say(isGuided(scene) ? 'help-guided' : 'help')])
}

/** What is left of this step and all that follow, in whole minutes. A step that is over no longer counts. */
function leftOf({ plan, index, speaking, step }: Guided): Line {
  const after = sum(plan.steps.slice(index + 1).map(({ seconds }) => seconds))
  const here = speaking ? step.seconds : 0
  const minutes = Math.round((after + here) / 60)
  return minutes < 1 ? say('how-long-less') : say('how-long', { count: minutes })
}
