/** A phone and a watch whose programs are not of the same version: both go on, and both say which one to update. */
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { knowsSafety } from './known.ts'

const model = findModel('Amazfit Balance')
const program = loadProgram(screenName(model))

/** What is on a phone whose courier speaks that version of the messages; the watch speaks 1. */
function phoneOf(version: number): Map<string, Uint8Array> {
  const courier = new TextDecoder().decode(program.phone.get('app-side.js'))
  expect(courier).toContain('messageVersion = 1;')
  const changed = courier.replace('messageVersion = 1;', `messageVersion = ${version};`)
  return new Map([...program.phone, ['app-side.js', Buffer.from(changed)]])
}

function deskWith(phone: ReadonlyMap<string, Uint8Array>): Desk {
  const startAtMs = Date.UTC(2026, 0, 5, 8)
  return knowsSafety(createDesk({ startAtMs, model, program: { ...program, phone } }))
}

describe.each([
  [2, 'watch'],
  [0, 'phone'],
])('with a phone that speaks version %i', (version, outdated) => {
  it(`both sides say that the ${outdated} must be updated, and the watch still leads a session`, () => {
    const desk = deskWith(phoneOf(version))
    desk.watch.open()
    desk.advance(seconds(3))
    expect(desk.watch.texts()).toContain(`Update this app on the ${outdated}`)
    desk.phone.openSettings()
    expect(desk.phone.texts().join('\n')).toContain(`update the app on the ${outdated}`)
    desk.watch.tap('go')
    desk.advance(seconds(605))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Done', 'Goes to the phone later']))
    expect(desk.errors).toEqual([])
  })
})

it('the phone no longer asks for an update once it is updated', () => {
  const phone = phoneOf(0)
  const desk = deskWith(phone)
  desk.watch.open()
  desk.advance(seconds(3))
  desk.watch.kill()
  for (const [path, bytes] of phoneOf(1)) phone.set(path, bytes)
  desk.phone.restart()
  desk.phone.openSettings()
  expect(desk.phone.texts().join('\n')).toContain('update the app on the phone')
  desk.watch.open()
  desk.advance(seconds(3))
  expect(desk.phone.texts().join('\n')).not.toContain('update the')
})
