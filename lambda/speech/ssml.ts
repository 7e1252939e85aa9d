import type { Language } from '../content/schema.ts'
import type { Beat, Line } from '../engine/line.ts'
import { escapeText } from './escape.ts'
import { rateOf } from './seconds.ts'

/** Speech Synthesis Markup that Alexa accepts. Only `renderSsml` makes it. */
export type Ssml = string & { readonly markup: 'ssml' }

/** Puts beats into SSML: each run of lines of one rate under one prosody, each silence one break. Pure. */
export function renderSsml(
  beats: readonly Beat[],
  { text, language }: { readonly text: (line: Line) => string; readonly language: Language },
): Ssml {
  let rate: number | undefined
  let body = ''
  for (const beat of beats) {
    if ('silence' in beat) {
      body += renderBreak(beat.silence)
      continue
    }
    const wanted = rateOf(language, beat.line.moment, beat.line.pace)
    if (wanted !== rate) {
      if (rate !== undefined) body += '</prosody>'
      body += `<prosody rate="${wanted}%">`
      rate = wanted
    }
    body += escapeText(text(beat.line))
  }
  return `<speak>${body}${rate === undefined ? '' : '</prosody>'}</speak>` as Ssml
}

const renderBreak = (seconds: number): string => `<break time="${Math.round(seconds * 1000)}ms"/>`
