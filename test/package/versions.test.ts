/** A phone and a watch whose programs are not of the same version: both go on, and both say which one to update. */
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { knowsSafety } from './known.ts'

/** A desk whose phone speaks that version of the messages; the watch speaks 1. */
function deskWithPhoneOf(version: number): Desk {
  const model = findModel('Amazfit Balance')
  const { device, phone } = loadProgram(screenName(model))
  const courier = new TextDecoder().decode(phone.get('app-side.js'))
  const changed = courier.replace('messageVersion = 1;', `messageVersion = ${version};`)
  expect(changed).not.toBe(courier)
  const program = { device, phone: new Map([...phone, ['app-side.js', Buffer.from(changed)]]) }
  const startAtMs = Date.UTC(2026, 0, 5, 8)
  return knowsSafety(createDesk({ startAtMs, model, program }))
}

describe.each([
  [2, 'watch'],
  [0, 'phone'],
])('with a phone that speaks version %i', (version, outdated) => {
  it(`both sides say that the ${outdated} must be updated, and the watch still leads a session`, () => {
    const desk = deskWithPhoneOf(version)
    desk.watch.open()
    desk.advance(seconds(3))
    expect(desk.watch.texts()).toContain(`Update this app on the ${outdated}`)
    desk.phone.openSettings()
    expect(desk.phone.texts().join('\n')).toContain(`update the ${outdated}`)
    desk.watch.tap('go')
    desk.advance(seconds(605))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Done', 'The phone gets it later']))
    expect(desk.errors).toEqual([])
  })
})
