import type { Device } from './device.ts'
import type { Inbox } from './inbox.ts'
import { parseLine } from './script.ts'
import type { Spoken } from './speech.ts'
import { pauseOf, spoken, transcriptOf } from './transcript.ts'
import type { Voice } from './voice.ts'

/** Where a conversation is shown while it happens. */
export interface Screen {
  readonly print: (text: string) => void
  /** What stands before the cursor until something else does: a countdown. '' for nothing. */
  readonly status: (text: string) => void
  /** Somebody is in the middle of a line. */
  readonly typing: () => boolean
}

export interface LiveOptions {
  readonly device: Device
  readonly inbox: Inbox
  readonly screen: Screen
  readonly voice: Voice | null
  readonly opening: string | null
}

/** A conversation in real time: pauses count down, and a line typed while it speaks interrupts at that second.
 * Return alone says nothing: the pause, or the listening, passes at once. */
export async function talk({ device, inbox, screen, voice, opening }: LiveOptions): Promise<void> {
  let shown = 0

  /** Prints what happened, except for words: those are printed as they are spoken. */
  function show() {
    const news = device.events.slice(shown)
    shown = device.events.length
    for (const event of news) {
      if (event.kind === 'skill' || event.kind === 'reprompt') continue
      const text = transcriptOf([event])
      screen.print(event.kind === 'you' ? text.slice(text.indexOf('\n') + 1) : text)
    }
  }
  async function hear(line: string, second: number) {
    await device.pass(second)
    await device.hear(parseLine(line).say)
    show()
  }
  const isSilence = (line: string) => parseLine(line).say === ''

  /** So many seconds, counted down; a line that is typed meanwhile, or null. */
  async function wait(
    seconds: number,
    label: string,
    holds: boolean,
  ): Promise<[string | null, number]> {
    let gone = 0
    while (gone < seconds && !inbox.ended()) {
      screen.status(label === '' ? '' : `${label} ${Math.ceil(seconds - gone)}`)
      const step = Math.min(1, seconds - gone)
      const began = Date.now()
      const line = await inbox.next(step)
      if (line !== null) return [line, gone + Math.min(step, (Date.now() - began) / 1000)]
      if (!(holds && screen.typing())) gone += step // the microphone waits for who is typing
    }
    return [null, seconds]
  }

  /** One text, aloud or for as long as it would take. A voice that stops at once has failed. */
  async function sayPart(part: Spoken): Promise<[string | null, number]> {
    const said = voice?.speak(part)
    const began = Date.now()
    const gone = () => (Date.now() - began) / 1000
    let speaks = said !== undefined
    said?.done.then(() => {
      speaks = false
    })
    while (speaks || gone() < part.seconds / (said === undefined ? 1 : 2)) {
      const line = await inbox.next(speaks ? 0.05 : Math.min(1, part.seconds - gone()))
      if (line === null && !inbox.ended()) continue
      if (line !== null && isSilence(line)) continue
      said?.stop()
      return [line, Math.min(gone(), part.seconds)]
    }
    return [null, part.seconds]
  }

  async function speak(parts: readonly (Spoken | { silence: number; start: number })[]) {
    let pause = ''
    for (const part of parts) {
      let came: [string | null, number]
      if ('text' in part) {
        screen.status('')
        screen.print(spoken(pause === '' ? part.text : `${pause} ${part.text}`))
        pause = ''
        came = await sayPart(part)
      } else {
        came = await wait(part.silence, '…', false)
        pause = pauseOf(part)
      }
      const [line, gone] = came
      if (line === null && inbox.ended()) return
      if (line !== null && !isSilence(line)) return hear(line, part.start + gone)
    }
    screen.status('')
    await device.untilOpen()
    show()
  }

  if (opening !== null) {
    screen.print(`> ${opening}\n`)
    await hear(opening, 0)
  }
  while (!inbox.ended()) {
    const { phase } = device
    if (phase.at === 'speaking') await speak(phase.speech.parts)
    else if (phase.at === 'listening') {
      const left = (phase.until - device.now) / 1000
      const [line, gone] = await wait(left, '(listening)', true)
      if (line === null && inbox.ended()) return
      screen.status('')
      if (line === null || isSilence(line)) await device.pass(left)
      else await hear(line, gone)
      show()
    } else {
      screen.status('')
      const began = Date.now()
      const line = await inbox.next()
      if (line !== null && !isSilence(line)) await hear(line, (Date.now() - began) / 1000)
    }
  }
}
