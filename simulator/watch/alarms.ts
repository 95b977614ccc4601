import type { Bench } from '../bench.ts'
import type { ArmedAlarm } from '../types.ts'
import type { WallClock } from './time.ts'

/** An alarm that a program set. */
export interface Alarm {
  /** When it fires, whole seconds since 1970 UTC of the watch's wall clock. */
  readonly atSeconds: number
  /** The page it opens, as the program named it. */
  readonly url: string
  readonly param: string | undefined
  /** `store`: whether it is still armed after a reboot. */
  readonly stored: boolean
}

/** The watch's list of alarms. It outlives the program. */
export interface Alarms {
  /** The new alarm's id, or 0 when its time is past. */
  set(alarm: Alarm): number
  /** True when there was one with this id. */
  cancel(id: number): boolean
  clear(): void
  /** Follows the wall clock after it was set. What is overdue then is due now. */
  follow(): void
  /** Forgets those that are not stored. */
  reboot(): void
  ids(): number[]
  armed(): ArmedAlarm[]
}

interface Pending {
  readonly alarm: Alarm
  readonly cancel: () => void
}

/** No alarms; `onAlarm` is called when one is due. */
export function createAlarms(
  bench: Bench,
  wall: WallClock,
  onAlarm: (alarm: Alarm) => void,
): Alarms {
  const pending = new Map<number, Pending>()
  let lastId = 0
  const cancel = (id: number) => {
    pending.get(id)?.cancel()
    bench.changed()
    return pending.delete(id)
  }
  const arm = (id: number, alarm: Alarm) => {
    const due = () => {
      pending.delete(id)
      bench.run(() => onAlarm(alarm))
    }
    pending.set(id, { alarm, cancel: bench.clock.at(wall.trueMs(alarm.atSeconds * 1000), due) })
    bench.changed()
  }
  return {
    set(alarm) {
      if (alarm.atSeconds * 1000 <= wall.nowMs) return 0
      lastId += 1
      arm(lastId, alarm)
      return lastId
    },
    cancel,
    clear() {
      for (const id of [...pending.keys()]) cancel(id)
    },
    follow() {
      const byTime = [...pending].sort(([, a], [, b]) => a.alarm.atSeconds - b.alarm.atSeconds)
      for (const [id, { alarm, cancel: stop }] of byTime) {
        stop()
        arm(id, alarm)
      }
    },
    reboot() {
      for (const [id, { alarm }] of [...pending]) if (!alarm.stored) cancel(id)
    },
    ids: () => [...pending.keys()],
    armed: () =>
      [...pending].map(([id, { alarm }]) => ({
        id,
        atMs: alarm.atSeconds * 1000,
        param: alarm.param,
      })),
  }
}
