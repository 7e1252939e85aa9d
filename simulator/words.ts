import type { Unit } from './numbers.ts'

/** Amazon's side of a language, `content/<language>/device.json`: what Alexa understands by itself. */
export interface DeviceWords {
  /** What a newcomer is told to try; the first one opens the skill. */
  readonly try: readonly [string, ...string[]]
  /** locale → the time zone that a device there most likely has */
  readonly zones: Readonly<Record<string, string>>
  /** locale → the program that speaks → the name of its voice */
  readonly voices: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly wake: readonly string[]
  readonly polite: readonly string[]
  readonly exit: readonly string[]
  /** Ways to open a skill, best first. `{name}` is its name, `{rest}` what is asked of it; any other `{list}` is
   * one of the phrases of that list below. Word order belongs to the language, hence here. */
  readonly forms: readonly string[]
  readonly launch: readonly string[]
  readonly ask: readonly string[]
  readonly connect: readonly string[]
  readonly from: readonly string[]
  /** AMAZON.… intent → phrases that mean it */
  readonly builtins: Readonly<Record<string, readonly string[]>>
  readonly numbers: Readonly<Record<string, number>>
  /** Words that multiply the number beside them: half, a hundred; an article is × 1. */
  readonly times: Readonly<Record<string, number>>
  readonly plus: readonly string[]
  readonly glue: readonly string[]
  readonly units: Readonly<Record<string, Unit>>
}
