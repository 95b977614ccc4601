/** Each fault of the simulator, with programs of a few lines: what it does, and what it leaves alone. */
import { describe, expect, it } from 'vitest'
import { lateBetween } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { build, messages, startAtMs, type TinyProgram, tinyDesk } from './program.ts'

const log = `const log = (...parts) => console.log(...parts, Date.now() - ${startAtMs})`
const lines = (desk: Desk) => desk.log.map(({ text }) => text)

/** A desk with a page that was opened, whose `build` runs these statements. */
function opened(statements: string, tiny: TinyProgram = {}): Desk {
  const desk = tinyDesk({ page: build(`${log}; ${statements}`), ...tiny })
  desk.watch.open()
  return desk
}

const awakeFor = (ms: number) => `zos('@zos/display').setPageBrightTime({ brightTime: ${ms} });`
const button = `ui.createWidget(ui.widget.BUTTON, { x: 0, y: 0, w: 9, h: 9, text: 'Go', click_func: () => log('go') });`

describe('a program that is suspended', () => {
  it('gets its overdue timers at once when it goes on, in their order, an interval once', () => {
    const desk = opened(`${awakeFor(60_000)} setTimeout(() => log('b'), 3000)
      setTimeout(() => log('a'), 2000); setInterval(() => log('tick'), 2500)`)
    desk.watch.suspend()
    desk.advance(9_000)
    expect([desk.watch.suspended, lines(desk)]).toEqual([true, []])
    desk.watch.resume()
    expect(lines(desk)).toEqual(['a 9000', 'tick 9000', 'b 9000'])
    desk.advance(2_500)
    expect(lines(desk).slice(3)).toEqual(['tick 11500'])
  })

  it('does not get a timer that an earlier one cancels as it goes on', () => {
    const desk = opened(`setTimeout(() => clearTimeout(later), 1000)
      const later = setTimeout(() => log('never'), 2000)`)
    desk.watch.suspend()
    desk.advance(3_000)
    desk.watch.resume()
    expect([lines(desk), messages(desk)]).toEqual([[], []])
  })

  it('hears late that the link went, and of the screen; touches and keys are lost', () => {
    const desk = opened(`${button} zos('@zos/ble').addListener((on) => log('link', on))
      new sensor.Screen().onChange((status) => log('screen', status))`)
    desk.watch.suspend()
    desk.bluetooth = 'off'
    desk.watch.tap('Go')
    desk.watch.press('crown')
    desk.watch.swipe('right')
    desk.watch.dropWrist()
    desk.advance(1_000)
    expect(desk.watch.showing).toBe('program')
    desk.watch.resume()
    expect(lines(desk)).toEqual(['link false 1000', 'screen 2 1000'])
  })

  it('is ended in the dark like any other, and a new run is not suspended', () => {
    const desk = opened('')
    desk.watch.suspend()
    desk.advance(20_000)
    expect([desk.watch.showing, desk.watch.suspended]).toEqual(['dial', false])
    desk.watch.open()
    expect(desk.watch.suspended).toBe(false)
  })
})

describe('a crash', () => {
  const steps = `${awakeFor(60_000)} const file = zos('@zos/storage').localStorage
    setInterval(() => { log('first'); file.setItem('a', 1); log('second'); file.setItem('b', 2); log('third') }, 1000)`

  it.each([
    [0, ['first 1000'], undefined],
    [1, ['first 1000', 'second 1000'], '{"a":1}'],
  ])('after %i calls ends the program there, without a life-cycle call', (calls, logged, kept) => {
    const desk = opened(steps)
    desk.watch.crash(calls)
    desk.advance(5_000)
    expect(desk.watch.showing).toBe('dial')
    expect([lines(desk), desk.watch.storage.get('localStorage')]).toEqual([logged, kept])
    expect(desk.errors).toEqual([])
  })

  it('cannot be caught: whatever the program calls next fails too', () => {
    const desk = opened(`const file = zos('@zos/storage').localStorage
      const v = new sensor.Vibrator()
      setTimeout(() => { try { file.getItem('a') } catch { log('caught') } v.start(); log('never') }, 10)
      setTimeout(() => log('later'), 20)`)
    desk.watch.crash()
    desk.advance(100)
    expect([lines(desk), desk.watch.vibrations, desk.errors]).toEqual([['caught 10'], [], []])
  })

  it('that is set on the dial meets the next run, in its scripts', () => {
    const desk = tinyDesk({ page: build(`new sensor.Vibrator().start(); console.log('never')`) })
    desk.watch.crash()
    desk.watch.open()
    expect([desk.watch.showing, lines(desk), desk.errors]).toEqual(['dial', [], []])
    desk.watch.open()
    expect(desk.watch.showing).toBe('program')
  })

  it('in a promise is none of the errors of the program', () => {
    const desk = opened(`setTimeout(() => Promise.resolve().then(() => new sensor.Vibrator()), 10)`)
    desk.watch.crash()
    desk.advance(100)
    expect([desk.watch.showing, desk.errors]).toEqual(['dial', []])
  })

  it('that is set for a run that ends before is gone with it', () => {
    const desk = opened('')
    desk.watch.crash()
    desk.watch.kill()
    desk.watch.open()
    desk.advance(1_000)
    expect(desk.watch.showing).toBe('program')
  })
})

