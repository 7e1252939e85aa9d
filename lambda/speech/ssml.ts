import type { Language } from '../content/schema.ts'
import type { Beat, Line } from '../engine/line.ts'
import { escapeText } from './escape.ts'
import { rateOf } from './seconds.ts'

/** Speech Synthesis Markup that Alexa accepts. Only `renderSsml` makes it. */
export type Ssml = string & { readonly markup: 'ssml' }

/** To be heard in each locale on a device. */
const WHISPER = ['<amazon:effect name="whispered">', '</amazon:effect>'] as const

/** Puts beats into SSML: each run of lines of one voice under one prosody, each silence one break. What keeps somebody
 * safe is never whispered. Pure. */
export function renderSsml(
  beats: readonly Beat[],
  {
    text,
    language,
    whisper = false,
  }: {
    readonly text: (line: Line) => string
    readonly language: Language
    readonly whisper?: boolean
  },
): Ssml {
  let voice: readonly [open: string, close: string] = ['', '']
  let body = ''
  for (const beat of beats) {
    if ('silence' in beat) {
      body += renderBreak(beat.silence)
      continue
    }
    const { moment, pace } = beat.line
    const wanted = voiceAt(rateOf(language, moment, pace), whisper && moment !== 'safety')
    if (wanted[0] !== voice[0]) {
      body += `${voice[1]}${wanted[0]}`
      voice = wanted
    }
    body += escapeText(text(beat.line))
  }
  return `<speak>${body}${voice[1]}</speak>` as Ssml
}

/** The tags around what is said at a rate, in percent. */
function voiceAt(rate: number, whispered: boolean): readonly [open: string, close: string] {
  const [open, close] = whispered ? WHISPER : ['', '']
  return [`${open}<prosody rate="${rate}%">`, `</prosody>${close}`]
}

const renderBreak = (seconds: number): string => `<break time="${Math.round(seconds * 1000)}ms"/>`
