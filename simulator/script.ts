/** One line of a conversation. `second` is when it is said, counted from the first sound of the reply being spoken;
 * null when the microphone opens. An empty `say` is silence. */
export interface Line {
  readonly second: number | null
  readonly say: string
}

const TIMED = /^(\d+(?:\.\d+)?)\s*s\s*:(.*)$/i
const SILENCE = 'silence'

/** "47s: pause" → second 47 of the reply. Pure. */
export function parseLine(text: string): Line {
  const line = text.trim()
  const timed = TIMED.exec(line)
  const say = (timed?.[2] ?? line).trim()
  const second = timed === null ? null : Number(timed[1])
  return { second, say: say.toLowerCase() === SILENCE ? '' : say }
}
