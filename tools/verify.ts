import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

// npm run verify: what takes longer, or more than Node: the properties in full counts, and the planned seconds against
// a real speech engine. Names everything that is missing and stops there.

const NEEDED = [
  {
    command: 'espeak-ng',
    cure: 'install it with the packages of your system: apt-get install espeak-ng',
  },
] as const

const isThere = (command: string): boolean => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const missing = NEEDED.filter(({ command }) => !isThere(command))
for (const { command, cure } of missing) console.error(`${command} is missing: ${cure}`)
if (missing.length > 0) process.exit(1)

const root = join(import.meta.dirname, '..')
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FULL_COUNTS: '1' },
  }).status ?? 1

process.exitCode =
  run(['tools/measure.ts', '--check']) ||
  run(['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=300000'])
