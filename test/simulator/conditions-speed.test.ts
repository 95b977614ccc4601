/** A watch that takes its time, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import { type Callback, pricesFrom, workMs } from '../../simulator/conditions/speed.ts'
import type { Desk } from '../../simulator/types.ts'
import { build, lines, messages, openedOn, startAtMs, tinyDesk } from './program.ts'

const log = `const log = (...parts) => console.log(...parts, Date.now() - ${startAtMs});`
const vibrate = `new sensor.Vibrator().start();`
const starts = (desk: Desk) => desk.watch.vibrations.map(({ atMs }) => atMs - startAtMs)

/** A desk whose watch is 1,000 times slower than a laptop; each callback of that kind costs 100 ms. */
function slowDesk(kind: Callback, page: string, conditions: ChosenConditions = {}): Desk {
  const desk = tinyDesk({ page }, { conditions: { engine: '1000-times-slower', ...conditions } })
  desk.watch.steps = pricesFrom({ [kind]: 849 })
  return desk
}

describe('the work of a callback', () => {
  it.each([
    ['no-time', 0],
    ['200-times-slower', 26],
    ['1000-times-slower', 130],
  ] as const)('of 1,104 steps takes, %s, %i ms', (engine, ms) => {
    expect(workMs(1_104, engine).first).toBe(ms)
    const desk = openedOn(
      { engine },
      `${log} setTimeout(() => { log('seen'); ${vibrate} log('felt') }, 1000)`,
    )
    desk.watch.steps = () => 1_104
    desk.advance(2_000)
    const opened = engine === 'no-time' ? 0 : workMs(4_200, engine).first
    expect(lines(desk)).toEqual([`seen ${opened + 1_000}`, `felt ${opened + 1_000 + ms}`])
  })

  it('holds up what is due meanwhile, and what it starts counts from its end', () => {
    const desk = slowDesk(
      'timer',
      build(`${log} setTimeout(() => { log('first'); setTimeout(() => log('third'), 200) }, 1000)
        setTimeout(() => { log('second'); ${vibrate} }, 1050)`),
    )
    desk.watch.open()
    desk.advance(1_060)
    expect(desk.nowMs).toBe(startAtMs + 1_200)
    desk.advance(1_000)
    expect(lines(desk)).toEqual(['first 1000', 'second 1100', 'third 1300'])
    expect(starts(desk)).toEqual([1_200])
  })

  it('goes on after what is done first', () => {
    const desk = openedOn(
      { engine: '1000-times-slower' },
      `${log} setTimeout(() => { ${vibrate} log('felt') }, 1000); setTimeout(() => log('next'), 1001)`,
    )
    desk.watch.steps = (callback) => (callback === 'timer' ? { first: 85, rest: 849 } : 0)
    const atMs = desk.nowMs
    desk.advance(2_000)
    expect(lines(desk).map((line) => Number(line.split(' ')[1]) - (atMs - startAtMs))).toEqual([
      1_011, 1_111,
    ])
  })

  it('that does nothing takes its time all the same', () => {
    const page = build(`${log} setTimeout(() => {}, 1000); setTimeout(() => log('second'), 1000)`)
    const desk = slowDesk('timer', page)
    desk.watch.open()
    desk.advance(2_000)
    expect(lines(desk)).toEqual(['second 1100'])
  })

  const callbacks: [Callback, string, (desk: Desk) => void][] = [
    ['script', `${log} ${vibrate} page({})`, () => undefined],
    ['onInit', `page({ onInit() { ${vibrate} } })`, () => undefined],
    ['build', build(vibrate), () => undefined],
    ['timer', build(`setTimeout(() => { ${vibrate} }, 1)`), ({ advance }) => advance(1)],
    [
      'touch',
      build(
        `ui.createWidget(ui.widget.BUTTON, { x: 0, y: 0, w: 9, h: 9, text: 'Go', click_func: () => { ${vibrate} } })`,
      ),
      ({ watch }) => watch.tap('Go', { heldMs: 1 }),
    ],
    [
      'gesture',
      build(`zos('@zos/interaction').onGesture(() => { ${vibrate} })`),
      ({ watch }) => watch.swipe('up'),
    ],
    [
      'key',
      build(`zos('@zos/interaction').onKey((key, event) => { if (event === 1) { ${vibrate} } })`),
      ({ watch }) => watch.press('shortcut'),
    ],
    [
      'link',
      build(`zos('@zos/ble').addListener(() => { ${vibrate} })`),
      (desk) => {
        desk.bluetooth = 'off'
      },
    ],
    [
      'screen',
      build(`new sensor.Screen().onChange(() => { ${vibrate} })`),
      ({ watch }) => watch.dropWrist(),
    ],
    [
      'clock set',
      build(`new sensor.Time().onPhoneTimeSetting(() => { ${vibrate} })`),
      ({ watch }) => watch.stepClock(0, { told: true }),
    ],
    [
      'animation',
      build(`ui.createWidget(ui.widget.FILL_RECT, { x: 0, y: 0, w: 9, h: 9, color: 1 }).setProperty(ui.prop.ANIM, {
        anim_steps: [{ anim_prop: ui.prop.X, anim_from: 0, anim_to: 9, anim_rate: 'linear', anim_duration: 1 }],
        anim_complete_func: () => { ${vibrate} } })`),
      ({ advance }) => advance(1),
    ],
    [
      'message',
      build(`const ble = zos('@zos/ble'), greeting = new Uint8Array(20); greeting.set([1, 1, 1, 0, 20, 0]); greeting.set([0x21, 0x4e], 8)
        ble.createConnect(() => { ${vibrate} }); ble.send(greeting.buffer, 20)`),
      ({ advance }) => advance(60),
    ],
    ['onDestroy', `page({ onDestroy() { ${vibrate} } })`, ({ watch }) => watch.swipe('right')],
  ]
  it.each(callbacks)('has a price by kind: %s', (kind, page, cause) => {
    const latest = (desk: Desk) => {
      desk.watch.open()
      cause(desk)
      desk.advance(500)
      expect(messages(desk)).toEqual([])
      return starts(desk).at(-1) ?? Number.NaN
    }
    const free = latest(tinyDesk({ page }))
    const presses = kind === 'key' ? 3 : 1
    const scripts = kind === 'script' ? 2 : 1
    expect(latest(slowDesk(kind, page)) - free).toBe(100 * presses * scripts)
  })

  it('has the price of its moment', () => {
    const desk = openedOn(
      { engine: '1000-times-slower' },
      `${log} setInterval(() => { ${vibrate} }, 1000)`,
    )
    desk.advance(5_000)
    const from = desk.nowMs
    desk.watch.steps = (_, atMs) => (atMs - from > 2_000 ? 849 : 0)
    desk.advance(4_000)
    const lately = starts(desk).filter((atMs) => atMs > from - startAtMs)
    const gaps = lately.slice(1).map((atMs, index) => atMs - (lately[index] ?? 0))
    expect(gaps).toContain(1_100)
  })

  it('of a program that is ended in the middle of it has no effect', () => {
    const desk = slowDesk(
      'timer',
      build(
        `zos('@zos/alarm').set({ url: 'page/index', delay: 1 }); setTimeout(() => { ${vibrate} console.log('never') }, 950)`,
      ),
    )
    desk.watch.open()
    desk.advance(1_500)
    expect([starts(desk), lines(desk), messages(desk)]).toEqual([[], [], []])
    expect(desk.watch.showing).toBe('program')
  })
})

describe('a call of the user interface', () => {
  it.each([
    ['no-time', 0],
    ['1-ms', 3],
  ] as const)('takes %s', (widgetCalls, ms) => {
    const desk = openedOn(
      { widgetCalls },
      `${log} const rect = ui.createWidget(ui.widget.FILL_RECT, { x: 0, y: 0, w: 9, h: 9, color: 1 })
       rect.setProperty(ui.prop.X, 1); ui.deleteWidget(rect); ${vibrate} log('built')`,
    )
    expect([lines(desk), starts(desk)]).toEqual([[`built ${ms}`], [ms]])
  })
})
