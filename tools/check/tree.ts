import type { z } from 'zod'
import { Languages } from '../../lambda/content/schema.ts'
import type { Problem } from '../problem.ts'
import { type Files, filesIn, found } from './files.ts'
import { requiredFiles, shapeOf } from './shapes.ts'

/** The folders whose files come in pairs: one without words, and in every language one with them. */
export const PAIRED = ['exercises', 'routines', 'answers'] as const

/** Every file is where something may lie, looks as it must, and is named by its id. `sound` are those that do;
 * no `languages` when the list of languages itself cannot be read. Pure. */
export function checkTree(files: Files): {
  readonly problems: readonly Problem[]
  readonly sound: Files
  readonly languages: Languages | undefined
} {
  const listed = Languages.safeParse(files['languages.json'])
  if (!listed.success) {
    const problems = checkShape('languages.json', files['languages.json'], Languages)
    return { problems, sound: {}, languages: undefined }
  }
  const judged = Object.entries(files).map(([path, value]) => {
    const shape = shapeOf(path, listed.data)
    const problems = shape ? checkFile(path, value, shape) : [unknownFile(path)]
    return { path, value, problems }
  })
  const sound = judged.filter(({ problems }) => problems.length === 0)
  return {
    problems: [...judged.flatMap(({ problems }) => problems), ...checkPresence(files, listed.data)],
    sound: Object.fromEntries(sound.map(({ path, value }) => [path, value])),
    languages: listed.data,
  }
}

const unknownFile = (path: string): Problem =>
  found(
    path,
    '/',
    'nothing reads this file',
    'remove it, or put it where content/README.md says; a new language or locale is named in content/languages.json',
  )

function checkFile(path: string, value: unknown, shape: z.ZodType): Problem[] {
  const problems = checkShape(path, value, shape)
  return problems.length > 0 ? problems : checkId(path, value)
}

function checkShape(path: string, value: unknown, shape: z.ZodType): Problem[] {
  if (value instanceof Error)
    return [found(path, '/', value.message, 'mend the JSON: often a comma too many or too few')]
  const { error } = shape.safeParse(value)
  return (error?.issues ?? [])
    .flatMap((issue) => plain(issue))
    .map(({ at, problem, cure }) => found(path, at.join('.') || '/', problem, cure))
}

type Issue = z.core.$ZodIssue
type Place = readonly PropertyKey[]

/** What zod says, for an author. Of several shapes that a value might have had, the one it comes nearest to. */
function plain(
  issue: Issue,
  above: Place = [],
): readonly { readonly at: Place; readonly problem: string; readonly cure: string }[] {
  const at = [...above, ...issue.path]
  if (issue.code === 'invalid_union')
    return [...issue.errors]
      .sort((a, b) => farOff(a) - farOff(b))
      .slice(0, 1)
      .flatMap((nearest) => nearest.flatMap((one) => plain(one, at)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: [...at, key], problem: 'unknown', cure: REMOVE }))
  if (issue.message.endsWith('received undefined'))
    return [{ at, problem: 'missing', cure: 'add it: content/README.md shows how' }]
  return [{ at, problem: issue.message, cure: SEE }]
}

const ANOTHER_KIND = 100 // a text where a list is wanted: worse than any number of keys

/** How far a value is from a shape: how much of it is wrong. */
function farOff(issues: readonly Issue[]): number {
  const each = issues.map((issue) => {
    if (issue.code === 'invalid_union') return Math.min(...issue.errors.map(farOff))
    if (issue.code === 'unrecognized_keys') return issue.keys.length
    return issue.code === 'invalid_type' && issue.path.length === 0 ? ANOTHER_KIND : 1
  })
  return each.reduce((total, one) => total + one, 0)
}

const SEE = 'write it as content/README.md shows'
const REMOVE = 'remove it, or spell it as content/README.md does'

function checkId(path: string, value: unknown): Problem[] {
  const [folder = '', name = ''] = path.split('/')
  if (!PAIRED.some((one) => one === folder)) return []
  const { id } = value as { readonly id: string }
  if (name === `${id}.json`) return []
  return [found(path, 'id', `"${id}" is not the name of its file`, `name the file ${id}.json`)]
}

/** Every file that must be there is, and words and the wordless come in pairs. Pure. */
function checkPresence(files: Files, languages: Languages): Problem[] {
  const missing = (path: string, cure: string) =>
    Object.hasOwn(files, path) ? [] : [found(path, '/', 'missing', cure)]
  const required = requiredFiles(languages).flatMap((path) =>
    missing(path, 'write it: content/README.md shows how'),
  )
  const paired = Object.keys(languages.locales).flatMap((language) =>
    PAIRED.flatMap((folder) => {
      const spoken = Object.keys(filesIn(files, `${language}/${folder}`))
      const ids = Object.keys(filesIn(files, folder))
      return [
        ...ids.flatMap((id) =>
          missing(`${language}/${folder}/${id}.json`, `write the words of ${folder}/${id}.json`),
        ),
        ...spoken
          .filter((id) => !ids.includes(id))
          .map((id) =>
            found(
              `${language}/${folder}/${id}.json`,
              '/',
              'words for nothing',
              `write content/${folder}/${id}.json, or remove this file`,
            ),
          ),
      ]
    }),
  )
  return [...required, ...paired]
}
