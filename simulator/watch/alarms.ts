import type { Bench } from '../bench.ts'

/** An alarm that a program set. */
export interface Alarm {
  /** When it fires, whole seconds since 1970 UTC. */
  readonly atSeconds: number
  /** The page it opens, as the program named it. */
  readonly url: string
  readonly param: string | undefined
}

/** The watch's list of alarms. It outlives the program. */
export interface Alarms {
  /** The new alarm's id, or 0 when its time is past. */
  set(alarm: Alarm): number
  /** True when there was one with this id. */
  cancel(id: number): boolean
  clear(): void
  ids(): number[]
}

/** No alarms; `onAlarm` is called when one is due. */
export function createAlarms(bench: Bench, onAlarm: (alarm: Alarm) => void): Alarms {
  const pending = new Map<number, () => void>()
  let lastId = 0
  const cancel = (id: number) => {
    pending.get(id)?.()
    return pending.delete(id)
  }
  return {
    set(alarm) {
      const atMs = alarm.atSeconds * 1000
      if (atMs <= bench.clock.nowMs) return 0
      lastId += 1
      const id = lastId
      const due = () => {
        pending.delete(id)
        bench.run(() => onAlarm(alarm))
      }
      pending.set(id, bench.clock.at(atMs, due))
      return id
    },
    cancel,
    clear() {
      for (const id of [...pending.keys()]) cancel(id)
    },
    ids: () => [...pending.keys()],
  }
}
