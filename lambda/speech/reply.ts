import type { Beat, Line } from '../engine/line.ts'
import type { Say } from '../engine/turn.ts'
import { renderSsml, type Ssml } from './ssml.ts'
import type { Speaker } from './words.ts'

/** What the device is to say and ask. No speech where there is nothing to say. */
export interface Reply {
  readonly mic: Say['mic']
  readonly ssml?: Ssml
  readonly reprompt?: Ssml
}

/** Puts a turn into the words of a locale. The question of an open microphone comes last. Pure. */
export function renderReply(say: Say, { text, measure, bundle }: Speaker, whisper = false): Reply {
  const render = (beats: readonly Beat[]) =>
    renderSsml(beats, { text, language: bundle.language, whisper })
  if (say.mic !== 'open')
    return { mic: say.mic, ...(say.beats.length > 0 && { ssml: render(say.beats) }) }
  const last = say.beats.at(-1)
  const gap = last && 'line' in last ? [{ silence: measure(last.line).gap }] : []
  const beatOf = (line: Line): Beat => ({ line, ...measure(line) })
  return {
    mic: 'open',
    ssml: render([...say.beats, ...gap, beatOf(say.ask.question)]),
    reprompt: render([beatOf(say.ask.again)]),
  }
}
