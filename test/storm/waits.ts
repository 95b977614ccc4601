/** How long a storm holds its breath: until a happening is due, and until what it does has one meaning. */
import { isDelicate } from './doubt.ts'
import { endsAtMs } from './model.ts'
import { isBlind } from './oracle.ts'
import type { When } from './storm.ts'
import { advance, type Weather } from './weather.ts'

/** How long until then, ms. */
export function waitMs({ desk, oracle }: Weather, when: When): number {
  if ('afterMs' in when) return when.afterMs
  const boundaryMs = endsAtMs(oracle.model) ?? desk.watch.clockMs
  return Math.max(0, boundaryMs - desk.watch.clockMs + when.fromBoundaryMs)
}

/** Right after the clock was set nobody knows to the ms on which side of a boundary an act falls: it waits until that is clear. */
export function keepClearOfBoundaries(under: Weather): void {
  for (let times = 0; isDelicate(under.oracle) && times < 20; times += 1) advance(under, 500)
}

/** Of two jumps of the clock between two looks a program sees only the sum, and a word about the second explains both: it gets to look at the first one. */
export function letItLook(under: Weather): void {
  for (let times = 0; isBlind(under.oracle) && times < 130; times += 1) advance(under, 500)
}
