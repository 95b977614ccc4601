/** Clocks of a watch and a phone that differ, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import { build, lines, startAtMs, tinyDesk } from './program.ts'

const hourMs = 3_600_000
const hears = build(`new sensor.Time().onPhoneTimeSetting(() => console.log('told'))
  zos('@zos/display').setPageBrightTime({ brightTime: 1e9 })`)

describe('clockTold', () => {
  it.each([
    ['when-set', 0, 0],
    ['each-minute', 3, 0],
    ['at-reconnect', 0, 1],
  ] as const)('%s', (clockTold, inThreeMinutes, atReturn) => {
    const desk = tinyDesk({ page: hears }, { conditions: { clockTold } })
    desk.watch.open()
    desk.advance(180_000)
    expect(lines(desk)).toHaveLength(inThreeMinutes)
    expect(desk.watch.clockMs).toBe(desk.nowMs)
    desk.bluetooth = 'off'
    desk.bluetooth = 'on'
    expect(lines(desk)).toHaveLength(inThreeMinutes + atReturn)
  })
})

describe('clocks', () => {
  const tellsTime = {
    page: hears,
    service: `AppSideService({}); setInterval(() => console.log(Date.now()), ${hourMs})`,
  }
  it.each([
    ['right', startAtMs],
    ['two-years-ahead', startAtMs + 730 * 24 * hourMs],
    ['in-1970', hourMs],
  ] as const)('%s, for a day', (clocks, beginMs) => {
    const desk = tinyDesk(tellsTime, { conditions: { clocks } })
    expect(desk.watch.clockMs).toBe(beginMs)
    desk.advance(23 * hourMs)
    expect(desk.watch.clockMs).toBe(beginMs + 23 * hourMs)
    expect(lines(desk).at(-1)).toBe(`${beginMs + 23 * hourMs}`)
    desk.watch.open()
    desk.advance(2 * hourMs)
    expect(desk.watch.clockMs).toBe(startAtMs + 25 * hourMs)
    expect(lines(desk).at(-1)).toBe(`${startAtMs + 25 * hourMs}`)
    expect(lines(desk).includes('told')).toBe(clocks !== 'right')
  })
})
