import type { services } from 'ask-sdk-model'

const TIME_ZONE = /\/v2\/devices\/[^/]+\/settings\/System\.timeZone$/

/** The device's Settings API as the SDK calls it: its time zone, or nothing when it has none. Never fails. */
export function createSettings(zone: string | null): services.ApiClient {
  return {
    async invoke({ method, url, headers }) {
      const allowed = headers.some(
        ({ key, value }) => key.toLowerCase() === 'authorization' && /^Bearer ./.test(value),
      )
      if (!allowed) return { statusCode: 401, headers: [] }
      if (method !== 'GET' || !TIME_ZONE.test(url)) return { statusCode: 404, headers: [] }
      if (zone === null) return { statusCode: 204, headers: [] }
      const type = { key: 'content-type', value: 'application/json' }
      return { statusCode: 200, headers: [type], body: JSON.stringify(zone) }
    },
  }
}
