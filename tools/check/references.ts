import { SAFETY } from '../../lambda/content/catalog.ts'
import type { Answer, Routine } from '../../lambda/content/schema.ts'
import { EVENT_OF_INTENT } from '../../lambda/handlers/intents.ts'
import type { Problem } from '../problem.ts'
import { type Content, has } from './content.ts'
import { filesIn, found } from './files.ts'

/** Everything that one file says of another is true. Pure. */
export function checkReferences(content: Content): Problem[] {
  const { catalog } = content
  const families = familiesOf(content)
  return [
    ...Object.values(catalog.routines).flatMap((routine) => checkRoutine(routine, content)),
    ...Object.values(catalog.answers).flatMap((answer) => checkNext(answer, families, content)),
    ...checkDay(content, families),
    ...checkEngine(content, families),
    ...checkIds(content),
    ...checkSources(content),
  ]
}

/** A malformed routine may be the one of its family: then any family may exist. */
function familiesOf({ files, catalog }: Content): (family: string) => boolean {
  const all = Object.keys(filesIn(files, 'routines')).length
  const routines = Object.values(catalog.routines)
  if (routines.length < all) return () => true
  return (family) => routines.some((routine) => routine.family === family)
}

/** A routine is steps or parts, of what exists, and goes one way. */
function checkRoutine(routine: Routine, content: Content): Problem[] {
  const at = (place: string, problem: string, cure: string) =>
    found(`routines/${routine.id}.json`, place, problem, cure)
  const { steps, parts } = routine
  if ((steps === undefined) === (parts === undefined))
    return [at('/', 'needs either steps or parts', 'keep one of the two')]
  return [
    ...(steps ?? []).flatMap(({ exercise }, index) =>
      has(content, 'exercises', exercise)
        ? []
        : [at(`steps.${index}.exercise`, `no exercise "${exercise}"`, SPELL)],
    ),
    ...(parts ?? []).flatMap((part, index) => {
      const place = `parts.${index}`
      const inner = content.catalog.routines[part]
      if (!has(content, 'routines', part)) return [at(place, `no routine "${part}"`, SPELL)]
      if (inner?.parts)
        return [at(place, `"${part}" has parts itself`, 'name the parts of that routine here')]
      if (inner && inner.moment !== routine.moment)
        return [
          at(place, `"${part}" is for the ${inner.moment}`, `choose one for the ${routine.moment}`),
        ]
      return []
    }),
  ]
}

const SPELL = 'spell it as its file is named, or write that file'

function checkNext(
  { id, next }: Answer,
  families: (family: string) => boolean,
  content: Content,
): Problem[] {
  const file = `answers/${id}.json`
  if ('start' in next)
    return families(next.start)
      ? []
      : [found(file, 'next.start', `no routine of the family "${next.start}"`, FAMILY)]
  return has(content, 'answers', next.answer)
    ? []
    : [found(file, 'next.answer', `no answer "${next.answer}"`, SPELL)]
}

const FAMILY = 'name the family of a routine'

/** The parts of a day follow each other, and each begins something that exists. */
function checkDay({ catalog }: Content, families: (family: string) => boolean): Problem[] {
  return catalog.day.flatMap(({ from, id, start }, index) => {
    const at = (key: string, problem: string, cure: string) =>
      found('day.json', `${index}.${key}`, problem, cure)
    const before = catalog.day.slice(0, index)
    return [
      ...(families(start) ? [] : [at('start', `no routine of the family "${start}"`, FAMILY)]),
      ...(before.some((part) => part.from >= from)
        ? [
            at(
              'from',
              `${from} is not after the part before`,
              'put the parts in the order of hours',
            ),
          ]
        : []),
      ...(before.some((part) => part.id === id)
        ? [at('id', `"${id}" is there twice`, 'give each part of the day its own id')]
        : []),
    ]
  })
}

/** What the skill itself starts and says exists. */
function checkEngine(content: Content, families: (family: string) => boolean): Problem[] {
  const started = Object.values(EVENT_OF_INTENT).flatMap((event) =>
    'family' in event ? [event.family] : [],
  )
  return [
    ...Object.values(SAFETY)
      .filter((id) => !has(content, 'answers', id))
      .map((id) => found(`answers/${id}.json`, '/', 'missing; the skill says it', 'write it')),
    ...started
      .filter((family) => !families(family))
      .map((family) =>
        found(
          'routines',
          '/',
          `no routine of the family "${family}"; the skill starts it`,
          'write one',
        ),
      ),
  ]
}

/** An id names one thing: an exercise can be asked for alone, like a routine. */
function checkIds({ files }: Content): Problem[] {
  const exercises = Object.keys(filesIn(files, 'exercises'))
  return Object.keys(filesIn(files, 'routines'))
    .filter((id) => exercises.includes(id))
    .map((id) =>
      found(
        `routines/${id}.json`,
        'id',
        `"${id}" is an exercise too`,
        'give one of them another id',
      ),
    )
}

/** Each claim has its source, each source its claim. */
function checkSources({ files, sound, catalog, sources }: Content): Problem[] {
  if (!sound['sources.json']) return []
  const claims = (['exercises', 'routines', 'answers'] as const).flatMap((folder) =>
    Object.values<{ readonly id: string; readonly sources: readonly string[] }>(
      catalog[folder],
    ).map((item) => ({ path: `${folder}/${item.id}.json`, named: item.sources })),
  )
  const unknown = claims.flatMap(({ path, named }) =>
    named
      .filter((source) => !Object.hasOwn(sources, source))
      .map((source) =>
        found(path, 'sources', `no source "${source}"`, 'add it to content/sources.json'),
      ),
  )
  const whole = (['exercises', 'routines', 'answers'] as const).every(
    (folder) => Object.keys(filesIn(files, folder)).length === Object.keys(catalog[folder]).length,
  )
  const used = new Set(claims.flatMap(({ named }) => named))
  const unused = Object.keys(sources).filter((source) => whole && !used.has(source))
  return [
    ...unknown,
    ...unused.map((source) =>
      found('sources.json', source, 'nothing names this source', 'remove it'),
    ),
  ]
}
