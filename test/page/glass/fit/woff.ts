/** Unpacks a WOFF file: opentype.js's own unpacking refuses some slices of Noto Sans TC. */
import { inflateSync } from 'node:zlib'

const woffHeaderBytes = 44
const woffEntryBytes = 20
const sfntHeaderBytes = 12
const sfntEntryBytes = 16

/** The same font as an OpenType file. Source: WOFF 1.0 (W3C), sections 3 and 4. */
export function sfntOf(woff: Buffer): ArrayBuffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(sfntHeaderBytes + count * sfntEntryBytes)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  let at = head.length
  const tables = Array.from({ length: count }, (_, place) => {
    const entry = woffHeaderBytes + place * woffEntryBytes
    const table = tableOf(woff, entry)
    const to = sfntHeaderBytes + place * sfntEntryBytes
    woff.copy(head, to, entry, entry + 4)
    woff.copy(head, to + 4, entry + 16, entry + 20)
    head.writeUInt32BE(at, to + 8)
    head.writeUInt32BE(table.length, to + 12)
    at += table.length
    return table
  })
  return new Uint8Array(Buffer.concat([head, ...tables])).buffer
}

/** One table, unpacked where it is packed. */
function tableOf(woff: Buffer, entry: number): Buffer {
  const [from, packedBytes, bytes] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field))
  const packed = woff.subarray(from, (from ?? 0) + (packedBytes ?? 0))
  return packedBytes === bytes ? packed : inflateSync(packed)
}
