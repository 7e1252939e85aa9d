import { LONGEST_PAGE, LONGEST_REPLY } from './limits.ts'
import { type Seconds, sum } from './line.ts'

// Why replies have pages. Alexa speaks one reply at a time and takes at most 8,000 characters of it, and a person
// must be able to speak up between its parts. So a routine is cut into pages: whole steps only, both sides of a
// movement together, never across a change of place, where getting up takes a decision. The fewest pages, so that
// little is asked; then as equal as whole steps allow, so that none feels endless.

export interface Extent {
  readonly seconds: Seconds
  readonly chars: number
}

/** Cuts groups of one place into pages that each fit a reply: how many groups each page has. `lead` is said before
 * the first page, `tail` after each. A group that fits nowhere has a page of its own. Pure; keeps the order. */
export function paginate(groups: readonly Extent[], lead: Extent, tail: Extent): readonly number[] {
  const within = (longest: Seconds) => fill(groups, lead, tail, longest)
  const fewest = within(LONGEST_PAGE).length
  let low = 0
  let high = LONGEST_PAGE
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (within(middle).length > fewest) low = middle + 1
    else high = middle
  }
  return within(high)
}

/** Fills each page in turn as far as `longest` seconds and the characters of a reply allow. */
function fill(
  groups: readonly Extent[],
  lead: Extent,
  tail: Extent,
  longest: Seconds,
): readonly number[] {
  const pages: number[] = []
  let used: Extent = { seconds: 0, chars: 0 }
  for (const [index, group] of groups.entries()) {
    const more = add(used, group)
    const last = pages.length - 1
    if (index > 0 && more.seconds <= longest && more.chars <= LONGEST_REPLY) {
      pages[last] = (pages[last] ?? 0) + 1
      used = more
    } else {
      pages.push(1)
      used = add(group, index === 0 ? add(lead, tail) : tail)
    }
  }
  return pages
}

export const add = (a: Extent, b: Extent): Extent => ({
  seconds: a.seconds + b.seconds,
  chars: a.chars + b.chars,
})

export const addAll = (extents: readonly Extent[]): Extent => ({
  seconds: sum(extents.map((extent) => extent.seconds)),
  chars: sum(extents.map((extent) => extent.chars)),
})
