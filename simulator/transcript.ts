import type { DeviceEvent } from './event.ts'
import type { Silence, Speech, Spoken } from './speech.ts'

const WIDTH = 100
const INDENT = '  '
const SHORTEST = 1 // seconds; shorter pauses are only breath
const HARD_SPACE = '\u00a0' // keeps "(4 s)" on one line until the wrapping is done

/** What happened, for somebody who wants to read the conversation. Pure. */
export function transcriptOf(events: readonly DeviceEvent[]): string {
  return events
    .flatMap((event, index) => linesOf(event, events[index - 1], events[index + 1]))
    .join('')
}

function linesOf(event: DeviceEvent, before?: DeviceEvent, next?: DeviceEvent): string[] {
  switch (event.kind) {
    case 'you': {
      const note = event.to === 'alexa' ? [spoken('(Alexa, not the skill, hears this)')] : []
      return [`> ${event.text}\n`, ...note]
    }
    case 'skill':
    case 'reprompt': {
      if (next?.kind !== 'cut') return [spoken(textOf(event.speech.parts))]
      return [spoken(`${textOf(until(event.speech, next.seconds))}${cutAt(next.seconds)}`)]
    }
    case 'cut':
      return before?.kind === 'skill' || before?.kind === 'reprompt'
        ? []
        : [spoken(cutAt(event.seconds))]
    case 'silence':
      return [spoken(`(${secondsOf(event.seconds)} of silence)`)]
    case 'refused':
      return [spoken(`(Alexa cannot say this: ${event.why})`)]
    case 'ended':
      return [spoken('(session closed)')]
    default:
      return event satisfies never
  }
}

/** The mark where somebody spoke over the reply. Pure. */
export function cutAt(seconds: number): string {
  return `…(interrupted at ${secondsOf(seconds)})`.replaceAll(' ', HARD_SPACE)
}

/** Words with their pauses between them: "Lie on your back. (4 s) Let both knees tip." Pure. */
export function textOf(parts: Speech['parts']): string {
  return parts
    .map((part) => ('text' in part ? part.text : pauseOf(part)))
    .filter(Boolean)
    .join(' ')
}

/** A pause as it is written, '' when it is too short to write. Pure. */
export function pauseOf({ silence }: Pick<Silence, 'silence'>): string {
  return silence < SHORTEST ? '' : `(${secondsOf(silence)})`
}

/** What is heard of a speech when it stops after so many seconds. Pure. */
export function until(speech: Speech, second: number): Speech['parts'] {
  return speech.parts.flatMap<Spoken | Silence>((part) => {
    const left = second - part.start
    if (left <= 0) return []
    if ('silence' in part) return [{ ...part, silence: Math.min(left, part.silence) }]
    if (left >= part.seconds) return [part]
    const words = part.text.split(' ')
    const text = words.slice(0, Math.floor((words.length * left) / part.seconds)).join(' ')
    return text === '' ? [] : [{ ...part, text, seconds: left }]
  })
}

/** Indented by two and wrapped, with its end of line. Pure. */
export function spoken(text: string): string {
  const rows: string[] = []
  let row = ''
  const hard = text.replace(/\(([^()]*)\)/g, (all, inner: string) =>
    inner.length > WIDTH / 2 ? all : all.replaceAll(' ', HARD_SPACE),
  )
  for (const word of hard.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row !== '' && INDENT.length + longer.length > WIDTH) {
      rows.push(row)
      row = word
    } else row = longer
  }
  return [...rows, row].map((one) => `${INDENT}${one.replaceAll(HARD_SPACE, ' ')}\n`).join('')
}

/** 4 → "4 s", 2.5 → "2.5 s"; whole seconds from ten on. Pure. */
export function secondsOf(seconds: number): string {
  const digits = seconds < 10 ? 10 : 1
  return `${Math.round(seconds * digits) / digits} s`
}
