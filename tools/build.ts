import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildLambda } from './bundle/lambda.ts'
import { buildSkillPackage } from './bundle/skill-package.ts'

// npm run build: everything that is deployed, from the sources alone, into build/.

const ROOT = resolve(import.meta.dirname, '..')

/** One line a file: its size, its size when zipped, its name. */
function sizesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const lines = files.flatMap((file) => {
    if (!file.isFile()) return []
    const path = join(file.parentPath, file.name)
    const bytes = readFileSync(path)
    return `${kilobytes(bytes)} (zipped ${kilobytes(gzipSync(bytes))})  ${relative(ROOT, path)}`
  })
  return lines.join('\n')
}

const kilobytes = (bytes: Uint8Array): string =>
  `${(bytes.length / 1000).toFixed(1)} kB`.padStart(8)

const started = performance.now()
const lambda = join(ROOT, 'build/lambda')
const skillPackage = join(ROOT, 'build/skill-package')
for (const folder of [lambda, skillPackage]) rmSync(folder, { recursive: true, force: true })
await buildLambda(lambda)
buildSkillPackage(skillPackage)
const seconds = ((performance.now() - started) / 1000).toFixed(2)
console.log([sizesIn(lambda), sizesIn(skillPackage), `Built in ${seconds} s.`].join('\n'))
