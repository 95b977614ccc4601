import { Buffer } from 'buffer/index.js'

/** The 16 byte header of the Zepp app's own protocol, little endian, before each packet's payload. Seen in zml's sources. */
export interface Packet {
  readonly type: number
  /** The watch's port: 20 for a mini program. */
  readonly devicePort: number
  /** The side service's port, as a Shake's answer named it; 0 before. */
  readonly sidePort: number
  readonly appId: number
  readonly payload: Uint8Array
}

/** What a packet is: the greeting that asks for the service's port, the farewell, data. */
export const packetType = { shake: 1, close: 2, data: 4 } as const

const headerBytes = 16

/** A packet from the air, or null when it is shorter than a header or of another protocol. */
export function readPacket(bytes: Uint8Array): Packet | null {
  if (bytes.length < headerBytes || bytes[0] !== 1 || bytes[1] !== 1) return null
  const buffer = Buffer.from(bytes)
  return {
    type: buffer.readUInt16LE(2),
    devicePort: buffer.readUInt16LE(4),
    sidePort: buffer.readUInt16LE(6),
    appId: buffer.readUInt32LE(8),
    payload: bytes.slice(headerBytes),
  }
}

/** The bytes of a packet. */
export function writePacket(packet: Packet): Uint8Array {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt8(1, 0)
  header.writeUInt8(1, 1)
  header.writeUInt16LE(packet.type, 2)
  header.writeUInt16LE(packet.devicePort, 4)
  header.writeUInt16LE(packet.sidePort, 6)
  header.writeUInt32LE(packet.appId, 8)
  return Buffer.concat([header, packet.payload])
}

/** The bytes of a value that a program sends: its `ArrayBuffer` or a view of one. Throws a sentence for anything else. */
export function bytesOf(data: unknown): Uint8Array {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  throw new TypeError('Only an ArrayBuffer can be sent over Bluetooth.')
}

/** A copy as an `ArrayBuffer` of exactly these bytes, as both programs get what arrives. */
export function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}
