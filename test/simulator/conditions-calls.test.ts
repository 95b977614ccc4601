/** Calls that refuse, with programs of a few lines: what each way does, and what it leaves alone. */
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../simulator/conditions/calls.ts'
import { build, lines, messages, tinyDesk } from './program.ts'

const attempt = `const attempt = (act) => { try { console.log(JSON.stringify(act()) ?? 'undefined') } catch (error) { console.log(error.message) } };`

/** What a program logs whose `build` runs these statements while one call refuses. */
function saidWhile(
  call: `@zos/${string} ${string}` | `global ${string}`,
  way: Refusal,
  statements: string,
) {
  const desk = tinyDesk(
    { page: build(`${attempt} ${statements}`) },
    { conditions: { calls: { [call]: way } } },
  )
  desk.watch.open()
  desk.advance(5_000)
  expect(desk.errors).toEqual([])
  return lines(desk)
}

const setAlarm = `attempt(() => zos('@zos/alarm').set({ url: 'page/index', delay: 60 }));`
const countAlarms = `attempt(() => zos('@zos/alarm').getAllAlarms().length);`

describe('a call that refuses', () => {
  it.each([
    ['throws', 'The watch refuses @zos/alarm set.'],
    ['gives undefined', 'undefined'],
    ['gives 0', '0'],
    ['gives null', 'null'],
    ['gives {}', '{}'],
  ] as const)('always %s, does nothing, and leaves other calls alone', (way, said) => {
    expect(saidWhile('@zos/alarm set', way, setAlarm + setAlarm + countAlarms)).toEqual([
      said,
      said,
      '0',
    ])
  })

  it.each([
    [{ throwsOnce: { atCall: 1 } }, ['The watch refuses @zos/alarm set.', '1', '2', '2']],
    [{ throwsOnce: { atCall: 2 } }, ['1', 'The watch refuses @zos/alarm set.', '2', '2']],
    [{ throwsOnce: { atCall: 4 } }, ['1', '2', '3', '3']],
  ] as const)('throws once at its call: %j', (way, said) => {
    expect(saidWhile('@zos/alarm set', way, setAlarm.repeat(3) + countAlarms)).toEqual(said)
  })

  it.each([
    [0, ['The watch refuses @zos/alarm set.', '1', '2']],
    [1_001, ['1', '2', 'The watch refuses @zos/alarm set.']],
    [2_001, ['1', '2', '3']],
  ])('throws once, after %i ms on the desk', (afterMs, said) => {
    const tries = `${setAlarm} setTimeout(() => { ${setAlarm} }, 1000); setTimeout(() => { ${setAlarm} }, 2000)`
    expect(saidWhile('@zos/alarm set', { throwsOnce: { afterMs } }, tries)).toEqual(said)
  })

  it('throws once on a desk, not once in each run of the program', () => {
    const calls = { '@zos/alarm set': { throwsOnce: { atCall: 1 } } } as const
    const desk = tinyDesk({ page: build(attempt + setAlarm) }, { conditions: { calls } })
    for (let run = 0; run < 2; run += 1) {
      desk.watch.open()
      desk.watch.kill()
    }
    expect(lines(desk)).toEqual(['The watch refuses @zos/alarm set.', '1'])
  })

  it.each<[`@zos/${string} ${string}` | `global ${string}`, string]>([
    ['@zos/sensor Vibrator', `new sensor.Vibrator()`],
    ['@zos/sensor Vibrator.start', `new sensor.Vibrator().start()`],
    ['@zos/sensor Vibrator.getType', `new sensor.Vibrator().getType()`],
    [
      '@zos/storage LocalStorage.getItem',
      `new (zos('@zos/storage').LocalStorage)('a').getItem('b')`,
    ],
    ['@zos/storage localStorage.setItem', `zos('@zos/storage').localStorage.setItem('a', 1)`],
    ['@zos/ui createWidget', `ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 1, h: 1 })`],
    [
      '@zos/ui Widget.setProperty',
      `ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 1, h: 1 }).setProperty(ui.prop.TEXT, 'a')`,
    ],
    ['@zos/timer clearTimeout', `zos('@zos/timer').clearTimeout(1)`],
    ['global setTimeout', `setTimeout(() => {}, 1)`],
    ['@zos/utils EventBus.emit', `new (class extends zos('@zos/utils').EventBus {})().emit('a')`],
    ['@zos/utils log.warn', `zos('@zos/utils').log.getLogger('a').warn('b')`],
  ])('can be %s', (call, statement) => {
    const said = saidWhile(call, 'throws', `attempt(() => { ${statement}; return 1 })`)
    expect(said).toEqual([`The watch refuses ${call}.`])
    expect(
      saidWhile('@zos/alarm set', 'throws', `attempt(() => { ${statement}; return 1 })`),
    ).toContain('1')
  })

  it('makes of a class that gives nothing an object without methods', () => {
    const said = saidWhile(
      '@zos/sensor Vibrator',
      'gives null',
      `attempt(() => typeof new sensor.Vibrator().start)`,
    )
    expect(said).toEqual(['"undefined"'])
  })

  it('ends a program that does not catch it in build, and is on the desk', () => {
    const desk = tinyDesk(
      { page: build(`new sensor.Vibrator()`) },
      { conditions: { calls: { '@zos/sensor Vibrator': 'throws' } } },
    )
    desk.watch.open()
    expect([desk.watch.showing, messages(desk)]).toEqual([
      'dial',
      ['The watch refuses @zos/sensor Vibrator.'],
    ])
  })
})

