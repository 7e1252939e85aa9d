import { type HandlerInput, SkillBuilders } from 'ask-sdk-core'
import type { Response, ResponseEnvelope, services } from 'ask-sdk-model'
import { parseState } from '../engine/parse-state.ts'
import { say } from '../engine/prompts.ts'
import { spotOf } from '../engine/scene.ts'
import { askIn } from '../engine/talk.ts'
import { renderReply } from '../speech/reply.ts'
import { parseEnvelope } from './envelope.ts'
import { type Parts, takeTurn } from './turn.ts'
import { writeResponse } from './write.ts'

export interface Options extends Parts {
  /** Requests for another skill are refused with an error. Undefined accepts all. */
  readonly skillId?: string | undefined
  readonly apiClient?: services.ApiClient
  /** One line for whoever runs the skill; never a word that somebody said. */
  readonly log?: (line: string) => void
}

export type Handler = (event: unknown, context: unknown) => Promise<ResponseEnvelope>

/** The skill as Lambda calls it: two arguments, a promise (the Node 24 runtime refuses callbacks). */
export function createHandler(options: Options): Handler {
  const { skillId, apiClient, log = console.error } = options
  const builder = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => takeTurn(input, options) })
    .addErrorHandlers({
      canHandle: () => true,
      handle: (input, error) => {
        log(
          JSON.stringify({
            level: 'error',
            request: input.requestEnvelope.request.type,
            error: error.stack,
          }),
        )
        return apologise(input, options)
      },
    })
  if (skillId) builder.withSkillId(skillId)
  if (apiClient) builder.withApiClient(apiClient)
  const skill = builder.create()
  return async (event, context) => skill.invoke(parseEnvelope(event), context)
}

/** The one catch. The session's state stays as it came, so that the person's place is kept; when even the words
 * cannot be had, nothing is said. */
function apologise({ requestEnvelope }: HandlerInput, { catalog, words }: Parts): Response {
  const { request, session } = requestEnvelope
  if (request.type !== 'IntentRequest' && request.type !== 'LaunchRequest') return {}
  try {
    const speaker = words(request.locale ?? '')
    const known = { catalog, measure: speaker.measure }
    const state = parseState(session?.attributes?.state, known, 0)
    const spot = spotOf(state)
    const ask = spot
      ? ({ ...state, at: 'paused', spot } as const)
      : ({ ...state, at: 'menu', ask: 'menu' } as const)
    const world = { ...known, now: 0 as never, seed: 0 }
    return writeResponse(renderReply(askIn({ world }, ask, [say('trouble')]).say, speaker))
  } catch {
    return { shouldEndSession: true }
  }
}