describe('a launch', () => {
  const page = `page({ onInit(param) { console.log('init', param, Date.now() - ${startAtMs}) },
    build() { zos('@zos/display').setWakeUpRelaunch({ relaunch: true }) } })`

  it('takes its time from the finger to the first script', () => {
    const desk = tinyDesk({ page })
    desk.watch.relaunchMs = 2_000
    desk.watch.open()
    desk.advance(1_999)
    expect([desk.watch.launching, desk.watch.showing, desk.watch.screen]).toEqual([
      true,
      'dial',
      'bright',
    ])
    desk.watch.open()
    desk.advance(1)
    expect([desk.watch.launching, lines(desk)]).toEqual([false, ['init undefined 2000']])
  })

  it('takes it from a wake too, and a kill on the way ends it for good', () => {
    const desk = tinyDesk({ page })
    desk.watch.open()
    desk.advance(30_000)
    desk.watch.relaunchMs = 1_000
    desk.watch.wake()
    desk.advance(500)
    desk.watch.kill()
    desk.watch.open()
    desk.advance(999)
    expect(desk.watch.launching).toBe(true)
    desk.advance(1)
    expect(lines(desk)).toEqual(['init undefined 0', 'init undefined 31500'])
  })
})

describe('a reboot', () => {
  it('keeps storage and stored alarms, stops the motor, breaks the link, and calls nobody', () => {
    const statements = `const { set } = zos('@zos/alarm')
      set({ url: 'page/index', delay: 30, param: 'kept', store: true }); set({ url: 'page/index', delay: 40 })
      zos('@zos/storage').localStorage.setItem('a', 1)
      new sensor.Vibrator().start({ mode: sensor.VIBRATOR_SCENE_TIMER })
      zos('@zos/ble').addListener((on) => log('link', on))`
    const desk = tinyDesk({
      page: `page({ build() { ${log}; ${statements} }, onDestroy() { console.log('bye') } })`,
    })
    desk.watch.open()
    desk.watch.reboot()
    const { showing, screen, vibrating, alarms, storage } = desk.watch
    expect([showing, screen, vibrating, desk.bluetooth]).toEqual(['dial', 'dark', false, 'on'])
    expect(alarms).toEqual([{ id: 1, atMs: startAtMs + 30_000, param: 'kept' }])
    expect([[...storage.values()], lines(desk)]).toEqual([['{"a":1}'], []])
    desk.advance(30_000)
    expect(desk.watch.showing).toBe('program')
  })
})

describe('the ways out', () => {
  it('are open again for a program that says no, once the watch does not listen', () => {
    const { watch } = opened(`zos('@zos/interaction').onKey({ callback: () => true })
      zos('@zos/interaction').onGesture({ callback: () => true })`)
    watch.swipe('right')
    watch.press('crown')
    expect(watch.showing).toBe('program')
    watch.keysCanBeStopped = false
    watch.press('crown')
    expect(watch.showing).toBe('dial')
    watch.open()
    watch.gesturesCanBeStopped = false
    watch.swipe('right')
    expect(watch.showing).toBe('dial')
  })
})

