import { describe, expect, it } from 'vitest'
import { writeResponse } from '../../lambda/handlers/write.ts'
import { renderReply } from '../../lambda/speech/reply.ts'
import { checkReply } from '../support/check-reply.ts'
import { leadsOut, PROMISES } from '../support/promises.ts'
import { speaker } from '../support/skill.ts'
import { EVENTS, type Visit, walk } from '../support/walk.ts'

describe('every reachable state with every event', () => {
  it('keeps each promise and each limit', async () => {
    const problems: string[] = []
    const checked = new Set<string>()
    let visits = 0
    let largest = 0
    for (const visit of walk(6)) {
      visits++
      largest = Math.max(largest, JSON.stringify(visit.turn.state).length)
      for (const problem of promisesBroken(visit)) problems.push(`${nameOf(visit)}: ${problem}`)
      const response = writeResponse(renderReply(visit.turn.say, speaker))
      const reply = JSON.stringify(response)
      if (checked.has(reply)) continue
      checked.add(reply)
      for (const problem of await checkReply(response, { sessionAttributes: visit.turn.state }))
        problems.push(`${nameOf(visit)}: ${problem}`)
      if (problems.length > 20) break
    }
    expect(problems).toEqual([])
    expect(visits).toBeGreaterThan(EVENTS.length * 100)
    expect(largest).toBeLessThan(1024) // characters of state: it travels with every request
  })

  it.each([undefined, 0, 3, 4, 10, 11, 18, 19, 23])('greets by the hour: %s', (hour) => {
    const [launch] = walk(hour)
    expect(launch?.before.event.type).toBe('launch')
    expect(launch && promisesBroken(launch)).toEqual([])
  })
})

const promisesBroken = ({ before, turn }: Visit) => [
  ...PROMISES[before.event.type](before, turn),
  ...leadsOut(before, turn),
]

function nameOf({ before }: Visit): string {
  const { state, event, step, speaking, inMotion, heard } = before
  const place = [
    step?.id,
    speaking && 'speaking',
    inMotion && 'in motion',
    heard && `heard (${heard})`,
  ].filter(Boolean)
  return `${JSON.stringify(event)} at ${state.at}${state.at === 'offer' ? ` ${state.offer.type}` : ''} ${place.join(', ')}`
}
