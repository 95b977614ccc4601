import type { Bluetooth } from '../bluetooth.ts'
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

/** A line to the program with this id, with nobody at its end. */
export function createLine(
  bluetooth: Bluetooth,
  appId: number,
  phone: Pick<Phone, 'greetingLasts'>,
): Line {
  let service: Connected | null = null
  let greeted = false

  const send = (type: number, sidePort: number, payload: Uint8Array) =>
    bluetooth.send('watch', writePacket({ type, devicePort, sidePort, appId, payload }))
  const take = (packet: Packet, { port, receive }: Connected) => {
    if (packet.type === packetType.shake) {
      greeted = true
      send(packetType.shake, port, packet.payload)
    }
    if (packet.type === packetType.data && packet.sidePort === port) receive(packet.payload)
  }
  bluetooth.attach('phone', {
    receive(bytes) {
      const packet = readPacket(bytes)
      if (packet?.appId !== appId) return
      if (packet.type === packetType.close) greeted = false
      else if (service) take(packet, service)
    },
    linked() {
      greeted = false
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