describe('the watch counts', () => {
  it('every call by its name, refused ones and methods too, over all runs', () => {
    const page = build(`const v = new sensor.Vibrator(); v.start(); v.start()
      try { v.stop() } catch {} setTimeout(() => {}, 1)
      ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 1, h: 1 }).setProperty(ui.prop.TEXT, 'a')`)
    const desk = tinyDesk(
      { page },
      { conditions: { calls: { '@zos/sensor Vibrator.stop': 'throws' } } },
    )
    expect(desk.watch.calls.size).toBe(0)
    for (let run = 0; run < 2; run += 1) {
      desk.watch.open()
      desk.watch.kill()
    }
    expect(Object.fromEntries(desk.watch.calls)).toEqual({
      '@zos/sensor Vibrator': 2,
      '@zos/sensor Vibrator.start': 4,
      '@zos/sensor Vibrator.stop': 2,
      'global setTimeout': 2,
      '@zos/ui createWidget': 2,
      '@zos/ui Widget.setProperty': 2,
    })
  })
})

it('a class that a program derives keeps its own methods and its fields', () => {
  const desk = tinyDesk({
    page: build(`const { EventBus } = zos('@zos/utils')
      class Bus extends EventBus { constructor() { super(); this.name = 'bus' } tell(what) { this.emit('told', this.name, what) } }
      const bus = new Bus(); bus.once('told', (...parts) => console.log(...parts)); bus.tell('a'); bus.tell('b')
      console.log(bus instanceof Bus, bus instanceof EventBus)`),
  })
  desk.watch.open()
  expect([lines(desk), messages(desk)]).toEqual([['bus a', 'true true'], []])
})

describe('zml’s way to the phone', () => {
  const page = build(
    `try { zos('@zos/ble').addListener(() => {}); console.log('heard') } catch (error) { console.log(error.message) }`,
  )
  it.each([
    ['there', 'heard'],
    ['missing', 'The watch refuses @zos/ble addListener.'],
  ] as const)('is %s', (messaging, said) => {
    const desk = tinyDesk({ page }, { conditions: { messaging } })
    desk.watch.open()
    expect(lines(desk)).toEqual([said])
  })
})

describe('Promise', () => {
  it.each([
    ['there', 'function function'],
    ['missing', 'undefined undefined'],
  ] as const)('is %s', (promise, said) => {
    const page = build(`console.log(typeof Promise, typeof globalThis.Promise)`)
    const desk = tinyDesk({ page }, { conditions: { promise } })
    desk.watch.open()
    expect(lines(desk)).toEqual([said])
  })
})
