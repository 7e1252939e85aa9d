import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_OF_INTENT, intentOfAnswer } from '../../lambda/handlers/intents.ts'
import { runs } from '../support/runs.ts'
import { catalog, converse, createSkill, heard, request } from '../support/skill.ts'

const skill = createSkill()
const intents = [
  ...Object.keys(EVENT_OF_INTENT),
  ...Object.keys(catalog.answers).map(intentOfAnswer),
]

describe('bad input', () => {
  it('is answered without an error, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (sent) => {
        const reply = await skill(sent, {})
        expect(reply.version).toBe('1.0')
      }),
      runs(200),
    )
  })

  it('is answered without an error when any one part of an envelope is spoilt', async () => {
    const spoil = (value: unknown, path: readonly string[], with_: unknown): unknown => {
      const [key, ...rest] = path
      if (key === undefined) return with_
      const here =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
      return { ...here, [key]: spoil(here[key], rest, with_) }
    }
    const paths = fc.constantFrom(
      ...[
        'version',
        'session',
        'session.attributes',
        'session.attributes.state',
        'context',
        'context.System',
        'request',
      ],
      ...[
        'context.System.user',
        'request.type',
        'request.locale',
        'request.timestamp',
        'request.intent',
      ],
      ...[
        'request.intent.name',
        'request.intent.slots',
        'request.intent.slots.exercise',
        'session.user',
      ],
    )
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.jsonValue(),
        fc.constantFrom(...intents),
        async (path, value, name) => {
          const sent = spoil(
            request(name, { slots: { exercise: 'march' } }),
            path.split('.'),
            value,
          )
          const reply = await skill(sent, {})
          expect(reply.version).toBe('1.0')
        },
      ),
      runs(400),
    )
  })

  it('speaks English to an unknown locale, without a country’s emergency number', async () => {
    const say = converse(skill)
    expect(heard(await say('LaunchRequest', 0, { locale: 'xx-YY' }))).toContain('morning stretch')
    const help = heard(await say('EmergencyIntent', 5, { locale: 'xx-YY' }))
    expect(help).toContain('Call the emergency number where you are now')
    expect(help).not.toMatch(/nine|triple|one one/)
  })

  it.each([
    ['en-US', 'nine one one'],
    ['en-GB', 'nine nine nine'],
    ['en-AU', 'triple zero'],
    ['en-CA', 'nine one one'],
    ['en-IN', 'one one two'],
    ['en-NZ', 'the emergency number where you are'],
  ])('names the emergency number of %s: %s', async (locale, number) => {
    expect(heard(await converse(skill)('EmergencyIntent', 0, { locale }))).toContain(
      `Call ${number} now`,
    )
  })

  it('answers an intent without a session, and leaves no attributes behind', async () => {
    const { session: _, ...sent } = request('MorningIntent')
    const reply = await skill(sent, {})
    expect(heard(reply)).toContain('Stay on your back')
    expect(reply.sessionAttributes).toBeUndefined()
  })

  it('answers intents whose slots are missing, empty or nonsense', async () => {
    const say = converse(skill)
    expect(heard(await say('StartIntent'))).toContain('What would you like?')
    expect(heard(await say('ExerciseIntent', 1, { slots: { exercise: 'banana' } }))).toContain(
      "I don't have that one",
    )
    expect(heard(await say('BreathingIntent', 2, { slots: { minutes: 'P3W' } }))).toContain(
      'About 5 minutes',
    )
  })

  it('survives an utterance of ten thousand characters in a slot', async () => {
    const say = converse(skill)
    await say('MorningIntent')
    const reply = await say('HowIntent', 60, { slots: { exercise: 'a'.repeat(10_000) } })
    expect(heard(reply)).toContain('Breathe in through the nose')
  })

  it('finds the place in a state of an older format', async () => {
    const state = {
      v: 0,
      at: 'page',
      guide: { program: 'morning-stretch', step: 'knee-rocks', spokenAt: 5 },
    }
    const reply = await skill(request('ReadyIntent', { attributes: { state } }), {})
    expect(heard(reply)).toContain('shoulder blades heavy')
  })

  it('starts the routine’s first step when the step is no more', async () => {
    const state = { v: 1, at: 'paused', spot: { program: 'morning-stretch', step: 'somersault' } }
    const reply = await skill(request('AMAZON.ResumeIntent', { attributes: { state } }), {})
    expect(heard(reply)).toContain('below your ribs')
  })
})
