import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResponseEnvelope } from 'ask-sdk-model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf } from '../lambda/content/bundle.ts'
import { buildLambda } from '../tools/bundle/lambda.ts'
import { loadBundle, loadCatalog } from '../tools/load.ts'
import { CONTENT, readJson } from '../tools/read-content.ts'
import { checkReply } from './support/check-reply.ts'
import { speakFresh } from './support/fresh-lambda.ts'
import { buildHelloWorld } from './support/hello-world.ts'

interface Prompts {
  readonly asks: Readonly<Record<string, { readonly question: string }>>
}

const { languages } = loadCatalog()
const codes = Object.keys(languages.locales)
const locale = languages.locales[languages.reference]?.[0] ?? ''

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
const lambda = join(folder, 'lambda')
const index = join(lambda, 'index.cjs')
const helloWorld = join(folder, 'hello-world.cjs')

beforeAll(async () => {
  await buildLambda(lambda)
  await buildHelloWorld(helloWorld)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What Node takes longer to load than the whole skill. */
const SLOW = / (https?|tls|crypto|internal\/deps\/undici\/undici)$/

const prompts = readJson(join(CONTENT, languages.reference, 'prompts.json')) as Prompts
const question = (ask: string) => prompts.asks[ask]?.question ?? `(no ask ${ask})`

const launch = { type: 'LaunchRequest', locale }
const intent = (name: string) => ({ type: 'IntentRequest', locale, intent: { name } })
const saidBy = ({ response }: ResponseEnvelope) =>
  response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : ''

/** Talks to the bundle in a fresh process; whatever it says keeps the platform's limits. */
async function speak(
  ...asked: Parameters<typeof speakFresh>
): Promise<ReturnType<typeof speakFresh>> {
  const run = speakFresh(...asked)
  for (const reply of run.replies)
    if (reply.response) expect(await checkReply(reply.response, reply)).toEqual([])
  return run
}

describe('a fresh Lambda', () => {
  it('guides a morning: launch, start, next, stop', async () => {
    const names = ['MorningIntent', 'AMAZON.NextIntent', 'AMAZON.StopIntent']
    const { replies } = await speak(index, [launch, ...names.map(intent)])
    const [hello, page, next, end] = replies.map(saidBy)
    expect(hello).toContain(question('welcome'))
    expect(page).toContain('<break time=')
    expect(next).toContain('<break time=')
    expect(next).not.toBe(page)
    expect(end).not.toBe('')
    const ends = replies.map(({ response }) => response.shouldEndSession)
    expect(ends).toEqual([false, false, false, true])
  })

  it('breathes at bedtime and closes', async () => {
    const [night] = (await speak(index, [intent('BreathingIntent')])).replies
    expect(night && saidBy(night)).toContain('<break time=')
    expect(night?.response.shouldEndSession).toBe(true)
  })

  it.each(codes)('speaks every locale of %s', async (code) => {
    const locales = languages.locales[code] ?? []
    const { replies } = await speak(
      index,
      locales.map((one) => ({ ...launch, locale: one })),
    )
    expect(replies.map(saidBy)).not.toContain('')
  })

  it('answers a locale that nobody wrote', async () => {
    const [hello] = (await speak(index, [{ ...launch, locale: 'xx-XX' }])).replies
    expect(hello && saidBy(hello)).toContain(question('welcome'))
  })

  it("greets by the hour where the device stands, through Alexa's own services", async () => {
    const [hello] = (await speak(index, [launch], { zone: 'America/New_York' })).replies
    expect(hello && saidBy(hello)).toContain(question('start-morning'))
  })

  it('refuses requests for another skill, and takes its own', async () => {
    const [other] = (await speak(index, [launch], { skillId: 'amzn1.ask.skill.other' })).replies
    const [own] = (await speak(index, [launch], { skillId: 'amzn1.ask.skill.ours' })).replies
    expect(other?.refused).toContain('verification failed')
    expect(own && saidBy(own)).not.toBe('')
  })

  it('has a handler without a callback, which Node 24 on Lambda refuses', async () => {
    expect(speakFresh(index, []).parameters).toBeLessThan(3)
  })

  it('loads nothing slow for a launch and a page', async () => {
    const { formats, loaded } = await speak(index, [launch, intent('MorningIntent')])
    expect(formats).toEqual([])
    expect(loaded.filter((name) => SLOW.test(name))).toEqual([])
  })
})

describe('the bundle', () => {
  it('is at most twice the smallest skill of the SDK', async () => {
    expect(statSync(index).size).toBeLessThanOrEqual(2 * statSync(helloWorld).size)
  })

  it('is two files of code, and one of each language', async () => {
    const files = [...codes.map((code) => `${code}.json`), 'index.cjs', 'services.cjs']
    expect(readdirSync(lambda).toSorted()).toEqual(files.toSorted())
  })

  it('needs nothing but Node and itself', async () => {
    const required = ['index.cjs', 'services.cjs'].flatMap((file) =>
      [...readFileSync(join(lambda, file), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(
        ([, name = '']) => name,
      ),
    )
    const strange = required.filter((name) => !isBuiltin(name) && name !== './services.cjs')
    expect(required).toContain('./services.cjs')
    expect(strange).toEqual([])
  })

  it.each(codes)('leaves the words of %s to its file', async (code) => {
    const bundle = loadBundle(code)
    const shipped = readFileSync(index, 'utf8')
    const sentences = linesOf(bundle.words).flatMap(([, text]) => (text.length > 20 ? text : []))
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter((text) => shipped.includes(text))).toEqual([])
    expect(JSON.parse(readFileSync(join(lambda, `${code}.json`), 'utf8'))).toEqual(bundle)
  })
})
