import type { Bench } from '../bench.ts'
import type { Bluetooth } from '../bluetooth.ts'
import type { Answers } from '../conditions/index.ts'
import { bytesOf, type Packet, packetType, readPacket, writePacket } from '../packet.ts'
import type { Phone } from '../types.ts'

/** The Zepp app's half of the way to the watch: it greets the program there and adds and strips headers. */
export interface Line {
  /** The side service that is reached from now on; null for none. Whoever greeted an earlier one must greet again, unless greetings last. */
  connect(service: Connected | null): void
  /** Sends to the program on the watch. A program that is closed, or has not greeted yet, gets nothing. */
  push(data: unknown): void
}

/** A side service as the line reaches it. */
export interface Connected {
  /** By which the watch's packets find it. */
  readonly port: number
  receive(payload: Uint8Array): void
}

const devicePort = 20

/** What the line needs of its phone. */
export interface LineParts {
  readonly bench: Bench
  readonly bluetooth: Bluetooth
  readonly appId: number
  readonly phone: Pick<Phone, 'greetingLasts'>
  readonly answers: Pick<Answers, 'serviceAfterLink'>
  /** The watch wants the service: it is started if it does not run. */
  call(): void
  /** The Zepp app closes the service. */
  tearDown(): void
}

/** The Zepp app closes the service so long after Bluetooth has returned, where it does, ms. */
const closesAfterMs = 1_000

/** A line to the program with this id, with nobody at its end. */
export function createLine(parts: LineParts): Line {
  const { bench, bluetooth, appId, phone, answers } = parts
  let service: Connected | null = null
  let greeted = false
  let isShut = false

  const send = (type: number, sidePort: number, payload: Uint8Array) =>
    bluetooth.send('watch', writePacket({ type, devicePort, sidePort, appId, payload }))
  const take = (packet: Packet, { port, receive }: Connected) => {
    if (packet.type === packetType.shake) {
      greeted = true
      send(packetType.shake, port, packet.payload)
    }
    if (packet.type === packetType.data && packet.sidePort === port) receive(packet.payload)
  }
  const shut = () => {
    isShut = bluetooth.on
    if (isShut) parts.tearDown()
  }
  bluetooth.attach('phone', {
    receive(bytes) {
      const packet = readPacket(bytes)
      if (packet?.appId !== appId) return
      if (packet.type === packetType.close) greeted = false
      if (opensAnew(packet)) isShut = false
      if (packet.type === packetType.close || isShut) return
      parts.call()
      if (service) take(packet, service)
    },
    linked(on) {
      greeted = false
      if (on && answers.serviceAfterLink === 'closed')
        bench.clock.at(bench.clock.nowMs + closesAfterMs, () => bench.run(shut))
    },
  })
  return {
    connect(next) {
      service = next
      greeted &&= phone.greetingLasts
    },
    push(data) {
      const bytes = bytesOf(data)
      if (service && greeted) send(packetType.data, service.port, bytes)
    },
  }
}

/** A program that closes its transport, or greets for the first time. */
function opensAnew({ type, sidePort }: Packet): boolean {
  return type === packetType.close || (type === packetType.shake && sidePort === 0)
}
