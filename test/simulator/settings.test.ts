import type { services } from 'ask-sdk-model'
import { expect, it } from 'vitest'
import { createSettings } from '../../simulator/settings.ts'

const request: services.ApiClientRequest = {
  method: 'GET',
  url: 'https://api.simulator.invalid/v2/devices/amzn1.ask.device.one/settings/System.timeZone',
  headers: [{ key: 'Authorization', value: 'Bearer token-one' }],
}

it('answers with the time zone of the device', async () => {
  const { statusCode, body } = await createSettings('America/Los_Angeles').invoke(request)
  expect([statusCode, body]).toEqual([200, '"America/Los_Angeles"'])
})

it('answers with nothing when there is none, and knows no other setting', async () => {
  expect(await createSettings(null).invoke(request)).toMatchObject({ statusCode: 204 })
  const other = { ...request, url: request.url.replace('timeZone', 'distanceUnits') }
  expect(await createSettings('UTC').invoke(other)).toMatchObject({ statusCode: 404 })
  expect(await createSettings('UTC').invoke({ ...request, headers: [] })).toMatchObject({
    statusCode: 401,
  })
})
