import type { Millis, Seconds } from './line.ts'
import type { Mark, Page } from './page.ts'
import type { Guide } from './state.ts'

// Alexa never says where it was cut off. We know when a page was answered and how long each beat takes.

/** From the request's timestamp to the first sound of its reply. To confirm on a device. Seconds. */
export const REPLY_LATENCY: Seconds = 1

/** From the first word of an interruption, which silences the speech, to its request's timestamp. To confirm. Seconds. */
export const SPEECH_LATENCY: Seconds = 1.5

/** So close behind a boundary (share of the step that begins there) the step before still counts: nothing is skipped
 * because we were a breath too early. */
const SLACK = 0.1

/** How far into its reply a page has come. Pure. */
export const elapsedIn = (guide: Guide, now: Millis): Seconds =>
  Math.max(0, (now - guide.spokenAt) / 1000 - REPLY_LATENCY - SPEECH_LATENCY)

/** Whether the page has been spoken and its question is open. */
export const isOver = (page: Page, elapsed: Seconds): boolean => elapsed >= page.seconds

/** Whether the question is so near that yes and no can only mean it. */
export const isEnding = (page: Page, elapsed: Seconds): boolean =>
  elapsed >= page.seconds * (1 - SLACK)

/** The step being done, and whether the body is in its movement. Pure; a page has at least one step. */
export function stepAt(
  page: Page,
  elapsed: Seconds,
): { readonly mark: Mark; readonly inMotion: boolean } {
  const [first] = page.marks
  if (!first) throw new Error('A page without steps was planned; see pageOf.')
  const begun = ({ step, start }: Mark) => elapsed >= start + SLACK * step.seconds
  const mark = page.marks.findLast(begun) ?? first
  return { mark, inMotion: elapsed >= mark.start + mark.step.inMotionFrom }
}
