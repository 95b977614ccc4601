/** The way between a watch and a phone that differ, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import type { Desk } from '../../simulator/types.ts'
import { build, tinyDesk } from './program.ts'

/** A page that greets each second until it is answered, then sends a number each second; on the SELECT key it closes its transport and opens it anew. */
const page = build(`
  const ble = zos('@zos/ble')
  let port = 0, count = 0
  const send = (type, text) => {
    const packet = Buffer.concat([Buffer.alloc(16), Buffer.from(text)])
    packet.writeUInt8(1, 0); packet.writeUInt8(1, 1); packet.writeUInt16LE(type, 2); packet.writeUInt16LE(20, 4)
    packet.writeUInt16LE(port, 6); packet.writeUInt32LE(20001, 8)
    ble.send(packet.buffer, packet.byteLength)
  }
  ble.createConnect((index, data) => {
    const packet = Buffer.from(data)
    if (packet.readUInt16LE(2) === 1) { port = packet.readUInt16LE(6); count += 1; send(4, 'n' + count) }
  })
  zos('@zos/display').setPageBrightTime({ brightTime: 1e9 })
  zos('@zos/interaction').onKey({ callback: () => { send(2, 'x'); return true } })
  setInterval(() => send(1, 'x'), 10000)`)
const service = `console.log('up')
  AppSideService({ onInit() {
    messaging.peerSocket.addListener('message', (payload) => console.log(Buffer.from(payload).toString('utf-8')))
    settings.settingsStorage.addListener('change', () => console.log('changed'))
  } })`

function opened(conditions: ChosenConditions): Desk {
  const desk = tinyDesk({ page, service }, { conditions: { keyCodes: 'every-key', ...conditions } })
  desk.watch.open()
  return desk
}

/** What the service logged from then on. */
function heardIn(desk: Desk, seconds: number): string[] {
  const before = desk.log.length
  desk.advance(seconds * 1000)
  return desk.log.slice(before).map(({ text }) => text)
}

describe('serviceLife', () => {
  it.each([
    ['stays', ['n1'], ['changed']],
    ['torn-down', ['up', 'n1'], ['up']],
  ] as const)('%s', (serviceLife, first, onChange) => {
    const desk = opened({ serviceLife })
    desk.watch.kill()
    desk.advance(29_000)
    expect(desk.phone.running).toBe(true)
    desk.advance(2_000)
    expect(desk.phone.running).toBe(serviceLife === 'stays')
    desk.watch.open()
    expect(heardIn(desk, 11)).toEqual(first)
    desk.watch.kill()
    desk.advance(40_000)
    const before = desk.log.length
    desk.phone.store('a', 'b')
    expect(desk.log.slice(before).map(({ text }) => text)).toEqual(onChange)
  })
})

describe('serviceStart', () => {
  it.each([
    ['at-once', ['n1']],
    ['late', ['up']],
  ] as const)('%s', (serviceStart, heard) => {
    const desk = opened({ serviceStart })
    expect(desk.phone.running).toBe(serviceStart === 'at-once')
    expect(heardIn(desk, 15)).toEqual(heard)
    expect(heardIn(desk, 10)).toEqual([serviceStart === 'at-once' ? 'n2' : 'n1'])
  })
})

describe('serviceAfterLink', () => {
  it.each([
    ['stays', ['n2', 'n3', 'n4'], ['n5']],
    ['closed', [], ['up', 'n2']],
  ] as const)('%s', (serviceAfterLink, heard, anew) => {
    const desk = opened({ serviceAfterLink })
    expect(heardIn(desk, 11)).toEqual(['n1'])
    desk.bluetooth = 'off'
    desk.bluetooth = 'on'
    expect(heardIn(desk, 30)).toEqual(heard)
    desk.watch.press('select')
    expect(heardIn(desk, 10)).toEqual(anew)
  })
})

describe('packets', () => {
  it.each([
    ['whole', ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8']],
    ['garbled', ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7']],
    ['half', ['n1', 'n2', 'n3', 'n4', 'n5', 'n6']],
  ] as const)('%s', (packets, heard) => {
    expect(heardIn(opened({ packets }), 81)).toEqual(heard)
  })
})

describe('reinstall', () => {
  it.each([
    ['nothing', [0, 0]],
    ['everything', [1, 1]],
  ] as const)('%s', (reinstall, sizes) => {
    const desk = tinyDesk({}, { conditions: { reinstall } })
    desk.watch.store('file', 'text')
    desk.phone.store('key', 'value')
    desk.watch.reinstall()
    desk.phone.reinstall()
    expect([desk.watch.storage.size, desk.phone.storage.size]).toEqual(sizes)
  })
})