describe('a dropped wrist and a palm', () => {
  it.each([
    ['dropWrist', 'pauseDropWristScreenOff', 'resetDropWristScreenOff'],
    ['palm', 'pausePalmScreenOff', 'resetPalmScreenOff'],
  ] as const)('%s darkens the screen unless %s is in force', (gesture, pause, reset) => {
    const desk = opened(`${awakeFor(600_000)} const { ${pause}, ${reset} } = zos('@zos/display')
      ${pause}(); setTimeout(() => ${pause}({ duration: 0 }), 40000); setTimeout(${reset}, 99000)`)
    const screenAfter = (ms: number) => {
      desk.advance(ms)
      desk.watch.wake()
      desk.watch[gesture]()
      return desk.watch.screen
    }
    expect([29_000, 2_000, 9_500, 57_500, 2_000].map(screenAfter)).toEqual([
      'bright',
      'dark',
      'bright',
      'bright',
      'dark',
    ])
    desk.watch[gesture]()
    desk.advance(10_000)
    expect(desk.watch.showing).toBe('dial')
  })
})

describe('what the program holds of the screen', () => {
  const nothing = { brightUntilMs: null, wristPaused: false, palmPaused: false, relaunch: false }
  const hold = `const d = zos('@zos/display'); d.setPageBrightTime({ brightTime: 60000 })
    d.pauseDropWristScreenOff({ duration: 0 }); d.pausePalmScreenOff({ duration: 0 }); d.setWakeUpRelaunch(true)`

  it('can be seen, and is nothing once it is given back', () => {
    const desk = opened(`${hold}; setTimeout(() => {
      d.resetPageBrightTime(); d.resetDropWristScreenOff(); d.resetPalmScreenOff(); d.setWakeUpRelaunch(false) }, 1000)`)
    expect(desk.watch.awake).toEqual({
      brightUntilMs: startAtMs + 60_000,
      wristPaused: true,
      palmPaused: true,
      relaunch: true,
    })
    desk.advance(1_000)
    expect(desk.watch.awake).toEqual(nothing)
  })

  it('is gone with the program, but for the relaunch of one that ended in the dark', () => {
    const desk = opened(hold)
    desk.watch.kill()
    expect(desk.watch.awake).toEqual(nothing)
    desk.watch.open()
    desk.advance(70_000)
    expect(desk.watch.awake).toEqual({ ...nothing, relaunch: true })
  })
})

describe('the clock of the watch', () => {
  it('jumps for Date and the Time sensor, not for timers and not for the phone', () => {
    const desk = opened(`setTimeout(() => log('timer', new sensor.Time().getHours()), 5000)`, {
      service: `AppSideService({ onInit() { setTimeout(() => console.log(Date.now() - ${startAtMs}), 5000) } })`,
    })
    desk.watch.stepClock(3_600_000)
    desk.advance(5_000)
    expect(lines(desk)).toEqual(['5000', 'timer 9 3605000'])
    expect([desk.nowMs, desk.watch.clockMs]).toEqual([startAtMs + 5_000, startAtMs + 3_605_000])
  })

  it('tells the program of it only when the phone set it, even late', () => {
    const desk = opened(`new sensor.Time().onPhoneTimeSetting(() => log('set'))`)
    desk.watch.stepClock(10_000)
    desk.watch.stepClock(-4_000, { told: true })
    desk.watch.suspend()
    desk.watch.stepClock(1_000, { told: true })
    expect(lines(desk)).toEqual(['set 6000'])
    desk.watch.resume()
    expect(lines(desk)).toEqual(['set 6000', 'set 7000'])
  })

  it.each([
    ['forwards over it', 60_000, 0],
    ['forwards before it', 10_000, 20_000],
    ['back', -10_000, 40_000],
  ])('set %s moves an alarm', (_, stepMs, afterMs) => {
    const desk =
      opened(`if (zos('@zos/alarm').getAllAlarms().length === 0 && !zos('@zos/storage').localStorage.getItem('set')) {
      zos('@zos/storage').localStorage.setItem('set', 1)
      zos('@zos/alarm').set({ url: 'page/index', delay: 30 }) }`)
    desk.watch.kill()
    desk.watch.stepClock(stepMs)
    expect(desk.watch.showing).toBe(afterMs === 0 ? 'program' : 'dial')
    desk.advance(Math.max(0, afterMs - 1))
    expect(desk.watch.showing).toBe(afterMs === 0 ? 'program' : 'dial')
    desk.advance(1)
    expect([desk.watch.showing, desk.watch.alarms]).toEqual(['program', []])
  })

  it('lets the program move an overdue alarm away when it is told', () => {
    const desk =
      opened(`const { set, cancel } = zos('@zos/alarm'), id = set({ url: 'page/index', delay: 30 })
      new sensor.Time().onPhoneTimeSetting(() => { cancel({ id }); set({ url: 'page/index', delay: 30 }) })`)
    desk.watch.stepClock(60_000, { told: true })
    expect(desk.watch.alarmsFiredIntoPage).toBe(0)
    expect(desk.watch.alarms).toMatchObject([{ atMs: startAtMs + 90_000 }])
  })

  it('goes with watch and phone to another time zone', () => {
    const desk = opened(`setInterval(() => console.log(new Date().getHours()), 1000)`)
    desk.advance(1_000)
    desk.watch.setTimeZone('Asia/Tokyo')
    desk.advance(1_000)
    expect(lines(desk)).toEqual(['8', '17'])
    expect(() => desk.watch.setTimeZone('Mars/Olympus')).toThrow('no time zone "Mars/Olympus"')
  })
})

