import type { SessionEndedError, SessionEndedReason } from 'ask-sdk-model'
import { createEnvelopes, type EnvelopeOptions, type Session } from './envelope.ts'
import type { DeviceEvent, EndReason } from './event.ts'
import type { Understood } from './exact.ts'
import type { Ear } from './hear.ts'
import { boundary, LISTENING, type Phase, type Then } from './phase.ts'
import { type Measure, type Speech, usualMeasure } from './speech.ts'
import { type Turn, turnOf } from './turn.ts'
import { type Handler, send } from './wire.ts'

export interface DeviceOptions extends Omit<EnvelopeOptions, 'seed'> {
  readonly handler: Handler
  readonly ear: Ear
  /** the moment the device is switched on, epoch milliseconds */
  readonly start: number
  readonly latency?: Latency
  readonly measure?: Measure
  readonly seed?: string
  /** Called with each event as it happens. */
  readonly tell?: (event: DeviceEvent) => void
}

/** Seconds from the first word of a person to the request, and from the request to the first sound of the reply. */
export interface Latency {
  readonly toRequest: number
  readonly toSpeech: number
}

export interface Device {
  /** epoch milliseconds */
  readonly now: number
  readonly phase: Phase
  /** What is said now would reach the skill. */
  readonly open: boolean
  readonly events: readonly DeviceEvent[]
  /** Somebody begins to speak now, over the reply or in the silence after it. */
  readonly hear: (utterance: string) => Promise<Turn>
  /** Nobody speaks until the session is over, or all that was to be said is said. */
  readonly silence: () => Promise<Turn>
  readonly pass: (seconds: number) => Promise<void>
  /** Until the microphone opens; where it never opens, until the reply is spoken. */
  readonly untilOpen: () => Promise<void>
  /** Until so many seconds after the first sound of the last reply. */
  readonly untilSecond: (seconds: number) => Promise<void>
}

const USUAL_LATENCY: Latency = { toRequest: 1.6, toSpeech: 0.9 }

/** An Alexa device without a screen. It never waits and never asks the clock: time passes when it is told to. */
export function createDevice(options: DeviceOptions): Device {
  const { handler, ear, latency = USUAL_LATENCY, measure = usualMeasure } = options
  const envelopes = createEnvelopes({ seed: 'one', ...options })
  const events: DeviceEvent[] = []
  let now = options.start
  let phase: Phase = { at: 'idle' }
  let session: Session | null = null
  let reprompt: Speech | null = null
  let replySince = now

  const tell = (event: DeviceEvent) => {
    events.push(event)
    options.tell?.(event)
  }
  const closing = () => phase.at === 'speaking' && phase.then === 'close'
  const over = (reason: EndReason) => {
    session = null
    phase = { at: 'idle' }
    tell({ kind: 'ended', at: now, reason })
  }

  async function end(
    reason: SessionEndedReason,
    error?: SessionEndedError,
  ): Promise<Partial<Turn>> {
    if (session === null) return {}
    const request = envelopes.ended(session, now, reason, error)
    over(reason)
    const answer = await send(handler, request, measure)
    if ('why' in answer && answer.response === null) {
      tell({ kind: 'refused', at: now, why: `at the session's end, ${answer.why}` })
    }
    return { request, response: answer.response }
  }

  async function refuse(why: string) {
    tell({ kind: 'refused', at: now, why })
    await end('ERROR', { type: 'INVALID_RESPONSE', message: why })
  }

  function speak(kind: 'skill' | 'reprompt', speech: Speech, then: Then) {
    phase = { at: 'speaking', speech, since: now, then }
    tell({ kind, at: now, speech })
  }

  function afterSpeech(then: Then) {
    if (then === 'close') over('SKILL')
    else phase = { at: 'listening', until: now + LISTENING * 1000, last: then === 'listen-last' }
  }

  async function ask(current: Session, intent: Understood | null): Promise<Partial<Turn>> {
    now += latency.toRequest * 1000
    phase = { at: 'idle' }
    const request =
      intent === null ? envelopes.launch(current, now) : envelopes.intent(current, now, intent)
    current.isNew = false
    const answer = await send(handler, request, measure)
    const { response } = answer
    if ('why' in answer) {
      await refuse(answer.why)
      return { request, response }
    }
    const { reply } = answer
    current.attributes = reply.attributes
    reprompt = reply.reprompt
    const then = reply.open ? 'listen' : 'close'
    if (reply.speech === null) {
      afterSpeech(then)
      return { request, response }
    }
    now += latency.toSpeech * 1000
    replySince = now
    speak('skill', reply.speech, then)
    return { request, response, seconds: reply.speech.seconds }
  }

  function interrupt() {
    if (phase.at !== 'speaking') return
    tell({ kind: 'cut', at: now, seconds: (now - phase.since) / 1000 })
    if (closing()) over('SKILL')
  }

  async function hear(utterance: string): Promise<Turn> {
    const heard = ear(utterance)
    const nothing = turnOf(utterance, null)
    interrupt()
    if (heard.kind === 'call') {
      await end('USER_INITIATED')
      tell({ kind: 'you', at: now, text: utterance, to: 'skill' })
      session = envelopes.session()
      return { ...turnOf(utterance, heard.intent), ...(await ask(session, heard.intent)) }
    }
    tell({ kind: 'you', at: now, text: utterance, to: session === null ? 'alexa' : 'skill' })
    if (session === null) return nothing
    if (heard.kind === 'exit') return { ...nothing, ...(await end('USER_INITIATED')) }
    return { ...turnOf(utterance, heard.intent), ...(await ask(session, heard.intent)) }
  }

  async function arrive(): Promise<Partial<Turn>> {
    now = boundary(phase) ?? now
    if (phase.at === 'speaking') afterSpeech(phase.then)
    else if (phase.at === 'listening') {
      const { last } = phase
      tell({ kind: 'silence', at: now, seconds: LISTENING })
      if (last || reprompt === null) return end('EXCEEDED_MAX_REPROMPTS')
      speak('reprompt', reprompt, 'listen-last')
    }
    return {}
  }

  async function until(moment: number) {
    for (let next = boundary(phase); next !== null && next <= moment; next = boundary(phase))
      await arrive()
    now = Math.max(now, moment)
  }

  return {
    get now() {
      return now
    },
    get phase() {
      return phase
    },
    get open() {
      return session !== null && !closing()
    },
    events,
    hear,
    silence: async () => {
      let turn = turnOf('', null)
      while (boundary(phase) !== null) turn = { ...turn, ...(await arrive()) }
      return turn
    },
    pass: (seconds) => until(now + seconds * 1000),
    untilOpen: async () => {
      while (phase.at === 'speaking') await arrive()
    },
    untilSecond: (seconds) => until(replySince + seconds * 1000),
  }
}
