import type { RequestEnvelope } from 'ask-sdk-model'

type Raw = Readonly<Record<string, unknown>>

/** Makes whatever was sent into an envelope that the SDK can carry: missing parts are empty, never undefined. Pure. */
export function parseEnvelope(sent: unknown): RequestEnvelope {
  const envelope = raw(sent)
  const context = raw(envelope.context)
  const system = raw(context.System)
  const session = envelope.session
  return {
    ...envelope,
    version: '1.0',
    context: {
      ...context,
      System: {
        ...system,
        application: { applicationId: '', ...raw(system.application) },
        user: { userId: '', ...raw(system.user) },
        apiEndpoint: text(system.apiEndpoint),
      },
    },
    ...(isRaw(session) && { session: { ...session, attributes: raw(session.attributes) } }),
    request: {
      type: 'Unknown',
      requestId: '',
      ...raw(envelope.request),
      locale: text(raw(envelope.request).locale),
    },
  } as unknown as RequestEnvelope
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null
const raw = (value: unknown): Raw => (isRaw(value) ? value : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
