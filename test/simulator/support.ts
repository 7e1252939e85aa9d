import { readFileSync } from 'node:fs'
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import { createDevice, type DeviceOptions } from '../../simulator/device.ts'
import { createEar } from '../../simulator/hear.ts'
import type { InteractionModel } from '../../simulator/model.ts'
import type { DeviceWords } from '../../simulator/words.ts'

/** A skill small enough to read: what the tests of the device talk to. */
export const MODEL: InteractionModel = {
  interactionModel: {
    languageModel: {
      invocationName: 'gentle mornings',
      intents: [
        ...['Yes', 'No', 'Stop', 'Cancel', 'Help', 'Repeat', 'Next', 'Previous', 'Pause'].map(
          (name) => ({ name: `AMAZON.${name}Intent` }),
        ),
        { name: 'AMAZON.FallbackIntent' },
        {
          name: 'MorningIntent',
          slots: [{ name: 'minutes', type: 'AMAZON.DURATION' }],
          samples: [
            'start my morning stretch',
            'a {minutes} stretch',
            'stretch for {minutes}',
            'start a stretch for {minutes}',
            "let's stretch my back this morning",
          ],
        },
        {
          name: 'ExerciseIntent',
          slots: [{ name: 'exercise', type: 'Exercise' }],
          samples: ['do the {exercise}', 'show me the {exercise}', 'i want to do the {exercise}'],
        },
        { name: 'ReadyIntent', samples: ["i'm ready", 'ready to go on', 'we can go on now'] },
        { name: 'HurtsIntent', samples: ['that hurts', 'ouch', 'it hurts when i do that'] },
        { name: 'WhyIntent', samples: ['why does my back hurt in the morning'] },
      ],
      types: [
        {
          name: 'Exercise',
          values: [
            { id: 'knee-rocks', name: { value: 'knee rocks', synonyms: ['rocking my knees'] } },
            { id: 'pelvic-tilt', name: { value: 'pelvic tilts' } },
          ],
        },
      ],
    },
  },
}

const path = new URL('../../content/en/device.json', import.meta.url)
export const WORDS: DeviceWords = JSON.parse(readFileSync(path, 'utf8'))

export const ear = createEar({ model: MODEL, words: WORDS, locale: 'en-US' })

export interface Said {
  readonly ssml?: string
  readonly ask?: string
  readonly ends?: boolean | null
  readonly attributes?: Record<string, unknown>
}

/** A response of the kind that a skill gives. Without `ends`, shouldEndSession is omitted. */
export function reply({ ssml, ask, ends, attributes }: Said): ResponseEnvelope {
  const speech = (text: string) => ({ type: 'SSML' as const, ssml: `<speak>${text}</speak>` })
  return {
    version: '1.0',
    ...(attributes && { sessionAttributes: attributes }),
    response: {
      ...(ssml !== undefined && { outputSpeech: speech(ssml) }),
      ...(ask !== undefined && { reprompt: { outputSpeech: speech(ask) } }),
      ...(ends !== undefined && { shouldEndSession: ends as boolean }),
    },
  }
}

export const START = Date.UTC(2026, 2, 4, 11, 40)

/** A device whose skill answers with `answer`; `requests` are those it got. One word takes one second. */
export function deviceWith(
  answer: (request: RequestEnvelope) => Said,
  options: Partial<DeviceOptions> = {},
) {
  const requests: RequestEnvelope[] = []
  const device = createDevice({
    handler: async (request) => {
      requests.push(request)
      return reply(answer(request))
    },
    ear,
    intents: MODEL.interactionModel.languageModel.intents,
    locale: 'en-US',
    start: START,
    measure: (text, rate) => text.split(' ').length / (rate / 100),
    ...options,
  })
  return { device, requests }
}

/** Ten words, ten seconds, then the microphone. */
export const TEN: Said = {
  ssml: 'one two three four five six seven eight nine ten',
  ask: 'are you there',
  ends: false,
}
