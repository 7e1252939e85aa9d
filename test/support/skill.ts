import type { IntentRequest, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import { expect } from 'vitest'
import { createHandler, type Handler, type Options } from '../../lambda/handlers/handler.ts'
import type { Speaker } from '../../lambda/speech/words.ts'
import { createWords } from '../../lambda/speech/words.ts'
import { loadBundle, loadCatalog } from '../../tools/load.ts'
import { checkReply } from './check-reply.ts'

/** The real content, read once for all tests of a file. */
export const catalog = loadCatalog()

/** The real words; a line that is missing in its own language throws. */
export const words: (locale: string) => Speaker = createWords({
  languages: catalog.languages,
  load: (language) => loadBundle(language),
  strict: true,
})

export const speaker = words('en-US')

/** The skill as it is deployed, with every reply that a test sees held against the platform's limits. */
export function createSkill(options: Partial<Options> = {}): Handler {
  const handler = createHandler({ catalog, words, log: () => {}, ...options })
  return async (event, context) => {
    const envelope = await handler(event, context)
    expect(await checkReply(envelope.response, envelope)).toEqual([])
    return envelope
  }
}

/** What a person heard, as plain text with its silences in seconds. */
export const heard = ({ response }: ResponseEnvelope): string =>
  response.outputSpeech?.type === 'SSML'
    ? response.outputSpeech.ssml
        .replaceAll(/<break time="(\d+)ms"\/>/g, (_, ms: string) => ` (${Number(ms) / 1000}) `)
        .replaceAll(/<[^>]+>/g, '')
        .trim()
    : ''

type Slots = Readonly<Record<string, string>>

const START = Date.UTC(2026, 0, 5, 11, 40)

/** A request as Alexa sends it, `seconds` after the first; slots by the id they resolve to. */
export function request(
  name: string,
  {
    seconds = 0,
    slots = {},
    locale = 'en-US',
    attributes = {},
  }: {
    readonly seconds?: number
    readonly slots?: Slots
    readonly locale?: string
    readonly attributes?: unknown
  } = {},
): RequestEnvelope {
  const person = { application: { applicationId: 'skill' }, user: { userId: 'person' } }
  const intent = { name, confirmationStatus: 'NONE', slots: slotsOf(slots) }
  const common = {
    requestId: `request-${seconds}`,
    timestamp: new Date(START + seconds * 1000).toISOString(),
    locale,
  }
  const isRequest = name.endsWith('Request')
  return {
    version: '1.0',
    session: { new: false, sessionId: 'session', attributes, ...person },
    context: { System: { ...person, apiEndpoint: 'https://api.invalid' } },
    request: isRequest
      ? { ...common, type: name }
      : { ...common, type: 'IntentRequest', dialogState: 'COMPLETED', intent },
  } as unknown as RequestEnvelope
}

const slotsOf = (slots: Slots): NonNullable<IntentRequest['intent']['slots']> =>
  Object.fromEntries(
    Object.entries(slots).map(([name, value]) => {
      const id = { name: value, id: value }
      const match = {
        authority: 'list',
        status: { code: 'ER_SUCCESS_MATCH' },
        values: [{ value: id }],
      }
      const resolved =
        name === 'minutes' ? {} : { resolutions: { resolutionsPerAuthority: [match] } }
      return [name, { name, value, confirmationStatus: 'NONE', ...resolved }]
    }),
  ) as NonNullable<IntentRequest['intent']['slots']>

/** A conversation that carries its session along: each turn by intent, at a second. */
export function converse(skill: Handler) {
  let attributes: unknown = {}
  return async (
    name: string,
    seconds = 0,
    more: { readonly slots?: Slots; readonly locale?: string } = {},
  ): Promise<ResponseEnvelope> => {
    const reply = await skill(request(name, { seconds, attributes, ...more }), {})
    attributes = reply.sessionAttributes ?? {}
    return reply
  }
}
