import { createBench } from './bench.ts'
import { createBluetooth } from './bluetooth.ts'
import { createClock } from './clock.ts'
import { readConditions } from './conditions/index.ts'
import { createPhone } from './phone/index.ts'
import type { Desk, DeskOptions } from './types.ts'
import { createWatch } from './watch/index.ts'
import { createWrongClocks, tellClocks } from './wrong-clocks.ts'

/** A watch and a phone that run the packed program. Throws a sentence when the package lacks a part. */
export function createDesk(options: DeskOptions): Desk {
  const clock = createClock(options.startAtMs)
  const bench = createBench({
    clock,
    timeZone: options.timeZone ?? 'UTC',
    language: options.language ?? 'en-US',
    lateness: options.lateness ?? (() => 0),
  })
  const conditions = readConditions(options.conditions)
  const bluetooth = createBluetooth(bench, conditions)
  const clocks = createWrongClocks(bench, conditions)
  const phone = createPhone({ bench, bluetooth, clocks, conditions, program: options.program })
  const watch = createWatch({ bench, bluetooth, options })
  tellClocks(bench, watch, clocks, bluetooth.onUp)
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
    get arrives() {
      return bluetooth.arrives
    },
    set arrives(arrives) {
      bluetooth.arrives = arrives
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
