/** The one alarm that opens the program again, should it die in the middle of a session. */
import { cancel, getAllAlarms, set } from '@zos/alarm'
import { alarmParam } from '../../engine/session/alarm'
import { ask, attempt } from './refusals'

/**
 * Arms the alarm for that moment, ms since 1970 UTC, a whole second, in the place of the one before; null: none is
 * armed. Where the watch refuses, a program that dies is opened by a finger only.
 */
export type Arm = (ringsAtMs: number | null) => void

/** No alarm of ours is armed, whatever an earlier run of the program left. */
export function createAlarm(): Arm {
  let armedForMs: number | null = null
  cancelAll()
  return (ringsAtMs) => {
    if (ringsAtMs === armedForMs) return
    cancelAll()
    if (ringsAtMs !== null) setAt(ringsAtMs)
    armedForMs = ringsAtMs
  }
}

function setAt(ringsAtMs: number): void {
  attempt('alarm.set', () =>
    set({ url: 'page/index', time: ringsAtMs / 1000, param: alarmParam, store: true }),
  )
}

/** An alarm that the watch keeps rings in vain: the program is open, or opens once too often. */
function cancelAll(): void {
  for (const id of allIds()) attempt('alarm.cancel', () => cancel(id))
}

/** None where the watch does not say. */
function allIds(): readonly number[] {
  const ids: unknown = ask('alarm.getAllAlarms', null, getAllAlarms)
  return Array.isArray(ids) ? ids : []
}
