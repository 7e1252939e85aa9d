import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { loadBundle, loadCatalog } from '../load.ts'

const LAMBDA = resolve(import.meta.dirname, '../../lambda')
const MODEL = 'ask-sdk-model'

/** Writes what Lambda runs: index.cjs, services.cjs (read when a service of Alexa's is first asked), and a JSON file for
 * each language (read when it is first spoken). */
export async function buildLambda(out: string): Promise<void> {
  const catalog = loadCatalog()
  mkdirSync(out, { recursive: true })
  for (const language of Object.keys(catalog.languages.locales)) {
    writeFileSync(join(out, `${language}.json`), JSON.stringify(loadBundle(language)))
  }
  await build({
    entryPoints: {
      index: join(LAMBDA, 'index.ts'),
      services: createRequire(import.meta.url).resolve(MODEL),
    },
    outdir: out,
    outExtension: { '.js': '.cjs' },
    alias: { [MODEL]: join(import.meta.dirname, 'services-later.ts') },
    external: ['./services.cjs'],
    define: { CATALOG: JSON.stringify(catalog) },
    bundle: true,
    minify: true,
    format: 'cjs', // as ESM it starts 1.4 times slower
    platform: 'node',
    target: 'node24',
    charset: 'utf8',
    logLevel: 'warning',
  })
}
