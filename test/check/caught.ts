import { expect, it } from 'vitest'
import { type Files, readFiles } from '../../tools/check/files.ts'
import { checkContent, checkWritten } from '../../tools/check.ts'
import { type Problem, print } from '../../tools/problem.ts'

// Content as it is, broken in one place: each check finds its kind of slip and says what to do.

export type Json = Readonly<Record<string, unknown>>
export type Change = (files: Files) => Files

export const files = readFiles()

/** Some keys of a file written anew; undefined removes one. */
export const write =
  (path: string, keys: Json): Change =>
  (all) => ({ ...all, [path]: JSON.parse(JSON.stringify({ ...(all[path] as Json), ...keys })) })

/** Some keys of what stands under a key of a file. */
export const writeIn =
  (path: string, key: string, keys: Json): Change =>
  (all) =>
    write(path, { [key]: { ...((all[path] as Json)[key] as Json), ...keys } })(all)

export const put =
  (path: string, value: unknown): Change =>
  (all) => ({ ...all, [path]: value })

export const remove =
  (path: string): Change =>
  (all) =>
    Object.fromEntries(Object.entries(all).filter(([one]) => one !== path))

export const changed = (changes: readonly Change[]): Files =>
  changes.reduce((made, change) => change(made), files)

export const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

export type Case = readonly [slip: string, change: Change | readonly Change[], problem: string]

/** Each slip is found by reading, and the cure is named. */
export const caught = (cases: readonly Case[]) =>
  catchBy((all) => checkWritten(all).problems, cases)

/** Each slip is found by planning, and the cure is named. */
export const caughtInTime = (cases: readonly Case[]) => catchBy(checkContent, cases)

function catchBy(check: (files: Files) => readonly Problem[], cases: readonly Case[]): void {
  const before = print(check(files))
  it.each(cases)('%s', (_, change, expected) => {
    const problems = check(changed(typeof change === 'function' ? [change] : change))
    expect(print(problems)).toContain(expected)
    expect(problems.filter(({ cure, at, file }) => !cure || !at || !file)).toEqual([])
    expect(before).not.toContain(expected)
  })
}
