import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Spoken } from './fresh-lambda.ts'

// A Lambda in a process of its own: node lambda-process.ts <bundle> <requests> [zone]. It speaks each request in the
// session that the one before left. With a zone there is a device, and an API on this machine that knows where it is.

const [bundle = '', requests = '[]', zone] = process.argv.slice(2)
const application = { applicationId: 'amzn1.ask.skill.ours' }
const user = { userId: 'somebody' }

const formats: string[] = []
for (const name of [
  'DateTimeFormat',
  'NumberFormat',
  'ListFormat',
  'RelativeTimeFormat',
] as const) {
  Object.defineProperty(Intl, name, {
    value: new Proxy(Intl[name], {
      construct(format, given) {
        formats.push(name)
        return Reflect.construct(format, given)
      },
    }),
  })
}

// Node lists here what it has loaded of itself, and keeps the list up to date; its types do not know.
const { moduleLoadList } = process as unknown as { moduleLoadList: readonly string[] }
const before = new Set(moduleLoadList)
const { handler } = createRequire(import.meta.url)(bundle)

async function speak(apiEndpoint?: string): Promise<Spoken> {
  const device = apiEndpoint && { deviceId: 'device', supportedInterfaces: {} }
  const System = { application, user, device, apiEndpoint, apiAccessToken: 'token' }
  const replies = []
  let attributes = {}
  for (const sent of JSON.parse(requests)) {
    const request = { requestId: 'request', timestamp: '2026-03-04T11:40:00Z', ...sent }
    const session = { application, attributes, sessionId: 'session', user }
    const event = { version: '1.0', session, context: { System }, request }
    const reply = await handler(event, {}).catch(({ message }: Error) => ({ refused: message }))
    attributes = reply.sessionAttributes ?? {}
    replies.push(reply)
  }
  const loaded = moduleLoadList.filter((name) => !before.has(name))
  return { parameters: handler.length, replies, formats, loaded }
}

async function speakIn(zone: string): Promise<Spoken> {
  const { createServer } = await import('node:http')
  const server = createServer((_, response) => response.end(JSON.stringify(zone)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const spoken = await speak(`http://127.0.0.1:${port}`)
  server.close()
  server.closeAllConnections()
  return spoken
}

console.log(JSON.stringify(await (zone ? speakIn(zone) : speak())))
