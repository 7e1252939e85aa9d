import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import { InvalidResponse, type Measure } from './speech.ts'
import { parseReply, type Reply } from './walls.ts'

/** The skill, as Lambda calls it. */
export type Handler = (envelope: RequestEnvelope, context: unknown) => Promise<ResponseEnvelope>

type Answer =
  | { readonly response: ResponseEnvelope; readonly reply: Reply }
  | { readonly response: ResponseEnvelope | null; readonly why: string }

/** Through the wire and back: only what JSON keeps arrives, and nobody shares an object. Never throws;
 * `why` tells what Alexa cannot speak. */
export async function send(
  handler: Handler,
  request: RequestEnvelope,
  measure: Measure,
): Promise<Answer> {
  let response: ResponseEnvelope | null = null
  try {
    response = copy(await handler(copy(request), {}))
    return { response, reply: parseReply(response, measure) }
  } catch (cause) {
    const why = cause instanceof InvalidResponse ? cause.message : `the skill failed: ${cause}`
    return { response, why }
  }
}

const copy = <Sent>(sent: Sent): Sent => JSON.parse(JSON.stringify(sent ?? null))
