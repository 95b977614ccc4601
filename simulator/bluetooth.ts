import type { Bench } from './bench.ts'
import type { Answers } from './conditions/index.ts'

/** What one end of the link does with what arrives. */
export interface LinkEnd {
  receive(bytes: Uint8Array): void
  /** The link came up or went down. */
  linked(on: boolean): void
}

/** The radio between watch and phone: whole packets, in order, 30 ms on their way. */
export interface Bluetooth {
  on: boolean
  /** How many extra times each packet arrives. */
  repeats: number
  /** What arrives of a packet that was sent. Nothing of it does not arrive at all. */
  arrives: (bytes: Uint8Array, to: 'watch' | 'phone') => Uint8Array
  /** Lets the link go down when so many more bytes have arrived, in the middle of a packet if need be. Throws a sentence for less than none. */
  cutAfter(bytes: number): void
  /** Sends a copy of `bytes`; false when the link is down. A link that goes down loses what is on its way. */
  send(to: 'watch' | 'phone', bytes: Uint8Array): boolean
  /** Called when the link comes up again, behind both ends. */
  onUp(listener: () => void): void
  /** Names who listens at one end. */
  attach(end: 'watch' | 'phone', listener: LinkEnd): void
}

const latencyMs = 30

/** A link that is up, with nobody at its ends. */
export function createBluetooth(
  bench: Bench,
  { packets }: Partial<Pick<Answers, 'packets'>> = {},
): Bluetooth {
  const ends = new Map<'watch' | 'phone', LinkEnd>()
  const onTheirWay = new Set<() => void>()
  let on = true
  let bytesLeft = Number.POSITIVE_INFINITY
  let arrivals = 0
  const ups: (() => void)[] = []

  const turn = (wanted: boolean) => {
    if (wanted === on) return
    on = wanted
    bytesLeft = Number.POSITIVE_INFINITY
    for (const lose of onTheirWay) lose()
    onTheirWay.clear()
    bench.changed()
    bench.run(() => {
      for (const end of ends.values()) end.linked(on)
      if (on) for (const listener of ups) listener()
    })
  }
  const arrive = (to: 'watch' | 'phone', sent: Uint8Array) => {
    arrivals += 1
    const bytes = link.arrives(sent, to)
    const arrived = bytes.subarray(0, Math.min(bytes.length, bytesLeft))
    bytesLeft -= bytes.length
    if (arrived.length > 0) bench.run(() => ends.get(to)?.receive(arrived))
    if (bytesLeft <= 0) turn(false)
  }
  const link: Bluetooth = {
    get on() {
      return on
    },
    set on(wanted) {
      turn(wanted)
    },
    repeats: 0,
    arrives: (bytes) => (arrivals % spoiltOneIn === 0 ? spoilt(bytes, packets, arrivals) : bytes),
    cutAfter(bytes) {
      if (!(bytes >= 0)) throw new RangeError(`The link cannot go down after ${bytes} bytes.`)
      bytesLeft = bytes
    },
    send(to, bytes) {
      if (!on) return false
      const copy = new Uint8Array(bytes)
      const lose = bench.clock.at(bench.clock.nowMs + latencyMs, () => {
        onTheirWay.delete(lose)
        for (let times = 0; on && times <= link.repeats; times += 1) arrive(to, copy)
      })
      onTheirWay.add(lose)
      return true
    },
    onUp(listener) {
      ups.push(listener)
    },
    attach(end, listener) {
      ends.set(end, listener)
    },
  }
  return link
}

const spoiltOneIn = 5

/** What arrives of a packet that is not whole. */
function spoilt(bytes: Uint8Array, how: Answers['packets'] = 'whole', count: number): Uint8Array {
  if (how === 'half') return bytes.slice(0, bytes.length / 2)
  const copy = bytes.slice()
  const place = (count * 13) % bytes.length
  if (how === 'garbled') copy[place] = (copy[place] ?? 0) ^ (1 << (count % 8))
  return copy
}
