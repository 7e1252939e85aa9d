import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../tools/check/files.ts'
import { placeholdersOf } from '../tools/check/translation.ts'
import { checkContent } from '../tools/check.ts'
import { loadCatalog } from '../tools/load.ts'
import { print } from '../tools/problem.ts'
import { CONTENT } from '../tools/read-content.ts'

const files = readFiles()
const problems = checkContent(files)
const { day, languages } = loadCatalog()

describe.each(Object.keys(files))('content/%s', (path) => {
  it('is sound', () => {
    expect(print(problems.filter(({ file }) => file === `content/${path}`))).toBe('')
  })
})

describe('content', () => {
  it('lacks no file', () => {
    const there = Object.keys(files).map((path) => `content/${path}`)
    expect(print(problems.filter(({ file }) => !there.includes(file)))).toBe('')
  })
})

describe('content/README.md', () => {
  const text = readFileSync(join(CONTENT, 'README.md'), 'utf8')
  const shown = [...text.matchAll(/`content\/([^`]+\.json)`\n\n```json\n(.*?)```/gs)]

  it.each(shown.map(([, path = '', json = '']) => [path, json]))(
    'shows %s as it is',
    (path, json) => {
      expect(JSON.parse(json)).toEqual(files[path])
    },
  )

  it('shows an exercise, a routine and an answer with their words', () => {
    const folders = shown.map(([, path = '']) => path.replace(/\/[^/]*$/, ''))
    for (const folder of ['exercises', 'routines', 'answers'])
      expect(folders).toEqual(expect.arrayContaining([folder, `${languages.reference}/${folder}`]))
  })
})

/** A line as code names it, with what code fills into it. */
interface Said {
  readonly key: string
  readonly params: readonly string[]
}

const LAMBDA = resolve(import.meta.dirname, '../lambda')

// What stands in the code for several keys. A new one fails the test until it is put here.
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  wish: ['slower', 'faster', 'easier', 'fuller'],
  'part.id': day.map(({ id }) => id),
  key: [], // inside say and varied themselves
  line: [], // a strip says any line
  'line: Line': [],
}

describe('what the code says', () => {
  const said = readdirSync(LAMBDA, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => saidIn(readFileSync(join(LAMBDA, path), 'utf8')))
  const named = [...new Set(said.map(({ key }) => key))].sort()
  const { says } = files[`${languages.reference}/prompts.json`] as {
    readonly says: Readonly<Record<string, string | readonly string[]>>
  }
  const base = (key: string) => key.replace(/_(zero|one|two|few|many|other|right|left)$/, '')

  it('is what the prompts have words for, no more and no less', () => {
    expect([...new Set(Object.keys(says).map(base))].sort()).toEqual(named)
  })

  it.each(named)('fills every placeholder of %s', (key) => {
    const wordings = Object.entries(says).filter(([one]) => base(one) === key)
    const asked = placeholdersOf(wordings.flatMap(([, text]) => text).join(' '))
    for (const { params } of said.filter((one) => one.key === key))
      expect([...params].sort()).toEqual(asked)
  })

  it('is found wherever it is named', () => {
    const source = "end(scene, [say(first ? 'hello' : wish), { ...varied(kept, 'on').line }])"
    expect(saidIn(source).map(({ key }) => key)).toEqual([
      ...['hello', 'slower', 'faster', 'easier', 'fuller', 'on'],
    ])
    expect(saidIn("say('which', { number, count: movements.length })")).toEqual([
      { key: 'which', params: ['number', 'count'] },
    ])
    expect(() => saidIn('say(mood)')).toThrow('mood')
  })
})

/** The lines that a source names: say('…', params), varied(kept, '…'), 'prompts.says.…'. */
function saidIn(source: string): readonly Said[] {
  const calls = [...source.matchAll(/(?<!function |\w|(?<!\.\.)\.)(say|varied)\(/g)].flatMap(
    (call) => {
      const args = argumentsAt(source, call.index + call[0].length)
      const [key = '', params = ''] = call[1] === 'say' ? args : [args[1] ?? '']
      const names = [...params.matchAll(/[{,]\s*(\w+)(?=\s*[:,}])/g)].map(([, name]) => name ?? '')
      return keysOf(key).map((one) => ({ key: one, params: names }))
    },
  )
  const whole = [...source.matchAll(/'prompts\.says\.([\w-]+)'/g)]
  return [...calls, ...whole.map(([, key]) => ({ key: key ?? '', params: [] }))]
}

/** The arguments of a call, from behind its parenthesis. */
function argumentsAt(source: string, start: number): readonly string[] {
  const args = ['']
  let depth = 0
  for (const sign of source.slice(start)) {
    if ('([{'.includes(sign)) depth++
    if (')]}'.includes(sign) && depth-- === 0) break
    if (sign === ',' && depth === 0) args.push('')
    else args[args.length - 1] += sign
  }
  return args.map((arg) => arg.trim())
}

/** The keys that an expression can be: 'a', condition ? 'a' : 'b', `a-${b}`, a variable. */
function keysOf(expression: string): readonly string[] {
  const [, either = expression, or] = /^.*?\?\s(.+)\s:\s(.+)$/s.exec(expression) ?? []
  return [either, or].flatMap((one) => {
    if (one === undefined) return []
    const literal = /^['`](.*)['`]$/.exec(one)?.[1]
    const [variable = literal === undefined ? one : undefined] =
      /(?<=\$\{).*?(?=\})/.exec(literal ?? '') ?? []
    if (variable === undefined) return [literal ?? '']
    const values = VARIABLES[variable]
    if (!values) throw new Error(`What can ${variable} be? Add it to VARIABLES.`)
    return values.map((value) => literal?.replace(`\${${variable}}`, value) ?? value)
  })
}
