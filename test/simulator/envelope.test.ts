import { expect, it } from 'vitest'
import { deviceWith, TEN } from './support.ts'

it('writes slots with their resolutions, and the empty ones too', async () => {
  const { device, requests } = deviceWith(() => TEN)
  await device.hear('open gentle mornings')
  await device.hear('do the knee rocks')
  await device.hear('start my morning stretch')
  const value = { id: 'knee-rocks', name: 'knee rocks' }
  expect(requests[1]?.request).toMatchObject({
    type: 'IntentRequest',
    intent: {
      name: 'ExerciseIntent',
      slots: {
        exercise: {
          value: 'knee rocks',
          resolutions: {
            resolutionsPerAuthority: [
              { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value }] },
            ],
          },
          slotValue: { type: 'Simple', value: 'knee rocks' },
        },
      },
    },
  })
  expect(requests[2]?.request).toMatchObject({
    intent: { slots: { minutes: { name: 'minutes', confirmationStatus: 'NONE' } } },
  })
})

it('has the same ids each time, and others for another seed', async () => {
  const play = async (seed: string) => {
    const { device, requests } = deviceWith(() => TEN, { seed })
    await device.hear('open gentle mornings')
    await device.hear('next')
    return JSON.stringify(requests)
  }
  expect(await play('one')).toBe(await play('one'))
  expect(await play('two')).not.toBe(await play('one'))
})

it('tells who speaks to which device', async () => {
  const { device, requests } = deviceWith(() => TEN, {
    identity: { user: 'house', device: 'bedroom', person: 'anna' },
  })
  await device.hear('open gentle mornings')
  expect(requests[0]?.context.System).toMatchObject({
    user: { userId: 'amzn1.ask.account.house' },
    person: { personId: 'amzn1.ask.person.anna' },
    device: { deviceId: 'amzn1.ask.device.bedroom', supportedInterfaces: {} },
    apiEndpoint: 'https://api.simulator.invalid',
  })
})
