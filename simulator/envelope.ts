import type {
  Request,
  RequestEnvelope,
  SessionEndedError,
  SessionEndedReason,
  Slot,
} from 'ask-sdk-model'
import type { Understood } from './exact.ts'
import type { ModelIntent } from './model.ts'
import type { Filled } from './slots.ts'

/** Who speaks to which device. Two devices of one household share the user. */
export interface Identity {
  readonly user: string
  readonly device: string
  /** there when the voice is recognised */
  readonly person?: string
}

/** A session as the cloud keeps it between two requests. */
export interface Session {
  readonly id: string
  isNew: boolean
  attributes: Record<string, unknown>
}

export interface Envelopes {
  readonly session: () => Session
  readonly launch: (session: Session, at: number) => RequestEnvelope
  readonly intent: (session: Session, at: number, intent: Understood) => RequestEnvelope
  readonly ended: (
    session: Session,
    at: number,
    reason: SessionEndedReason,
    error?: SessionEndedError,
  ) => RequestEnvelope
}

export interface EnvelopeOptions {
  readonly locale: string
  readonly intents: readonly ModelIntent[]
  readonly seed: string
  readonly identity?: Identity
}

const SKILL = 'amzn1.ask.skill.simulator'

/** Writes requests as Alexa does. Ids count up from the seed, so that the same conversation has the same ids. */
export function createEnvelopes(options: EnvelopeOptions): Envelopes {
  const { locale, intents, seed } = options
  const who = options.identity ?? { user: seed, device: seed }
  let count = 0
  const id = (kind: string) => `amzn1.echo-api.${kind}.${seed}-${++count}`
  const user = { userId: `amzn1.ask.account.${who.user}` }
  const device = { deviceId: `amzn1.ask.device.${who.device}`, supportedInterfaces: {} }
  const person = who.person && { person: { personId: `amzn1.ask.person.${who.person}` } }
  const application = { applicationId: SKILL }

  function envelope(session: Session, request: Request): RequestEnvelope {
    const { id: sessionId, isNew, attributes } = session
    const system = { application, user, device, ...person }
    const api = { apiEndpoint: 'https://api.simulator.invalid', apiAccessToken: `token-${seed}` }
    return {
      version: '1.0',
      session: { new: isNew, sessionId, application, attributes, user },
      context: { System: { ...system, ...api } },
      request,
    }
  }
  /** Alexa's clock is written in whole seconds. */
  const common = (at: number) => ({
    requestId: id('request'),
    timestamp: `${new Date(at).toISOString().slice(0, 19)}Z`,
    locale,
  })
  const slotsOf = ({ name, slots }: Understood) => {
    const declared = intents.find((intent) => intent.name === name)?.slots ?? []
    return Object.fromEntries(
      declared.map((slot) => [slot.name, slotOf(slot.name, slots[slot.name])]),
    )
  }

  return {
    session: () => ({ id: id('session'), isNew: true, attributes: {} }),
    launch: (session, at) => envelope(session, { type: 'LaunchRequest', ...common(at) }),
    intent: (session, at, understood) =>
      envelope(session, {
        type: 'IntentRequest',
        ...common(at),
        dialogState: 'COMPLETED',
        intent: {
          name: understood.name,
          confirmationStatus: 'NONE',
          slots: slotsOf(understood),
        },
      }),
    ended: (session, at, reason, error) =>
      envelope(session, {
        type: 'SessionEndedRequest',
        ...common(at),
        reason,
        ...(error && { error }),
      }),
  }
}

function slotOf(name: string, filled: Filled | undefined): Slot {
  if (filled === undefined) return { name, confirmationStatus: 'NONE' }
  const { type, value, match } = filled
  const resolutions = match && {
    resolutionsPerAuthority: [
      {
        authority: `amzn1.er-authority.echo-sdk.${SKILL}.${type}`,
        status: { code: 'ER_SUCCESS_MATCH' as const },
        values: [{ value: match }],
      },
    ],
  }
  const said = { value, ...(resolutions && { resolutions }) }
  return { name, ...said, confirmationStatus: 'NONE', slotValue: { type: 'Simple', ...said } }
}
