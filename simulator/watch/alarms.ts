import type { Bench } from '../bench.ts'
import type { Answers } from '../conditions/index.ts'
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
  /** The watch goes off: those that are not stored are gone, the others do not fire. */
  pause(): void
  /** It is on again. `overdue`: what becomes of those whose time passed meanwhile. */
  goOn(overdue: Answers['alarmOverdue']): void
  ids(): number[]
  armed(): ArmedAlarm[]
}

interface Pending {
  readonly alarm: Alarm
  /** Listed, and never fires. */
  readonly isDead: boolean
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
  let isPaused = false
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
    const stop = bench.clock.at(wall.trueMs(alarm.atSeconds * 1000), due)
    pending.set(id, { alarm, isDead: false, cancel: stop })
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
      if (isPaused) return
      for (const [id, { alarm, cancel: stop }] of byTime(pending)) {
        stop()
        arm(id, alarm)
      }
    },
    pause() {
      isPaused = true
      for (const [id, { alarm, cancel: stop }] of [...pending]) {
        stop()
        if (!alarm.stored) cancel(id)
      }
    },
    goOn(overdue) {
      isPaused = false
      for (const [id, { alarm }] of byTime(pending)) {
        const isOverdue = alarm.atSeconds * 1000 < wall.nowMs
        if (!isOverdue || overdue === 'fires') arm(id, alarm)
        else if (overdue === 'dropped') cancel(id)
        else pending.set(id, { alarm, isDead: true, cancel: () => undefined })
      }
    },
    ids: () => [...pending.keys()],
    armed: () => [...pending].map(([id, { alarm }]) => armed(id, alarm)),
  }
}

/** Those that can still fire, the next one first. */
function byTime(pending: ReadonlyMap<number, Pending>): [number, Pending][] {
  return [...pending]
    .filter(([, { isDead }]) => !isDead)
    .sort(([, a], [, b]) => a.alarm.atSeconds - b.alarm.atSeconds)
}

function armed(id: number, { atSeconds, param }: Alarm): ArmedAlarm {
  return { id, atMs: atSeconds * 1000, param }
}
