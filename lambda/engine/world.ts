import type { Catalog } from '../content/catalog.ts'
import type { Measure, Millis } from './line.ts'

/** All that a decision may know besides the state and the event. */
export interface World {
  readonly catalog: Catalog
  readonly measure: Measure
  /** When the request was made: the engine has no other clock. */
  readonly now: Millis
  /** The person's local hour, 0 to 23; unknown when the device would not say. */
  readonly hour?: number
  /** For the choice of wordings in a new session. */
  readonly seed: number
}
