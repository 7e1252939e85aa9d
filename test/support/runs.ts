const FULL = process.env.FULL_COUNTS === '1'

/** How often a property is tried: a few seeded times in `npm test`, twenty times as often in `npm run verify`. */
export const runs = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: 20260105,
  numRuns: FULL ? numRuns * 20 : numRuns,
})
