/** Packets as zml 0.0.43 makes them, byte by byte, and what can be wrong with each part of one. */
import { Buffer } from 'node:buffer'

/** A message in its packet. Whatever is left out is as zml has it. */
export interface Packet {
  /** The Zepp app's header: flag and version a byte, type, ports two, the id of the program and one more four. */
  readonly outer: readonly number[]
  /** zml's header: see `fields`. */
  readonly inner: readonly number[]
  /** The message, as JSON text or what is there in its place. */
  readonly body: Uint8Array
}

const outerSizes = [1, 1, 2, 2, 2, 4, 4]
/** The fields of zml's header: number of the message, its parent, span, part; the whole length, this one's; type, whether it is the last part; seven times; two types; three more. */
const innerSizes = [4, 4, 4, 4, 4, 4, 1, 1, 4, 4, 4, 4, 4, 4, 4, 1, 1, 2, 4, 4]
const places = {
  id: 0,
  span: 2,
  part: 3,
  wholeLength: 4,
  length: 5,
  type: 6,
  isLast: 7,
  holds: 15,
  answersWith: 16,
} as const
type Fields = Partial<Record<keyof typeof places, number>>

/** zml's header with these fields; the others as they were, or 0. */
function innerOf(fields: Fields, before: readonly number[] = innerSizes.map(() => 0)): number[] {
  const named = Object.entries(fields).map(([name, value]) => [places[name as keyof Fields], value])
  return Object.assign([...before], Object.fromEntries(named))
}

const dataPacket = 4
const devicePort = 20
const call = 3
const json = 2

/** A packet that arrives well. `port`: the service's; `id`: zml's number of the message. */
export function packetOf(
  message: unknown,
  { appId, port, id }: { appId: number; port: number; id: number },
): Packet {
  const body = Buffer.from(JSON.stringify({ jsonrpc: 'hmrpcv1', ...Object(message) }))
  const fields = { id, span: id, wholeLength: body.length, length: body.length }
  const inner = innerOf({ ...fields, type: call, isLast: 1, holds: json, answersWith: json })
  return { outer: [1, 1, dataPacket, devicePort, port, appId, 0], inner, body }
}

export function bytesOf({ outer, inner, body }: Packet): Uint8Array {
  return Buffer.concat([numbers(outer, outerSizes), numbers(inner, innerSizes), body])
}

function numbers(values: readonly number[], sizes: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  sizes.forEach((size, field) => {
    bytes.writeUIntLE((values[field] ?? 0) % 256 ** size, at, size)
    at += size
  })
  return bytes
}

export type Random = () => number
const below = (random: Random, most: number) => Math.floor(random() * most)
const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[below(random, values.length)] as Value

/** What stands in a field of a header instead. */
function otherNumber(random: Random, value: number): number {
  const near = [value + 1, Math.max(0, value - 1), value * 2, value ^ (1 << below(random, 8))]
  const far = [0, 1, 2, 3, 4, 5, 6, 255, 3_584, 65_535, 0x7fff_ffff, 0xffff_ffff]
  return Math.abs(oneOf(random, [...near, ...far, below(random, 2 ** 32)]))
}

/** What stands in the place of a part of a message. */
const others: readonly ((random: Random, value: unknown) => unknown)[] = [
  () => null,
  () => undefined,
  () => [],
  () => ({}),
  () => '',
  () => 'x'.repeat(3_000),
  () => true,
  () => -1,
  () => 0,
  () => 1e308,
  () => 1.5,
  () => 2 ** 53,
  () => 4_102_444_800_000,
  (random) => below(random, 2 ** 31),
  (_, value) => String(value),
  (_, value) => [value],
  (_, value) => ({ value, valueOf: value, toString: value, __proto__: value }),
  (_, value) => (typeof value === 'number' ? value + 1 : value),
  (_, value) => (typeof value === 'number' ? -value : value),
  (_, value) => (Array.isArray(value) ? [...value, ...value] : value),
  (_, value) => (Array.isArray(value) ? value.slice(1) : value),
  (random) => nested(below(random, 600)),
  (random) => oneOf(random, ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length']),
]

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value }
  return value
}

/** A copy of a message of which one part is another, is missing, or is there twice. */
export function otherMessage(random: Random, message: unknown): unknown {
  if (typeof message !== 'object' || message === null || random() < 0.08)
    return oneOf(random, others)(random, message)
  if (Array.isArray(message)) {
    const at = below(random, message.length)
    return message.map((value, index) => (index === at ? otherMessage(random, value) : value))
  }
  const entries = Object.entries(message)
  const [name = 'method', value] = entries[below(random, entries.length)] ?? []
  const way = random()
  if (way < 0.08) return Object.fromEntries(entries.filter(([other]) => other !== name))
  if (way < 0.16) return { ...message, [`${name}2`]: value }
  if (way < 0.22) return { ...message, [oneOf(random, entries)[0]]: value }
  return { ...message, [name]: otherMessage(random, value) }
}

/** Packets, one behind the other, that carry a message wrongly in one place or in a few. */
export function spoilt(random: Random, message: unknown, address: Address): Uint8Array[] {
  const isOther = random() < 0.6
  const packet = packetOf(isOther ? otherMessage(random, message) : message, address)
  const ways = isOther && random() < 0.7 ? [] : [oneOf(random, wrongWays)]
  return ways.reduce<Uint8Array[]>(
    (packets, way) => packets.flatMap((bytes) => way(random, bytes)),
    wrongHeader(random, packet, isOther),
  )
}

type Address = Parameters<typeof packetOf>[1]

function wrongHeader(random: Random, packet: Packet, isEnough: boolean): Uint8Array[] {
  const { outer, inner } = packet
  const way = random()
  if (isEnough && way < 0.7) return [bytesOf(packet)]
  if (way < 0.2) return [bytesOf({ ...packet, outer: withOther(random, outer) })]
  if (way < 0.85) return [bytesOf({ ...packet, inner: withOther(random, inner) })]
  return inParts(random, packet)
}

function withOther(random: Random, values: readonly number[]): number[] {
  const at = below(random, values.length)
  return values.map((value, index) => (index === at ? otherNumber(random, value) : value))
}

/** In two packets, of which one may be missing, come twice, or come first. */
function inParts(random: Random, { outer, inner, body }: Packet): Uint8Array[] {
  const cut = below(random, body.length)
  const parts = [body.slice(0, cut), body.slice(cut)].map((piece, index) => {
    const fields = { part: index, length: piece.length, isLast: index }
    return bytesOf({ outer, inner: innerOf(fields, inner), body: piece })
  })
  const [first, second] = parts as [Uint8Array, Uint8Array]
  return oneOf(random, [[first, second], [second, first], [first], [second], [first, first]])
}

const wrongWays: readonly ((random: Random, bytes: Uint8Array) => Uint8Array[])[] = [
  (_, bytes) => [bytes],
  (random, bytes) => [flipped(random, bytes)],
  (random, bytes) => [flipped(random, flipped(random, flipped(random, bytes)))],
  (random, bytes) => [bytes.slice(0, below(random, bytes.length))],
  (random, bytes) => [bytes.slice(below(random, bytes.length))],
  (random, bytes) => [Buffer.concat([bytes, bytes.slice(below(random, bytes.length))])],
  (_, bytes) => [bytes, bytes],
]

function flipped(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const at = below(random, copy.length)
  copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8))
  return copy
}
