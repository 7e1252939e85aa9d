import { build } from 'esbuild'

/** The smallest skill that the SDK makes: five requests, five sentences. */
const HELLO_WORLD = `
  import { getIntentName, getRequestType, SkillBuilders } from 'ask-sdk-core'
  const say = (name, words) => ({
    canHandle: ({ requestEnvelope }) => {
      const type = getRequestType(requestEnvelope)
      return name === (type === 'IntentRequest' ? getIntentName(requestEnvelope) : type)
    },
    handle: ({ responseBuilder }) => responseBuilder.speak(words).reprompt(words).getResponse(),
  })
  const skill = SkillBuilders.custom()
    .addRequestHandlers(
      say('LaunchRequest', 'Welcome'),
      say('HelloWorldIntent', 'Hello world'),
      say('AMAZON.HelpIntent', 'Say hello'),
      say('AMAZON.StopIntent', 'Goodbye'),
      say('SessionEndedRequest', ''),
    )
    .create()
  export const handler = async (event, context) => skill.invoke(event, context)
`

/** Bundles it as the skill is bundled: what speed and size are measured against. */
export async function buildHelloWorld(outfile: string): Promise<void> {
  await build({
    stdin: { contents: HELLO_WORLD, resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
  })
}
