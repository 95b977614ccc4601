/** The one alarm that opens the program again, should it die in the middle of a session. */
import { cancel, getAllAlarms, set } from '@zos/alarm'
import { alarmParam } from '../../engine/session/alarm'

/** Moves the alarm to that moment, ms since 1970 UTC, a whole second; null: none is armed. */
export type Arm = (ringsAtMs: number | null) => void

/** No alarm of ours is armed, whatever an earlier run of the program left. */
export function createAlarm(): Arm {
  let armedForMs: number | null = null
  disarm()
  return (ringsAtMs) => {
    if (ringsAtMs === armedForMs) return
    disarm()
    if (ringsAtMs !== null) arm(ringsAtMs)
    armedForMs = ringsAtMs
  }
}

function arm(ringsAtMs: number): void {
  try {
    set({ url: 'page/index', time: ringsAtMs / 1000, param: alarmParam, store: true })
  } catch {
    // No alarm can be had: a program that dies is then not opened by itself, only by a finger.
  }
}

function disarm(): void {
  try {
    for (const id of getAllAlarms()) cancel(id)
  } catch {
    // Alarms cannot be had, so none of ours is armed.
  }
}
