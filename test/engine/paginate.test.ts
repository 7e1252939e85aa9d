import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_PAGE, LONGEST_REPLY } from '../../lambda/engine/limits.ts'
import { type Extent, paginate } from '../../lambda/engine/paginate.ts'
import { runs } from '../support/runs.ts'

const nothing: Extent = { seconds: 0, chars: 0 }
const extents = (...seconds: number[]): Extent[] =>
  seconds.map((one) => ({ seconds: one, chars: 100 }))

describe('paginate', () => {
  it('keeps everything on one page while it fits', () => {
    expect(paginate(extents(60, 60, 60, 60), nothing, nothing)).toEqual([4])
  })

  it('cuts into the fewest pages, as equal as whole groups allow', () => {
    expect(paginate(extents(60, 60, 60, 60, 60), nothing, nothing)).toEqual([3, 2])
    expect(paginate(extents(100, 20, 20, 20, 20, 100), nothing, nothing)).toEqual([3, 3])
  })

  it('counts what is said before the first page and after each', () => {
    expect(paginate(extents(120, 110), { seconds: 11, chars: 0 }, nothing)).toEqual([1, 1])
    expect(paginate(extents(120, 110), nothing, { seconds: 11, chars: 0 })).toEqual([1, 1])
  })

  it('minds the characters of a reply as much as its seconds', () => {
    const long = { seconds: 1, chars: LONGEST_REPLY / 2 + 1 }
    expect(paginate([long, long, long], nothing, nothing)).toEqual([1, 1, 1])
  })

  it('gives a group that fits nowhere a page of its own', () => {
    expect(paginate(extents(20, 500, 20), nothing, nothing)).toEqual([1, 1, 1])
  })

  it('agrees with trying every way to cut', () => {
    const groups = fc.array(fc.integer({ min: 5, max: 150 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 40 }), (seconds, lead) => {
        const pages = paginate(extents(...seconds), { seconds: lead, chars: 0 }, nothing)
        const lengths = lengthsOf(seconds, lead, pages)
        const fitting = everyCut(seconds.length).filter((cut) =>
          lengthsOf(seconds, lead, cut).every((length) => length <= LONGEST_PAGE),
        )
        const fewest = Math.min(...fitting.map((cut) => cut.length))
        const best = fitting.filter((cut) => cut.length === fewest)
        const evenest = Math.min(...best.map((cut) => Math.max(...lengthsOf(seconds, lead, cut))))
        expect(pages.length).toBe(fewest)
        expect(Math.max(...lengths)).toBe(evenest)
      }),
      runs(200),
    )
  })
})

function lengthsOf(seconds: readonly number[], lead: number, pages: readonly number[]): number[] {
  let from = 0
  return pages.map((count, page) => {
    const part = seconds.slice(from, from + count)
    from += count
    return part.reduce((a, b) => a + b, page === 0 ? lead : 0)
  })
}

/** All ways to cut so many groups into pages. */
function everyCut(groups: number): number[][] {
  if (groups === 0) return [[]]
  return Array.from({ length: groups }, (_, i) => i + 1).flatMap((first) =>
    everyCut(groups - first).map((rest) => [first, ...rest]),
  )
}