describe('an alarm', () => {
  const conditions = { alarmParam: 'page' } as const
  const page = `page({ onInit(param) { if (param) console.log(param, Date.now() - ${startAtMs}) },
    build() { ${awakeFor(60_000)} const { set } = zos('@zos/alarm')
      if (!zos('@zos/storage').localStorage.getItem('set')) set({ url: 'page/index', delay: 30, param: 'back' })
      zos('@zos/storage').localStorage.setItem('set', 1) } })`

  it('that fires into a page that runs opens it anew, and is counted', () => {
    const desk = tinyDesk({ page }, { conditions })
    desk.watch.open()
    expect(desk.watch.alarms).toEqual([{ id: 1, atMs: startAtMs + 30_000, param: 'back' }])
    desk.advance(30_000)
    expect([lines(desk), desk.watch.alarmsFiredIntoPage]).toEqual([['back 30000'], 1])
  })

  it.each([
    ['reopens', ['back 30000'], false],
    ['ignored', [], true],
  ] as const)(
    'that finds the program suspended is as the watch is: %s',
    (what, logged, suspended) => {
      const desk = tinyDesk({ page }, { conditions })
      desk.watch.alarmWhenSuspended = what
      desk.watch.open()
      desk.watch.suspend()
      desk.advance(30_000)
      expect([lines(desk), desk.watch.suspended]).toEqual([logged, suspended])
      expect([desk.watch.alarmsFiredIntoPage, desk.watch.alarms]).toEqual([0, []])
    },
  )

  it('opens a program that is gone after the time that a launch takes', () => {
    const desk = tinyDesk({ page }, { conditions })
    desk.watch.open()
    desk.watch.kill()
    desk.watch.relaunchMs = 3_000
    desk.advance(33_000)
    expect([lines(desk), desk.watch.alarmsFiredIntoPage]).toEqual([['back 33000'], 0])
  })
})

describe('a call or a notification', () => {
  it.each(['call', 'notification'] as const)(
    'takes the touches and keys of the page, not its timers: %s',
    (cover) => {
      const desk = opened(`${button} setTimeout(() => log('timer'), 1000)`)
      desk.watch[cover](5_000)
      desk.watch.tap('Go')
      desk.watch.press('crown')
      desk.advance(4_000)
      expect([desk.watch.covered, desk.watch.showing]).toEqual([cover, 'program'])
      desk.advance(1_000)
      desk.watch.tap('Go')
      expect([desk.watch.covered, lines(desk)]).toEqual([null, ['timer 1000', 'go 5050']])
    },
  )
})

it.each([
  ['theater', 'theater'],
  ['power-saving', 'powerSaving'],
  ['do-not-disturb', 'DND'],
  ['normal', ''],
] as const)('the program is told the mode of the watch: %s', (mode, name) => {
  const desk = tinyDesk({
    page: build(`const mode = zos('@zos/settings').getSystemMode()
      console.log(Object.keys(mode).length, Object.keys(mode).filter((name) => mode[name]).join())`),
  })
  desk.watch.mode = mode
  desk.watch.open()
  expect(lines(desk)).toEqual([`9 ${name}`])
})

