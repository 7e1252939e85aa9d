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

describe('two people on one warm function', () => {
  it('never meet, however their requests interleave', async () => {
    const turn = fc.record({
      intent: fc.constantFrom(...intents),
      wait: fc.integer({ min: 0, max: 200 }),
    })
    const talk = fc.array(turn, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(talk, talk, fc.infiniteStream(fc.boolean()), async (one, other, order) => {
        const alone = [await replies(one), await replies(other)]
        const talks = [one, other].map((turns) => ({
          say: converse(skill),
          turns,
          done: 0,
          at: 0,
          heard: [] as string[],
        }))
        for (const first of order) {
          const [a, b] = first ? talks : talks.toReversed()
          const next = a && a.done < a.turns.length ? a : b
          const what = next?.turns[next.done]
          if (!next || !what) break
          next.done++
          next.at += what.wait
          next.heard.push(heard(await next.say(what.intent, next.at)))
        }
        expect(talks.map((one) => one.heard)).toEqual(alone)
      }),
      runs(25),
    )
  })
})

async function replies(
  turns: readonly { intent: string; wait: number }[],
): Promise<readonly string[]> {
  const say = converse(skill)
  const all: string[] = []
  let at = 0
  for (const { intent, wait } of turns) {
    at += wait
    all.push(heard(await say(intent, at)))
  }
  return all
}

describe('requests that are not for us', () => {
  it.each([
    'System.ExceptionEncountered',
    'Alexa.Presentation.APL.UserEventRequest',
    'SessionEndedRequest',
    'NewRequest',
  ])('says nothing to %s and keeps the place', async (type) => {
    const say = converse(skill)
    const { sessionAttributes: before } = await say('MorningIntent')
    const sent = request('LaunchRequest', { attributes: before })
    const reply = await skill({ ...sent, request: { ...sent.request, type } }, {})
    expect(reply.response).toEqual({})
    if (type !== 'SessionEndedRequest')
      expect(reply.sessionAttributes?.state).toEqual(before?.state)
  })

  it('refuses another skill’s', async () => {
    const ours = createSkill({ skillId: 'ours' })
    await expect(ours(request('LaunchRequest'), {})).rejects.toThrow(/skill id/i)
    const theirs = createSkill({ skillId: 'skill' })
    expect(heard(await theirs(request('LaunchRequest'), {}))).not.toBe('')
  })
})

describe('an error inside', () => {
  it('is apologised for, logged in one line, and costs nobody their place', async () => {
    const lines: string[] = []
    let broken = false
    const breaking = createSkill({
      log: (line) => lines.push(line),
      perform: async () => {
        if (broken) throw new Error('store down')
      },
    })
    const say = converse(breaking)
    const before = await say('MorningIntent')
    broken = true
    const reply = await say('AMAZON.NextIntent', 70)
    expect(heard(reply)).toContain('something went wrong on my side')
    expect(reply.sessionAttributes).toEqual(before.sessionAttributes)
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', request: 'IntentRequest' })
    broken = false
    expect(heard(await say('AMAZON.NextIntent', 75))).toContain('toes')
  })
})
