import type { Response } from 'ask-sdk-model'
import { SaxesParser } from 'saxes'
import { check } from 'ssml-check-core'

const LONGEST_SSML = 7_500 // characters; Alexa refuses 8,000
const LONGEST_SILENCE = 10_000 // ms; Alexa rejects more between two words
const LARGEST_RESPONSE = 100 * 1024 // bytes; Alexa's wall stands at 120 KB

interface Speech {
  readonly text: string
  readonly problems: readonly string[]
}

/** Everything the platform would refuse or a person would stumble over in a response; none is the only good answer. */
export async function checkReply(
  response: Response,
  {
    locale = 'en-US',
    sessionAttributes = {},
  }: { locale?: string; sessionAttributes?: unknown } = {},
): Promise<readonly string[]> {
  const speech = await checkSpeech('speech', response.outputSpeech, locale)
  const reprompt = await checkSpeech('reprompt', response.reprompt?.outputSpeech, locale)
  const problems = [...(speech?.problems ?? []), ...(reprompt?.problems ?? [])]
  const open = response.shouldEndSession === false
  if (open && !speech) problems.push('the microphone opens after nothing was said')
  if (open !== (reprompt !== undefined))
    problems.push(`open microphone ${open}, reprompt ${!!reprompt}`)
  if (speech && reprompt && speech.text.endsWith(reprompt.text))
    problems.push(`the reprompt repeats the question: ${reprompt.text}`)
  if (speech && response.shouldEndSession === undefined)
    problems.push('something is said while the session is left to Alexa')
  const bytes = Buffer.byteLength(JSON.stringify({ version: '1.0', response, sessionAttributes }))
  if (bytes > LARGEST_RESPONSE) problems.push(`${bytes} bytes of response`)
  return problems
}

async function checkSpeech(
  what: string,
  output: Response['outputSpeech'],
  locale: string,
): Promise<Speech | undefined> {
  if (!output) return undefined
  if (output.type !== 'SSML') return { text: '', problems: [`${what} is ${output.type}, not SSML`] }
  const { ssml } = output
  const { text, faults } = parse(ssml)
  const problems = [...faults]
  if (ssml.length > LONGEST_SSML) problems.push(`${ssml.length} characters of SSML`)
  if (text.trim() === '') problems.push('nothing is said')
  if (/[{}]|\[object|undefined|NaN/.test(text)) problems.push(`a placeholder is left: ${text}`)
  const key = /\b(?:prompts|exercises|routines|answers|locale)\.[a-z]/.exec(text)
  if (key) problems.push(`a key is spoken: ${key[0]}`)
  const found = (await check(ssml, { platform: 'amazon', locale })) ?? []
  for (const fault of found) problems.push(`ssml-check: ${JSON.stringify(fault)}`)
  return { text, problems: problems.map((problem) => `${what}: ${problem}`) }
}

/** Reads SSML with a real parser: its words, and what is wrong with its shape. */
function parse(ssml: string): { readonly text: string; readonly faults: readonly string[] } {
  const faults: string[] = []
  let text = ''
  let silence = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => faults.push(`not well-formed: ${error.message}`))
  parser.on('text', (words) => {
    if (words.trim() === '') return
    text += ` ${words.trim()}`
    silence = 0
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'break') return
    if (silence > 0) faults.push('two breaks in a row')
    silence += Number(/^(\d+)ms$/.exec(String(attributes.time))?.[1] ?? Number.NaN)
    if (!(silence > 0 && silence <= LONGEST_SILENCE)) faults.push(`a silence of ${silence} ms`)
  })
  parser.write(ssml).close()
  if (!/^<speak>.*<\/speak>$/s.test(ssml)) faults.push('no <speak> around it')
  return { text: text.trim(), faults }
}
