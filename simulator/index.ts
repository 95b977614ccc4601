import { createBench } from './bench.ts'
import { createBluetooth } from './bluetooth.ts'
import { createClock } from './clock.ts'
import { createPhone } from './phone/index.ts'
import type { Desk, DeskOptions } from './types.ts'
import { createWatch } from './watch/index.ts'

/** A watch and a phone that run the packed program. Throws a sentence when the package lacks a part. */
export function createDesk(options: DeskOptions): Desk {
  const clock = createClock(options.startAtMs)
  const bench = createBench({
    clock,
    timeZone: options.timeZone ?? 'UTC',
    language: options.language ?? 'en-US',
    lateness: options.lateness ?? (() => 0),
  })
  const bluetooth = createBluetooth(bench)
  const phone = createPhone(bench, bluetooth, options.program)
  const watch = createWatch({ bench, bluetooth, options })
  return {
    model: options.model,
    watch,
    phone,
    get bluetooth() {
      return bluetooth.on ? 'on' : 'off'
    },
    set bluetooth(state) {
      bluetooth.on = state === 'on'
    },
    cutBluetoothAfter: bluetooth.cutAfter,
    get bluetoothRepeats() {
      return bluetooth.repeats
    },
    set bluetoothRepeats(repeats) {
      bluetooth.repeats = repeats
    },
    get nowMs() {
      return clock.nowMs
    },
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`Time cannot pass by ${ms} ms.`)
      clock.advanceTo(clock.nowMs + ms)
    },
    get lateness() {
      return bench.lateness
    },
    set lateness(lateness) {
      bench.lateness = lateness
    },
    errors: bench.errors,
    log: bench.log,
    onChange: bench.onChange,
  }
}
