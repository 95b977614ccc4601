/** The one alarm that opens the program again, should it die in the middle of a session. */
import * as alarm from '@zos/alarm'
import { isWhole } from '../../engine/parse'
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
  cancelAllBut(null)
  return (ringsAtMs) => {
    if (ringsAtMs === armedForMs) return
    const id = ringsAtMs === null ? null : setAt(ringsAtMs)
    cancelAllBut(id)
    armedForMs = id === null ? null : ringsAtMs
  }
}

/** The alarm's number; null where none could be set: it is tried again when the session is kept next. */
function setAt(ringsAtMs: number): number | null {
  const option = { url: 'page/index', time: ringsAtMs / 1000, param: alarmParam, store: true }
  const id = ask('alarm', alarm, 'set', option)
  return isWhole(id) && id > 0 ? id : null
}

/** An alarm that the watch keeps rings in vain: the program is open, or opens once too often. */
function cancelAllBut(kept: number | null): void {
  const ids = ask('alarm', alarm, 'getAllAlarms')
  for (const id of Array.isArray(ids) ? ids : []) {
    if (id !== kept) attempt('alarm', alarm, 'cancel', id)
  }
}
