import type { ResponseEnvelope, ui } from 'ask-sdk-model'
import { InvalidResponse, type Measure, parseSpeech, plainSpeech, type Speech } from './speech.ts'

/** A response as the device takes it. */
export interface Reply {
  readonly speech: Speech | null
  readonly reprompt: Speech | null
  /** The session stays and the microphone opens after the speech. */
  readonly open: boolean
  readonly attributes: Record<string, unknown>
}

const MOST_BYTES = 120 * 1024 // the whole response: Amazon, request and response reference

/** Reads a response as Alexa does. Pure; throws `InvalidResponse` where Alexa would end the session. */
export function parseReply(envelope: ResponseEnvelope | null, measure: Measure): Reply {
  const bytes = Buffer.byteLength(JSON.stringify(envelope))
  if (bytes > MOST_BYTES) {
    throw new InvalidResponse(`a response of ${bytes} bytes; Alexa takes ${MOST_BYTES}`)
  }
  const response = envelope?.response
  if (response === undefined) throw new InvalidResponse('no response in what the skill answered')
  // A device without a screen: an omitted shouldEndSession ends the session, null is false.
  const ends: boolean | null | undefined = response.shouldEndSession
  return {
    speech: speechOf(response.outputSpeech, measure),
    reprompt: speechOf(response.reprompt?.outputSpeech, measure),
    open: ends === false || ends === null,
    attributes: envelope?.sessionAttributes ?? {},
  }
}

function speechOf(output: ui.OutputSpeech | undefined, measure: Measure): Speech | null {
  if (output === undefined) return null
  if (output.type === 'SSML') return parseSpeech(output.ssml, measure)
  return plainSpeech(output.text, measure)
}
