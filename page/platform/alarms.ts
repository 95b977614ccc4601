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
  let armedId: number | null = null
  cancelAllBut(null, null)
  return (ringsAtMs) => {
    if (ringsAtMs === armedForMs) return
    const id = ringsAtMs === null ? null : setAt(ringsAtMs)
    cancelAllBut(id, armedId)
    armedId = id
    armedForMs = id === null ? null : ringsAtMs
  }
}

/** The alarm's number; null where none could be set: it is tried again when the session is kept next. */
function setAt(ringsAtMs: number): number | null {
  const option = { url: 'page/index', time: ringsAtMs / 1000, param: alarmParam, store: true }
  const id = ask('alarm', alarm, 'set', option)
  return isWhole(id) && id > 0 ? id : null
}

/**
 * An alarm that the watch keeps rings in vain: the program is open, or opens once too often. `old`: the one that we know
 * of where the watch does not list them.
 */
function cancelAllBut(kept: number | null, old: number | null): void {
  const listed = ask('alarm', alarm, 'getAllAlarms')
  const ids: readonly unknown[] = Array.isArray(listed) ? listed : old === null ? [] : [old]
  for (const id of ids) {
    if (isWhole(id) && id !== kept) cancel(id) || cancel(id)
  }
}

/** False where the watch refuses: once more may do. */
function cancel(id: number): boolean {
  return attempt('alarm', alarm, 'cancel', id)
}
