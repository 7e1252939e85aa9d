import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ResponseEnvelope } from 'ask-sdk-model'

export interface Spoken {
  /** How many parameters the handler declares. */
  readonly parameters: number
  readonly replies: readonly (ResponseEnvelope & { readonly refused?: string })[]
  /** Formatters of Intl that were made, in order. */
  readonly formats: readonly string[]
  /** Modules of Node that were loaded beyond those of its own start. */
  readonly loaded: readonly string[]
}

interface Surroundings {
  /** What Lambda was told to accept; everything, without. */
  readonly skillId?: string
  /** Where the device stands; without, there is none. */
  readonly zone?: string
}

/** Starts a bundle in a process of its own, as Lambda does, and speaks one session with it. */
export function speakFresh(
  bundle: string,
  requests: readonly object[],
  { skillId, zone }: Surroundings = {},
): Spoken {
  const lambda = join(import.meta.dirname, 'lambda-process.ts')
  const args = [
    '--no-deprecation',
    lambda,
    bundle,
    JSON.stringify(requests),
    ...(zone ? [zone] : []),
  ]
  const env = { ...process.env, SKILL_ID: skillId ?? '' }
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env }))
}
