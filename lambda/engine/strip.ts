import { LONGEST_SILENCE } from './limits.ts'
import type { Beat, Line, Measure, Seconds } from './line.ts'

/** Beats being laid end to end: lines, and between two lines exactly one silence. */
export interface Strip {
  say(line: Line): Seconds
  rest(seconds: Seconds): void
  /** Beats of another strip, as they are. */
  append(beats: readonly Beat[]): void
  /** Ends here: the beats so far, and whatever silence was last. */
  readonly beats: readonly Beat[]
}

/** Lays beats so that every silence is one break that Alexa accepts. Lines without a rest between get their gap. */
export function layStrip(measure: Measure): Strip {
  const beats: Beat[] = []
  let gap = 0
  return {
    beats,
    say(line) {
      const size = measure(line)
      const before = beats.at(-1)
      if (before && 'line' in before) beats.push({ silence: gap })
      beats.push({ line, seconds: size.seconds, chars: size.chars })
      gap = size.gap
      return size.seconds
    },
    append(more) {
      for (const beat of more) beats.push(beat)
      const last = more.at(-1)
      if (last && 'line' in last) gap = measure(last.line).gap
    },
    rest(seconds) {
      const before = beats.at(-1)
      const already = before && 'silence' in before ? before.silence : 0
      if (already > 0) beats.pop()
      beats.push({ silence: Math.min(LONGEST_SILENCE, toTenth(already + seconds)) })
    },
  }
}

/** Breaks are written in tenths of a second; planned so, they are spoken as planned. */
const toTenth = (seconds: Seconds): Seconds => Math.round(seconds * 10) / 10

/** Lines one after the other, as a strip of their own. */
export function speak(measure: Measure, lines: readonly Line[]): readonly Beat[] {
  const strip = layStrip(measure)
  for (const line of lines) strip.say(line)
  return strip.beats
}
