import { describe, expect, it } from 'vitest'
import { createEar } from '../../simulator/hear.ts'
import { openLocale } from '../../simulator/locale.ts'
import { OURS, STRANGERS } from './heldout.ts'
import { ear } from './support.ts'

const intentOf = (text: string) => {
  const heard = ear(text)
  return heard.kind === 'intent' ? heard.intent.name : heard.kind
}
const slotsOf = (text: string) => {
  const heard = ear(text)
  return heard.kind === 'exit' ? null : (heard.intent?.slots ?? null)
}

describe('calling the skill', () => {
  it.each([
    'open gentle mornings',
    'Alexa, open gentle mornings',
    'hey Alexa, start Gentle Mornings!',
    'please launch gentle mornings',
    'gentle mornings',
    'ask gentle mornings',
    'open the gentle mornings skill',
  ])('opens it: %s', (text) => {
    expect(ear(text)).toEqual({ kind: 'call', intent: null })
  })

  it.each([
    'open gentle mornings and start my morning stretch',
    'Alexa, ask gentle mornings to start my morning stretch',
    'ask gentle mornings start my morning stretch',
    'tell gentle mornings start my morning stretch',
    'tell gentle mornings to start my morning stretch please',
    'start my morning stretch with gentle mornings',
  ])('opens it with what was asked: %s', (text) => {
    expect(ear(text)).toEqual({ kind: 'call', intent: { name: 'MorningIntent', slots: {} } })
  })

  it('takes no other name', () => {
    expect(intentOf('open evening stories')).toBe('AMAZON.FallbackIntent')
    expect(intentOf('begin underwater basket weaving')).toBe('AMAZON.FallbackIntent')
  })

  it('knows the words that leave any skill', () => {
    expect(ear('exit')).toEqual({ kind: 'exit' })
    expect(ear('Alexa, quit.')).toEqual({ kind: 'exit' })
  })
})

describe('exact words', () => {
  it.each([
    ['Next!', 'AMAZON.NextIntent'],
    ['next please', 'AMAZON.NextIntent'],
    ['Alexa, pause', 'AMAZON.PauseIntent'],
    ['Yes, please.', 'AMAZON.YesIntent'],
    ['I’m ready', 'ReadyIntent'],
    ['ouch', 'HurtsIntent'],
  ])('%s is %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent)
  })

  it.each([
    ['a ten minute stretch', 'PT10M'],
    ['stretch for 10 minutes', 'PT10M'],
    ['stretch for 10min', 'PT10M'],
    ['stretch for a quarter of an hour', 'PT15M'],
    ['stretch for half an hour', 'PT30M'],
    ['stretch for an hour and a half', 'PT1H30M'],
    ['stretch for five and a half minutes', 'PT5M30S'],
    ['stretch for two minutes thirty seconds', 'PT2M30S'],
    ['stretch for two minutes and thirty seconds', 'PT2M30S'],
    ['stretch for twenty-five minutes', 'PT25M'],
    ['stretch for three quarters of an hour', 'PT45M'],
    ['stretch for a couple of minutes', 'PT2M'],
    ['stretch for a hundred and twenty seconds', 'PT120S'],
    ['stretch for two hundred fifty seconds', 'PT250S'],
    ['stretch for ninety seconds', 'PT90S'],
  ])('%s lasts %s', (text, value) => {
    expect(slotsOf(text)).toEqual({ minutes: { type: 'AMAZON.DURATION', value } })
  })

  it('resolves a value by its synonym', () => {
    expect(slotsOf('do the rocking my knees')).toEqual({
      exercise: {
        type: 'Exercise',
        value: 'rocking my knees',
        match: { id: 'knee-rocks', name: 'knee rocks' },
      },
    })
  })

  it('takes no value that the slot does not have', () => {
    expect(intentOf('do the banana')).toBe('AMAZON.FallbackIntent')
    expect(slotsOf('stretch for banana minutes')).not.toHaveProperty('minutes')
  })
})

describe('the nearest sample', () => {
  it.each([
    ['why does my back always hurt in the morning', 'WhyIntent'],
    ['okay i am ready to go on', 'ReadyIntent'],
    ['it really hurts when i do that', 'HurtsIntent'],
    ['please start the morning stretch', 'MorningIntent'],
  ])('%s is %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent)
  })

  it('finds the values of its slots anywhere, a letter off too', () => {
    expect(slotsOf('could you show me the knee rock again')).toMatchObject({
      exercise: { match: { id: 'knee-rocks' } },
    })
    expect(slotsOf('please start me a good stretch for ten minutes')).toMatchObject({
      minutes: { value: 'PT10M' },
    })
  })

  it.each(STRANGERS.filter((text) => !/minutes/.test(text)))('rejects: %s', (text) => {
    expect(intentOf(text)).toBe('AMAZON.FallbackIntent')
  })

  it('rejects silence and noises', () => {
    expect(intentOf('')).toBe('AMAZON.FallbackIntent')
    expect(intentOf('???')).toBe('AMAZON.FallbackIntent')
  })
})

describe('the interaction model of the skill', () => {
  const real = createEar(openLocale('en-US'))
  const heard = (text: string) => {
    const one = real(text)
    return one.kind === 'intent' ? one.intent.name : one.kind
  }

  it('understands most of what nobody wrote down', () => {
    const right = OURS.filter(([text, intent]) => intent.split('|').includes(heard(text)))
    expect(right.length / OURS.length).toBeGreaterThan(0.8)
  })

  it('rejects nearly every sentence of a stranger', () => {
    const rejected = STRANGERS.filter((text) => heard(text) === 'AMAZON.FallbackIntent')
    expect(rejected.length).toBeGreaterThanOrEqual(STRANGERS.length - 2)
  })
})
