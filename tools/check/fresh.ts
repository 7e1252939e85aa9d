import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MODELS, modelOf, textOf } from '../models.ts'
import type { Problem } from '../problem.ts'
import { localesOf, readSpoken } from '../utterances.ts'

/** The models on disk are those that content makes now. `read` is the text of a file, undefined for none. */
export function checkFresh(read: (path: string) => string | undefined = readText): Problem[] {
  const content = readSpoken()
  return localesOf(content)
    .filter((locale) => read(join(MODELS, `${locale}.json`)) !== textOf(modelOf(locale, content)))
    .map((locale) => ({
      file: `interactionModels/custom/${locale}.json`,
      at: '/',
      problem: 'is not what content makes',
      cure: 'npm run models',
    }))
}

const readText = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined
