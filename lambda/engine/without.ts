import { guideFrom } from './guide.ts'
import type { Line } from './line.ts'
import { plan } from './plan.ts'
import { nameOf, say } from './prompts.ts'
import { type Scene, spotAt, withKept } from './scene.ts'
import type { Kept } from './state.ts'
import { finish, isSpeaking, reply } from './steps.ts'
import { askMenu, stay } from './talk.ts'
import type { Turn } from './turn.ts'

/** Leaves an exercise out of this plan and every later one; a stand-in takes its place. The way up stays. */
export function leaveOut(scene: Scene, named?: string): Turn {
  const id = named ?? scene.guided?.step.exercise.id
  if (id === undefined) return askMenu(scene, [say('nothing-running')])
  if (scene.world.catalog.exercises[id]?.wayUp) return reply(scene, [say('way-up-stays')])
  const leftOut = [...new Set([...scene.kept.leftOut, id])]
  const lines = [say('left-out', { name: nameOf(id) })]
  const { guided } = scene
  const alone = guided && !guided.plan.program.routine && guided.step.exercise.id === id
  if (alone) return askMenu(withKept(scene, { leftOut }), [...guided.out, ...lines])
  return planAgain(scene, { leftOut }, lines)
}

/** Undoes it, for the one named, else for all. */
export function bringBack(scene: Scene, named?: string): Turn {
  const { leftOut } = scene.kept
  if (leftOut.length === 0) return planAgain(scene, {}, [say('none-left-out')])
  if (named === undefined) return planAgain(scene, { leftOut: [] }, [say('all-back')])
  const without = leftOut.filter((id) => id !== named)
  return planAgain(scene, { leftOut: without }, [say('brought-back', { name: nameOf(named) })])
}

/** No kneeling today: whatever is done on the knees is done otherwise, or not. */
export function withoutKneeling(scene: Scene): Turn {
  const avoid = [...new Set([...scene.kept.avoid, 'kneeling'])]
  return planAgain(scene, { avoid }, [say('no-kneeling')])
}

/** Plans again without something and goes on where the person was: with the stand-in, or with what follows. */
function planAgain(before: Scene, change: Partial<Kept>, lines: readonly Line[]): Turn {
  const scene = withKept(before, change)
  const { world, kept, guided } = scene
  if (!guided) return stay(scene, lines)
  const steps = plan(world, guided.plan.program.id, kept, { fit: guided.fit })?.steps ?? []
  const same = steps.find(({ id }) => id === guided.step.id)
  const step = same ?? steps.find(({ origin }) => origin >= guided.step.origin)
  if (!step) return finish(scene, lines)
  if (!isSpeaking(scene) && same) return stay(scene, lines)
  return guideFrom(scene, spotAt(guided, step), {
    lead: [...guided.out, ...lines],
    brief: same !== undefined,
  })
}
