import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultApiClient } from 'ask-sdk-core'
import type { Bundle } from './content/bundle.ts'
import type { Catalog } from './content/catalog.ts'
import { createHandler, type Handler } from './handlers/handler.ts'
import { createWords } from './speech/words.ts'

/** Everything wordless; `npm run build` writes it in here. */
declare const CATALOG: Catalog

/** A language lies beside this file, so that what nobody speaks costs nothing. */
const load = (language: string): Bundle =>
  JSON.parse(readFileSync(join(__dirname, `${language}.json`), 'utf8'))

const parts = { catalog: CATALOG, words: createWords({ languages: CATALOG.languages, load }) }

const skill = createHandler({
  ...parts,
  skillId: process.env.SKILL_ID,
  apiClient: new DefaultApiClient(),
})

/** The skill as Lambda calls it. Two parameters and a promise: the runtime refuses callbacks. */
export const handler: Handler = async (event, context) => skill(event, context)

/** Speaks a launch and a page to nobody while Lambda starts us, so that the first person does not wait for V8 to read
 * the code. Without a device, an API or a log it touches nothing outside. */
async function prime(): Promise<void> {
  const rehearse = createHandler({ ...parts, log: () => {} })
  const timestamp = '1970-01-01T00:00:00Z'
  const launch = await rehearse({ session: {}, request: { type: 'LaunchRequest', timestamp } }, {})
  const session = { attributes: launch.sessionAttributes }
  const intent = { name: 'MorningIntent' }
  await rehearse({ session, request: { type: 'IntentRequest', timestamp, intent } }, {})
}

prime().catch(() => {}) // the first person then waits a little longer; nothing else is lost
