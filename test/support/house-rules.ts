import { posix } from 'node:path'

/** A file of ours: its path from the project's root, its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** What in a source breaks a rule; nothing when it is kept. */
export type Rule = (source: Source) => readonly string[]

interface Import {
  readonly from: string
  /** Gone before anything runs. */
  readonly isType: boolean
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[\w$*{},\s]+?from\s*)?'([^']+)'/gm
const INLINE = /(\btypeof\s+)?\b(?:import|require)\(\s*'([^']+)'/g

/** Everything that a source imports, of whatever form; relative paths become paths from the root. Pure. */
export function importsOf({ path, text }: Source): readonly Import[] {
  return [...text.matchAll(STATIC), ...text.matchAll(INLINE)].map(([, type, from = '']) => ({
    from: from.startsWith('.') ? posix.join(posix.dirname(path), from) : from,
    isType: type !== undefined,
  }))
}

/** What each layer under lambda/ sees beside itself. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  content: [],
  engine: ['content'],
  speech: ['content', 'engine'],
  screen: ['content', 'engine'],
  handlers: ['content', 'engine', 'speech', 'screen'],
  adapters: ['content', 'engine', 'speech', 'screen', 'handlers'],
}

const layerOf = (path: string) => /^lambda\/(\w+)\//.exec(path)?.[1]

/** lambda/ sees nothing outside itself, and each layer only what stands left of it. */
export const importsPointLeft: Rule = (source) => {
  if (!source.path.startsWith('lambda/')) return []
  const layer = layerOf(source.path)
  const seen = layer === undefined ? undefined : [layer, ...(SEES[layer] ?? [])]
  return importsOf(source).flatMap(({ from }) => {
    const isOurs = from.endsWith('.ts') || from.endsWith('.json')
    if (!isOurs) return []
    if (!from.startsWith('lambda/')) return [`${from}: lambda/ stands alone`]
    if (seen === undefined || seen.includes(layerOf(from) ?? '')) return []
    return [`${from}: ${layer} may see ${seen.join(', ')} alone`]
  })
}

const inside = (...folders: readonly string[]) => new RegExp(`^(${folders.join('|')})`)

/** Where a package may be imported, and where its types alone. */
const HOMES = [
  {
    package: /^ask-sdk/,
    home: inside('lambda/handlers/', 'lambda/(index|serve)\\.ts$'),
    types: inside('lambda/screen/', 'simulator/', 'tools/', 'test/'),
  },
  { package: /^i18next/, home: inside('lambda/speech/words\\.ts$'), types: inside('test/') },
  { package: /^zod/, home: inside('lambda/content/schema\\.ts$', 'tools/', 'test/'), types: /^$/ },
  {
    package: /^lambda\/content\/schema\.ts$/, // it runs zod
    home: inside('tools/', 'test/'),
    types: inside('lambda/', 'simulator/'),
  },
] as const

/** Every package stays where it was let in. */
export const packagesStayHome: Rule = (source) =>
  importsOf(source).flatMap(({ from, isType }) => {
    const rule = HOMES.find((one) => one.package.test(from))
    if (!rule || rule.home.test(source.path)) return []
    if (!rule.types.test(source.path)) return [`${from} is not imported here`]
    return isType ? [] : [`${from}: import type alone, or it is loaded`]
  })

const LONGEST = 200 // lines; a longer file has a second idea in it

export const filesAreShort: Rule = ({ text }) => {
  const lines = text.trimEnd().split('\n').length
  return lines > LONGEST ? [`${lines} lines, at most ${LONGEST}`] : []
}

/** Languages are content: no literal is one of them, or a folder of one, or looks like a locale. */
export function noLanguageIsNamed(ids: readonly string[]): Rule {
  const named = new RegExp(`(['"\`/])(?:${ids.join('|')}|[a-z]{2}-[A-Z]{2})(?=['"\`/])`, 'g')
  return ({ path, text }) =>
    inside('lambda/', 'simulator/', 'tools/').test(path)
      ? [...text.matchAll(named)].map(([literal]) => `${literal.slice(1)} names a language`)
      : []
}

export const noDefaultExport: Rule = ({ path, text }) =>
  path !== 'vitest.config.ts' && /^export\s+(?:default\b|\{[^}]*\bas default\b)/m.test(text)
    ? ['a default export: give it its name']
    : []

export const noEnum: Rule = ({ text }) =>
  /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s/m.test(text)
    ? ['an enum: use a union of literals']
    : []
