import type { Response } from 'ask-sdk-model'
import type { Reply } from '../speech/reply.ts'

/** Whether the session ends after the speech; left out, Alexa decides by the device. */
const SHOULD_END = {
  open: { shouldEndSession: false },
  closed: { shouldEndSession: true },
  held: {},
} as const

/** Makes the response that Alexa expects. Pure. */
export function writeResponse({ mic, ssml, reprompt }: Reply): Response {
  return {
    ...(ssml && { outputSpeech: { type: 'SSML', ssml } }),
    ...(reprompt && { reprompt: { outputSpeech: { type: 'SSML', ssml: reprompt } } }),
    ...SHOULD_END[mic],
  }
}
