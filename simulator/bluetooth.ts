import type { Bench } from './bench.ts'

/** What one end of the link does with what arrives. */
export interface LinkEnd {
  receive(bytes: Uint8Array): void
  /** The link came up or went down. */
  linked(on: boolean): void
}

/** The radio between watch and phone: whole packets, in order, 30 ms on their way. */
export interface Bluetooth {
  on: boolean
  /** Sends a copy of `bytes`; false when the link is down. A link that goes down loses what is on its way. */
  send(to: 'watch' | 'phone', bytes: Uint8Array): boolean
  /** Names who listens at one end. */
  attach(end: 'watch' | 'phone', listener: LinkEnd): void
}

const latencyMs = 30

/** A link that is up, with nobody at its ends. */
export function createBluetooth(bench: Bench): Bluetooth {
  const ends = new Map<'watch' | 'phone', LinkEnd>()
  const onTheirWay = new Set<() => void>()
  let on = true

  const turn = (wanted: boolean) => {
    if (wanted === on) return
    on = wanted
    for (const lose of onTheirWay) lose()
    onTheirWay.clear()
    bench.changed()
    bench.run(() => {
      for (const end of ends.values()) end.linked(on)
    })
  }
  return {
    get on() {
      return on
    },
    set on(wanted) {
      turn(wanted)
    },
    send(to, bytes) {
      if (!on) return false
      const copy = bytes.slice()
      const lose = bench.clock.at(bench.clock.nowMs + latencyMs, () => {
        onTheirWay.delete(lose)
        bench.run(() => ends.get(to)?.receive(copy))
      })
      onTheirWay.add(lose)
      return true
    },
    attach(end, listener) {
      ends.set(end, listener)
    },
  }
}
