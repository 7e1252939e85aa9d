const FULL = process.env.FULL_COUNTS === '1'

/** All of them in full counts; every few otherwise, the first and the last among them. */
export const some = <T>(all: readonly T[], every: number): readonly T[] =>
  all.filter((_, index) => FULL || index % every === 0 || index === all.length - 1)

/** How often a property is tried: a few seeded times in `npm test`, twenty times as often in `npm run verify`. */
export const runs = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: 20260105,
  numRuns: FULL ? numRuns * 20 : numRuns,
})
