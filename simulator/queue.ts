import type { Device } from './device.ts'
import type { Inbox } from './inbox.ts'
import { playLine } from './play.ts'
import { parseLine } from './script.ts'
import { transcriptOf } from './transcript.ts'

export interface QueueOptions {
  readonly device: Device
  readonly inbox: Inbox
  readonly write: (text: string) => void
  /** What is said first; null for nothing. */
  readonly opening: string | null
  /** Does the line open the skill by itself? Then nothing else has to. */
  readonly opens: (line: string) => boolean
  /** The person sees what they typed: it is not written again. */
  readonly echoed: boolean
}

/** A conversation without waiting: lines are said one after the other, each when the microphone opens. */
export async function takeLines(options: QueueOptions): Promise<void> {
  const { device, inbox, write, opening, opens, echoed } = options
  let written = 0
  let typed = false

  /** A reply that the next line may interrupt is kept back until that line is known. */
  async function show() {
    const { events } = device
    const last = events.at(-1)
    const speaks = last?.kind === 'skill' || last?.kind === 'reprompt'
    const end = speaks && (await inbox.waiting()) ? events.length - 1 : events.length
    const news = events.slice(written, end)
    write(transcriptOf(news.filter(({ kind }) => !(typed && kind === 'you'))))
    written = end
  }
  async function take(line: string) {
    await playLine(device, parseLine(line))
    await show()
  }

  let line: string | null = null
  if (!echoed) line = await inbox.next()
  if (opening !== null && !(line !== null && opens(line))) await take(opening)
  typed = echoed
  if (echoed) line = await inbox.next()
  for (; line !== null; line = await inbox.next()) await take(line)
  await device.untilOpen()
  await show()
}
