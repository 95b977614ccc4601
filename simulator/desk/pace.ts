import { doneAwakeMs, pausedAwakeMs } from '../../engine/session/awake.ts'
import type { Desk, Watch } from '../types.ts'
import type { Speed } from './clock.ts'

/** What the pace depends on. */
export interface Awakeness extends Pick<Desk, 'nowMs'> {
  readonly watch: Pick<Watch, 'awake'>
}

/** The longest that the program keeps the watch bright for a session that does not move, ms. */
const longestStillMs = Math.max(doneAwakeMs, pausedAwakeMs)

/**
 * How fast the desk's time really goes. Faster than 1x only while a session runs, which is when the program
 * keeps the watch bright for longest: anything else would be gone before it is read or touched.
 */
export function paceOf(chosen: Speed, { watch, nowMs }: Awakeness): Speed {
  const { brightUntilMs } = watch.awake
  const runs = brightUntilMs !== null && brightUntilMs - nowMs > longestStillMs
  return runs || chosen < 1 ? chosen : 1
}

/** Says when the chosen speed comes, while time goes at another; else nothing. */
export function paceNote(chosen: Speed, pace: Speed): string {
  return chosen === pace ? '' : `${chosen}× while a session runs`
}