describe('the storage', () => {
  const tries = `const file = zos('@zos/storage').localStorage
    const attempt = (act) => { try { console.log(act()) } catch (error) { console.log(error.message) } }
    attempt(() => file.getItem('a', 'none')); attempt(() => file.setItem('a', 'new')); attempt(() => file.getItem('a', 'none'))`

  it.each([
    ['none', ['old', 'undefined', 'new'], 'new'],
    ['full', ['old', 'The storage is full.', 'old'], 'old'],
    ['throws', Array(3).fill('The storage cannot be used.'), 'old'],
  ] as const)('with the fault %s', (fault, logged, kept) => {
    const desk = tinyDesk({ page: build(tries) })
    desk.watch.store('localStorage', '{"a":"old"}')
    desk.watch.storageFault = fault
    desk.watch.open()
    expect([lines(desk), [...desk.watch.storage.values()]]).toEqual([logged, [`{"a":"${kept}"}`]])
  })

  it.each(['{"a":"ol', '', '5', 'null', '["a"]'])(
    'reads as empty what is no record: %j',
    (text) => {
      const desk = tinyDesk({ page: build(tries) })
      desk.watch.store('localStorage', text)
      desk.watch.open()
      expect([lines(desk), messages(desk)]).toEqual([['none', 'undefined', 'new'], []])
    },
  )

  it('that loses power in a write keeps the first half, and the program is gone', () => {
    const desk = opened(`const { LocalStorage } = zos('@zos/storage')
      const [one, two] = [new LocalStorage('one'), new LocalStorage('two')]
      one.setItem('a', 1); setTimeout(() => { two.setItem('b', 23); log('never') }, 1000)`)
    desk.watch.halfWrite()
    desk.advance(1_000)
    expect([...desk.watch.storage]).toEqual([
      ['one', '{"a":1}'],
      ['two', '{"b"'],
    ])
    expect([desk.watch.showing, lines(desk), desk.errors]).toEqual(['dial', [], []])
  })

  it('is kept in memory by the instance that used it', () => {
    const desk = opened(`const file = zos('@zos/storage').localStorage
      file.setItem('a', 'mine'); setTimeout(() => console.log(file.getItem('a')), 1000)`)
    desk.watch.store('localStorage', '{"a":"theirs"}')
    desk.advance(1_000)
    expect(lines(desk)).toEqual(['mine'])
  })
})

describe('the link', () => {
  const bytes = (count: number) => `ble.send(new ArrayBuffer(${count}), ${count});`
  const sender = `const ble = zos('@zos/ble'); ble.addListener((on) => log('link', on))`
  const shake = `const greeting = new Uint8Array(20); greeting.set([1, 1, 1, 0, 20, 0]); greeting.set([0x21, 0x4e], 8)
    ble.createConnect((index, data, size) => log('got', size)); ble.send(greeting.buffer, 20);`

  it('goes down once so many bytes have gone over, both ways counted together', () => {
    const desk = opened(`${sender}; ${shake}`)
    desk.cutBluetoothAfter(20 + 11)
    desk.advance(1_000)
    expect([lines(desk), desk.bluetooth]).toEqual([['got 11 60', 'link false 60'], 'off'])
  })

  it('cuts only once, and loses what is behind the cut', () => {
    const desk = opened(`${sender}; ${bytes(10)} ${bytes(10)}`)
    desk.cutBluetoothAfter(5)
    desk.advance(1_000)
    desk.bluetooth = 'on'
    desk.advance(1_000)
    expect([lines(desk), desk.bluetooth]).toEqual([['link false 30', 'link true 1000'], 'on'])
  })

  it('brings each message more than once when it repeats', () => {
    const desk = opened(`${sender}; ${shake}`)
    desk.bluetoothRepeats = 1
    desk.advance(1_000)
    expect(lines(desk)).toEqual(Array(4).fill('got 20 60'))
  })

  it('stands while the phone does not answer', () => {
    const desk = tinyDesk({ page: build(`${log}; ${sender}; ${shake}`) })
    desk.phone.stop()
    desk.watch.open()
    desk.advance(1_000)
    expect([lines(desk), desk.phone.running, desk.bluetooth]).toEqual([[], false, 'on'])
    desk.phone.restart()
    expect(desk.phone.running).toBe(true)
  })
})

it('lateness between two bounds is the same for the same seed, and reaches both', () => {
  const draw = (seed: number) => Array.from({ length: 2_000 }, lateBetween(seed, 6, 78))
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
  expect([Math.min(...draw(7)), Math.max(...draw(7))]).toEqual([6, 78])
})
