import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../tools/load.ts'
import {
  filesAreShort,
  importsPointLeft,
  noDefaultExport,
  noEnum,
  noLanguageIsNamed,
  packagesStayHome,
  type Rule,
  type Source,
} from './support/house-rules.ts'

const ROOT = resolve(import.meta.dirname, '..')
const files = globSync('{lambda,simulator,tools,test}/**/*.ts', { cwd: ROOT }).toSorted()
const sources = [...files, 'vitest.config.ts'].map(
  (path): Source => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(ROOT, path), 'utf8'),
  }),
)

const { languages } = loadCatalog()
const codes = Object.keys(languages.locales)
const locales = Object.values(languages.locales).flat()

const RULES = {
  'imports point left': importsPointLeft,
  'packages stay home': packagesStayHome,
  'files are short': filesAreShort,
  'no language is named': noLanguageIsNamed([...codes, ...locales]),
  'no default export': noDefaultExport,
  'no enum': noEnum,
} as const satisfies Record<string, Rule>

/** Where it would stand, what it would say. */
const OFFENDERS: readonly (readonly [keyof typeof RULES, path: string, text: string])[] = [
  ['imports point left', 'lambda/content/a.ts', "import { a } from '../engine/a.ts'"],
  ['imports point left', 'lambda/engine/a.ts', "import type { A } from '../speech/a.ts'"],
  ['imports point left', 'lambda/speech/a.ts', "export { a } from '../screen/a.ts'"],
  ['imports point left', 'lambda/screen/a.ts', "import {\n  a,\n  b,\n} from '../handlers/a.ts'"],
  ['imports point left', 'lambda/handlers/a.ts', "const a = await import('../adapters/a.ts')"],
  ['imports point left', 'lambda/adapters/a.ts', "import '../index.ts'"],
  ['imports point left', 'lambda/index.ts', "import { a } from '../tools/load.ts'"],
  ['imports point left', 'lambda/index.ts', "import type { A } from '../simulator/a.ts'"],
  ['imports point left', 'lambda/nowhere/a.ts', "import { a } from '../content/a.ts'"],
  ['packages stay home', 'lambda/engine/a.ts', "import type { A } from 'ask-sdk-model'"],
  ['packages stay home', 'lambda/screen/a.ts', "import { a } from 'ask-sdk-core'"],
  ['packages stay home', 'simulator/a.ts', "import { type A, a } from 'ask-sdk-model'"],
  ['packages stay home', 'lambda/handlers/a.ts', "import i18next from 'i18next'"],
  ['packages stay home', 'lambda/engine/a.ts', "import { z } from 'zod'"],
  ['packages stay home', 'lambda/content/a.ts', "import { z } from 'zod/v4'"],
  ['packages stay home', 'lambda/engine/a.ts', "import { A } from '../content/schema.ts'"],
  ['packages stay home', 'lambda/content/a.ts', "import { type A } from './schema.ts'"],
  ['files are short', 'tools/a.ts', 'a()\n'.repeat(201)],
  ['no language is named', 'lambda/a.ts', `const a = '${codes[0]}'`],
  ['no language is named', 'simulator/a.ts', `const a = "${locales[0]}"`],
  ['no language is named', 'tools/a.ts', "const a = ['xx-YY']"],
  ['no language is named', 'tools/a.ts', `const a = \`content/${codes[0]}/prompts.json\``],
  ['no default export', 'lambda/a.ts', 'export default function a() {}'],
  ['no default export', 'lambda/a.ts', 'export { a as default }'],
  ['no enum', 'lambda/a.ts', 'export const enum A { B }'],
  ['no enum', 'lambda/a.ts', '  enum A { B }'],
]

/** What stands for the rule's being kept where it could be mistaken. */
const CITIZENS: typeof OFFENDERS = [
  ['imports point left', 'lambda/handlers/a.ts', "import { a } from '../speech/a.ts'"],
  ['imports point left', 'lambda/index.ts', "import { a } from './adapters/a.ts'"],
  ['imports point left', 'tools/a.ts', "import { a } from '../lambda/engine/a.ts'"],
  ['packages stay home', 'lambda/content/schema.ts', "import { z } from 'zod'"],
  ['packages stay home', 'lambda/screen/a.ts', "import type { A } from 'ask-sdk-model'"],
  ['packages stay home', 'tools/a.ts', "type A = typeof import('ask-sdk-model')"],
  [
    'packages stay home',
    'lambda/engine/a.ts',
    "import type {\n  A,\n} from '../content/schema.ts'",
  ],
  ['files are short', 'tools/a.ts', 'a()\n'.repeat(200)],
  ['no language is named', 'test/a.test.ts', `const a = '${locales[0]}'`],
  ['no default export', 'vitest.config.ts', 'export default {}'],
]

describe.each(Object.entries(RULES))('%s', (name, rule) => {
  it('everywhere', () => {
    const broken = sources.flatMap((source) => rule(source).map((what) => [source.path, what]))
    expect(broken).toEqual([])
  })

  it.each(OFFENDERS.filter(([of]) => of === name))('catches %s in %s: %s', (_, path, text) => {
    expect(rule({ path, text })).toHaveLength(1)
  })

  it.each(CITIZENS.filter(([of]) => of === name))('allows %s in %s: %s', (_, path, text) => {
    expect(rule({ path, text })).toEqual([])
  })
})

it('reads every folder that it watches', () => {
  const folders = new Set(sources.map(({ path }) => path.split('/')[0]))
  expect(folders).toEqual(new Set(['lambda', 'simulator', 'tools', 'test', 'vitest.config.ts']))
})

it('runs on a fresh machine every step that npm run check runs here', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const steps = [...scripts.check.matchAll(/npm (?:run )?([\w-]+)/g)].map(([, step]) => step)
  const words = readFileSync(join(ROOT, '.ci/run'), 'utf8').split(/[\s;]+/)
  expect(steps).not.toEqual([])
  expect(steps.filter((step) => !words.includes(step))).toEqual([])
})
