import type { Request } from 'ask-sdk-model'
import { describe, expect, it } from 'vitest'
import { deviceWith, START, TEN } from './support.ts'

const OPEN = 'open gentle mornings'
const secondsSince = (request: Request | undefined) =>
  (Date.parse(request?.timestamp ?? '') - START) / 1000

describe('time', () => {
  it('puts the request after the words and the speech after the request', async () => {
    const { device, requests } = deviceWith(() => TEN, {
      latency: { toRequest: 2, toSpeech: 1 },
    })
    await device.pass(60)
    await device.hear(OPEN)
    expect(secondsSince(requests[0]?.request)).toBe(62)
    expect(device.now).toBe(START + 63_000)
    expect(device.phase).toMatchObject({ at: 'speaking', since: START + 63_000 })
  })

  it('says how far into the reply somebody spoke', async () => {
    const { device, requests } = deviceWith(() => TEN, {
      latency: { toRequest: 2, toSpeech: 1 },
    })
    await device.hear(OPEN)
    await device.untilSecond(4)
    await device.hear('next')
    expect(device.events).toContainEqual({ kind: 'cut', at: START + 7000, seconds: 4 })
    expect(secondsSince(requests[1]?.request)).toBe(3 + 4 + 2)
  })

  it('writes timestamps in whole seconds, as Alexa does', async () => {
    const { device, requests } = deviceWith(() => TEN)
    await device.hear(OPEN)
    expect(requests[0]?.request.timestamp).toBe('2026-03-04T11:40:01Z')
  })
})

describe('the session', () => {
  it('listens 8 s, asks again, listens 8 s and ends', async () => {
    const { device, requests } = deviceWith(() => TEN)
    await device.hear(OPEN)
    await device.untilOpen()
    const opened = device.now
    expect(device.phase).toMatchObject({ at: 'listening', until: opened + 8000 })
    await device.pass(7.9)
    expect(device.phase.at).toBe('listening')
    await device.pass(0.1)
    expect(device.phase).toMatchObject({ at: 'speaking', since: opened + 8000 })
    await device.pass(3 + 7.9)
    expect(device.open).toBe(true)
    await device.pass(0.1)
    expect(device.open).toBe(false)
    expect(requests.at(-1)?.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'EXCEEDED_MAX_REPROMPTS',
    })
    expect(device.events.map(({ kind }) => kind)).toEqual([
      'you',
      'skill',
      'silence',
      'reprompt',
      'silence',
      'ended',
    ])
  })

  it('ends after the first 8 s when there is no reprompt', async () => {
    const { device, requests } = deviceWith(() => ({ ssml: 'hello', ends: false }))
    await device.hear(OPEN)
    await device.pass(1 + 8)
    expect(device.open).toBe(false)
    expect(requests).toHaveLength(2)
  })

  it('opens the microphone at once when nothing is said', async () => {
    const { device } = deviceWith(() => ({ ends: false }))
    await device.hear(OPEN)
    expect(device.phase.at).toBe('listening')
  })

  it.each([
    [true, false],
    [undefined, false],
    [false, true],
    [null, true],
  ])('with shouldEndSession %s stays open: %s', async (ends, open) => {
    const { device } = deviceWith(() => ({
      ssml: 'hello there',
      ask: 'well',
      ...(ends !== undefined && { ends }),
    }))
    await device.hear(OPEN)
    expect(device.open).toBe(open)
    await device.untilOpen()
    expect(device.phase.at).toBe(open ? 'listening' : 'idle')
  })

  it('carries attributes and one id, and is new once', async () => {
    const { device, requests } = deviceWith(() => ({ ...TEN, attributes: { step: 3 } }))
    await device.hear(OPEN)
    await device.hear('next')
    const [first, second] = requests.map(({ session }) => session)
    expect(first).toMatchObject({ new: true, attributes: {} })
    expect(second).toMatchObject({ new: false, attributes: { step: 3 } })
    expect(second?.sessionId).toBe(first?.sessionId)
  })

  it('ends without a word on exit', async () => {
    const { device, requests } = deviceWith(() => TEN)
    await device.hear(OPEN)
    const turn = await device.hear('exit')
    expect(requests.at(-1)?.request).toMatchObject({ reason: 'USER_INITIATED' })
    expect(turn.seconds).toBe(0)
    expect(device.phase.at).toBe('idle')
  })

  it('begins anew when the skill is opened again', async () => {
    const { device, requests } = deviceWith(() => ({ ...TEN, attributes: { step: 3 } }))
    await device.hear(OPEN)
    await device.untilSecond(2)
    await device.hear('ask gentle mornings to start my morning stretch')
    expect(requests.map(({ request }) => request.type)).toEqual([
      'LaunchRequest',
      'SessionEndedRequest',
      'IntentRequest',
    ])
    expect(requests[2]?.session).toMatchObject({ new: true, attributes: {} })
    expect(requests[2]?.session?.sessionId).not.toBe(requests[0]?.session?.sessionId)
  })

  it('ends when nobody says anything', async () => {
    const { device } = deviceWith(() => TEN)
    await device.hear(OPEN)
    const turn = await device.silence()
    expect(turn).toMatchObject({ utterance: '', intent: null, seconds: 0 })
    expect(turn.request?.request.type).toBe('SessionEndedRequest')
    expect(await device.silence()).toMatchObject({ request: null })
  })
})

describe('what the skill does not hear', () => {
  it('is what is said with no session open', async () => {
    const { device, requests } = deviceWith(() => TEN)
    const turn = await device.hear('start my morning stretch')
    expect(turn).toMatchObject({ intent: null, request: null, response: null })
    expect(requests).toHaveLength(0)
    expect(device.events).toEqual([
      { kind: 'you', at: START, text: 'start my morning stretch', to: 'alexa' },
    ])
  })

  it('is what is said over a reply that closes the session, and it cuts the reply', async () => {
    const { device, requests } = deviceWith(() => ({ ...TEN, ends: true }))
    await device.hear(OPEN)
    await device.untilSecond(3)
    const turn = await device.hear('stop')
    expect(turn.request).toBeNull()
    expect(requests).toHaveLength(1)
    expect(device.events.map(({ kind }) => kind)).toEqual(['you', 'skill', 'cut', 'ended', 'you'])
    expect(device.phase.at).toBe('idle')
  })
})

describe('walls', () => {
  it.each([
    ['a break too long', { ssml: 'hold <break time="11s"/> on', ends: false }, '11 s of silence'],
    ['a stray ampersand', { ssml: 'salt & pepper', ends: false }, 'not well-formed'],
    ['too many characters', { ssml: 'a '.repeat(4000), ends: false }, 'characters'],
    ['a broken reprompt', { ssml: 'fine', ask: '<p>broken', ends: false }, 'not well-formed'],
    ['too large a response', { ssml: 'a', attributes: { x: 'x'.repeat(130_000) } }, 'bytes'],
  ])('refuses %s', async (_, said, why) => {
    const { device, requests } = deviceWith(() => said)
    const turn = await device.hear(OPEN)
    expect(turn.response).not.toBeNull()
    expect(requests[1]?.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'ERROR',
      error: { type: 'INVALID_RESPONSE', message: expect.stringContaining(why) },
    })
    expect(device.open).toBe(false)
  })

  it('tells when the skill fails', async () => {
    const { device } = deviceWith(({ request }) => {
      if (request.type === 'LaunchRequest') throw new Error('no bread')
      return {}
    })
    await device.hear(OPEN)
    expect(device.events[1]).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('no bread'),
    })
    expect(device.events[2]).toMatchObject({ kind: 'ended', reason: 'ERROR' })
  })
})
