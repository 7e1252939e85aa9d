import { guideFrom } from './guide.ts'
import type { Line } from './line.ts'
import type { Step } from './plan.ts'
import { say } from './prompts.ts'
import { type Guided, type Scene, spotAt } from './scene.ts'
import { askMenu, end, stay, varied } from './talk.ts'
import type { Turn } from './turn.ts'

/** Guides from this step on, after leading the body out of the movement it is in. */
export function guideTo(
  scene: Scene & { readonly guided: Guided },
  step: Step,
  how: { readonly lead?: readonly Line[]; readonly brief?: boolean } = {},
): Turn {
  const lead = [...scene.guided.out, ...(how.lead ?? [])]
  return guideFrom(scene, spotAt(scene.guided, step), { ...how, lead })
}

/** Says something in the middle and goes on by itself, in the same reply, from the start of the same step. */
export function andOn(scene: Scene & { readonly guided: Guided }, lines: readonly Line[]): Turn {
  const on = varied(scene.kept, 'on')
  return guideTo({ ...scene, kept: on.kept }, scene.guided.step, {
    lead: [...lines, on.line],
    brief: true,
  })
}

/** Whether something is being guided, spoken or paused. */
export const isGuided = (scene: Scene): scene is Scene & { readonly guided: Guided } =>
  scene.guided !== undefined

/** Whether a page is being spoken this moment. */
export const isSpeaking = (scene: Scene): scene is Scene & { readonly guided: Guided } =>
  scene.guided?.speaking !== undefined

/** Says something and leaves all as it is: while guiding, on by itself; else with the open question again. */
export const reply = (scene: Scene, lines: readonly Line[]): Turn =>
  isSpeaking(scene) ? andOn(scene, lines) : stay(scene, lines)

/** The following step; after the last one, a kind end. */
export function next(scene: Scene): Turn {
  if (!isGuided(scene)) return nothingRunning(scene)
  const step = scene.guided.plan.steps[scene.guided.index + 1]
  return step ? guideTo(scene, step) : finish(scene)
}

/** The step before; never back over a change of place, for nobody is sent back to bed. */
export function previous(scene: Scene): Turn {
  if (!isGuided(scene)) return nothingRunning(scene)
  const { plan, index, step } = scene.guided
  const before = plan.steps[index - 1]
  if (before?.place === step.place) return guideTo(scene, before)
  return guideTo(scene, step, { lead: [say(before ? 'no-way-back' : 'first-one')], brief: true })
}

/** The same step in full; where nothing is guided, what was said last. */
export function repeat(scene: Scene): Turn {
  if (isGuided(scene)) return guideTo(scene, scene.guided.step)
  const { state } = scene
  return stay(
    scene,
    state.at === 'answer' ? [{ key: `answers.${state.answer}.answer`, moment: 'talk' }] : [],
  )
}

/** From the first step of this place: up stays up. */
export function startOver(scene: Scene): Turn {
  if (!isGuided(scene)) return nothingRunning(scene)
  const { plan, step } = scene.guided
  const first = plan.steps.find((one) => one.place === step.place) ?? step
  return guideTo(scene, first, {
    lead: [say(first === plan.steps[0] ? 'from-the-top' : 'from-here')],
  })
}

/** The other side of the same movement; where it has none, it says so. */
export function switchSides(scene: Scene): Turn {
  if (!isGuided(scene)) return nothingRunning(scene)
  const { plan, step, index } = scene.guided
  const other = [plan.steps[index + 1], plan.steps[index - 1]].find(
    (one) => one?.origin === step.origin && one.side !== step.side,
  )
  if (other) return guideTo(scene, other, { brief: true })
  return reply(scene, [say('both-sides')])
}

/** Resume: from the start of the step in short wording; after a page, its next one. */
export function goOn(scene: Scene): Turn {
  if (!isGuided(scene)) return nothingRunning(scene)
  const { state } = scene
  if (state.at === 'offer' && (state.offer.type === 'continue' || state.offer.type === 'finish'))
    return next(scene)
  return guideTo(scene, scene.guided.step, { lead: [say('resume')], brief: true })
}

/** The end of a routine, by the person's wish. */
export function finish(scene: Scene, lines: readonly Line[] = []): Turn {
  const well = varied(scene.kept, 'well-done')
  return end({ ...scene, kept: well.kept }, [...lines, well.line], [{ type: 'clear-bookmark' }])
}

/** Next, previous and the like where there is nothing to go through. */
function nothingRunning(scene: Scene): Turn {
  return askMenu(scene, [say('nothing-running')])
}
