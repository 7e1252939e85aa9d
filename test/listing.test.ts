import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createForms } from '../simulator/forms.ts'
import { openLocale } from '../simulator/locale.ts'
import { createTokenizer } from '../simulator/tokens.ts'
import { checkShape } from '../tools/amazon-shape.ts'
import { loadCatalog } from '../tools/load.ts'
import { CONTENT, readJson } from '../tools/read-content.ts'

const FILE = 'skill.json'
const skill = JSON.parse(readFileSync(resolve(import.meta.dirname, '..', FILE), 'utf8'))
const { manifest } = skill
const listings: Readonly<Record<string, Listing>> = manifest.publishingInformation.locales

interface Listing {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly examplePhrases: readonly string[]
  readonly keywords: readonly string[]
}

type Forbidden = { readonly words: readonly string[] }

const { languages } = loadCatalog()
const languageOf = (locale: string) =>
  Object.entries(languages.locales).find(([, locales]) => locales.includes(locale))?.[0] ?? ''

/** What every listing of a language says, in its words: certification looks for it. */
const DISCLAIMERS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'information only',
    'not medical advice',
    'no substitute for a doctor',
    'Stop any movement that hurts',
    'In an emergency, call your local emergency number',
  ],
}

describe('the manifest', () => {
  it("is of Amazon's shape", () => {
    expect(checkShape('Skill', skill, FILE)).toEqual([])
  })

  it('lists the locales that content serves', () => {
    const locales = Object.values(languages.locales).flat()
    expect(Object.keys(listings).toSorted()).toEqual(locales.toSorted())
  })

  it('collects nothing about health and is not for children', () => {
    expect(manifest.privacyAndCompliance).toMatchObject({
      usesHealthInfo: false,
      usesPersonalInfo: false,
      isChildDirected: false,
    })
    expect(manifest.permissions ?? []).toEqual([])
  })
})

describe.each(Object.entries(listings))('the listing of %s', (locale, listing) => {
  const { model, words } = openLocale(locale)
  const { intents, invocationName } = model.interactionModel.languageModel
  const tokenize = createTokenizer(locale)
  const called = createForms(words, invocationName, tokenize)
  const known = new Set(
    [
      ...intents.flatMap(({ samples = [] }) => samples),
      ...Object.values(words.builtins).flat(),
    ].map((phrase) => tokenize(phrase).join(' ')),
  )
  /** What is said behind the wake word; undefined where there is none. */
  const behindWakeWord = (phrase: string) => {
    const [first = '', ...rest] = tokenize(phrase)
    return words.wake.includes(first) ? rest : undefined
  }

  it('keeps to the lengths of the store', () => {
    expect(listing.name.length).toBeGreaterThanOrEqual(2)
    expect(listing.name.length).toBeLessThanOrEqual(50)
    expect(listing.summary.length).toBeLessThanOrEqual(160)
    expect(listing.description.length).toBeLessThanOrEqual(4000)
    expect(listing.keywords.length).toBeLessThanOrEqual(30)
    expect(listing.examplePhrases).toHaveLength(3)
  })

  it('is named as it is called', () => {
    expect(tokenize(listing.name).join(' ')).toBe(invocationName)
  })

  it('opens with the plainest of its examples', () => {
    const said = behindWakeWord(listing.examplePhrases[0] ?? '')
    expect(said?.join(' ')).toBe(`${words.launch[0]} ${invocationName}`)
  })

  it.each(listing.examplePhrases)('has "%s" in its model, word for word', (phrase) => {
    const rest = called(behindWakeWord(phrase) ?? [])?.rest
    expect(rest).toBeDefined()
    if (rest?.length) expect(known).toContain(rest.join(' '))
  })

  it('tells people to say only what is understood', () => {
    const quoted = [...listing.description.matchAll(/"([^"]+)"/g)].map(([, said = '']) => said)
    const strange = quoted.filter((said) => {
      const heard = behindWakeWord(said) ?? tokenize(said)
      return !known.has(heard.join(' ')) && called(heard)?.rest.length !== 0
    })
    expect(quoted).not.toEqual([])
    expect(strange).toEqual([])
  })

  it('says that it is information, and when to ask for help', () => {
    const disclaimers = DISCLAIMERS[languageOf(locale)] ?? [`(write ${locale}'s into this test)`]
    const missing = disclaimers.filter((words) => !listing.description.includes(words))
    expect(missing).toEqual([])
  })

  it('promises no cure', () => {
    const forbidden = readJson(join(CONTENT, languageOf(locale), 'forbidden.json')) as Forbidden
    const said = tokenize(Object.values(listing).flat().join(' '))
    expect(forbidden.words.filter((word) => said.includes(word))).toEqual([])
  })
})
