import type { services as Services } from 'ask-sdk-model'

type Factory = Services.ServiceClientFactory
type Configuration = ConstructorParameters<typeof Services.ServiceClientFactory>[0]

/** In the bundle this stands where `ask-sdk-model` stood: half of the SDK's size is service clients, which the SDK wants at
 * every request and the skill at few. The real ones lie in a file of their own, read when the first is asked for. */
function ServiceClientFactory(configuration: Configuration): Factory {
  let factory: Factory | undefined
  return new Proxy({} as Factory, {
    get(_, name) {
      factory ??= createFactory(configuration)
      const member: unknown = Reflect.get(factory, name)
      return typeof member === 'function' ? member.bind(factory) : member
    },
  })
}

function createFactory(configuration: Configuration): Factory {
  const model: typeof import('ask-sdk-model') = require('./services.cjs')
  return new model.services.ServiceClientFactory(configuration)
}

export const services = { ServiceClientFactory }
