import { describe, expect, it } from 'vitest'
import { build, messages, startAtMs, textFile, tinyDesk } from './program.ts'

const box = 'x: 0, y: 0, w: 100, h: 50'
const text = `ui.createWidget(ui.widget.TEXT, { ${box}, text: 'Hello' })`

describe('the watch refuses what a real one lacks', () => {
  const refused: [what: string, statements: string, sentence: RegExp][] = [
    ['an unknown module', `zos('@zos/nothing')`, /no module "@zos\/nothing"/],
    [
      'an unknown widget',
      `ui.createWidget(ui.widget.SPINNER, {})`,
      /undefined \(undefined\), which is no type/,
    ],
    ['a widget without its box', `ui.createWidget(ui.widget.TEXT, { x: 0 })`, /needs y, w, h/],
    [
      'an unknown property',
      `ui.createWidget(ui.widget.TEXT, { ${box}, colour: 1 })`,
      /no property "colour"/,
    ],
    [
      'a property of another widget',
      `ui.createWidget(ui.widget.GROUP, { ${box}, text: 'a' })`,
      /no property "text"/,
    ],
    [
      'a number for a text',
      `ui.createWidget(ui.widget.TEXT, { ${box}, text: 5 })`,
      /text must be a string, not 5/,
    ],
    [
      'NaN for a place',
      `ui.createWidget(ui.widget.TEXT, { ${box}, x: NaN })`,
      /x must be a number/,
    ],
    [
      'a property that came with API 4.0',
      `ui.createWidget(ui.widget.FILL_RECT, { ${box}, color: 1, pos_x: 1 })`,
      /needs API 4.0/,
    ],
    [
      'an image that the package lacks',
      `ui.createWidget(ui.widget.IMG, { x: 0, y: 0, src: 'no.png' })`,
      /no image "no.png"/,
    ],
    [
      'a change without the geometry',
      `${text}.setProperty(ui.prop.MORE, { text: 'b' })`,
      /lacks x, y, w, h/,
    ],
    [
      'VISIBLE among others',
      `${text}.setProperty(ui.prop.MORE, { ${box}, visible: false })`,
      /no property "visible"/,
    ],
    [
      'a new colour for a made button',
      `ui.createWidget(ui.widget.BUTTON, { ${box} }).setProperty(ui.prop.MORE, { ${box}, press_color: 1 })`,
      /only when it is created/,
    ],
    ['an unknown prop', `${text}.setProperty(ui.prop.FLAVOUR, 1)`, /no prop/],
    [
      'a change of a deleted widget',
      `const t = ${text}; ui.deleteWidget(t); t.setProperty(ui.prop.TEXT, 'b')`,
      /was deleted/,
    ],
    ['an unknown event', `${text}.addEventListener(99, () => {})`, /no event/],
    [
      'an animation of an angle',
      `${text}.setProperty(ui.prop.ANIM, { anim_steps: [{ anim_prop: ui.prop.ANGLE }] })`,
      /Only prop.X/,
    ],
    ['an unknown vibration mode', `new sensor.Vibrator().setMode(99)`, /99 is no vibration mode/],
    [
      'a misspelt vibration mode',
      `new sensor.Vibrator().start({ mode: sensor.VIBRATOR_SCENE_LONG })`,
      /undefined is no vibration mode/,
    ],
    [
      'an unknown vibration type',
      `new sensor.Vibrator().start([{ type: 99, duration: 10 }])`,
      /99 is no vibration type/,
    ],
    ['an empty pattern', `new sensor.Vibrator().start([])`, /at least one action/],
    ['a timer without a function', `setTimeout('beep()', 5)`, /needs a function/],
    [
      'an alarm between two seconds',
      `zos('@zos/alarm').set({ url: 'page/index', time: 1.5 })`,
      /whole seconds/,
    ],
    [
      'an alarm for a missing page',
      `zos('@zos/alarm').set({ url: 'page/other', delay: 5 })`,
      /No page "page\/other"/,
    ],
    [
      'a bright time of half a second',
      `zos('@zos/display').setPageBrightTime({ brightTime: 500 })`,
      /from 1000 to/,
    ],
    ['an unknown msgid', `zos('@zos/i18n').getText('nothing')`, /no locale file/],
    ['a date of unknown zone', `new Date('2026-01-05T08:00')`, /depends on the time zone/],
    ['BigInt', `BigInt(1)`, /BigInt is not a function/],
    ['Intl', `Intl.DateTimeFormat()`, /undefined/],
  ]
  it.each(refused)('%s', (_, statements, sentence) => {
    const desk = tinyDesk({ page: build(statements) })
    desk.watch.open()
    expect(messages(desk)).toEqual([expect.stringMatching(sentence)])
    expect(desk.watch.showing).toBe('dial')
  })

  it.each([
    ['device:os.alarm', `zos('@zos/alarm').getAllAlarms()`],
    ['device:os.local_storage', `zos('@zos/storage').localStorage.getItem('a')`],
    ['device:os.local_storage', `new (zos('@zos/storage').LocalStorage)()`],
  ])('what needs the permission %s without it', (permission, statements) => {
    const desk = tinyDesk({ page: build(statements), permissions: [] })
    desk.watch.open()
    expect(messages(desk)[0]).toContain(`needs the permission "${permission}"`)
  })

  it('the shape of the device without the permission to know it', () => {
    const page = build(`console.log(zos('@zos/device').getDeviceInfo())`)
    const desk = tinyDesk({ page, permissions: [] })
    desk.watch.open()
    expect(desk.log.map((line) => line.text)).toEqual(['{}'])
  })

  it.each([
    ['Amazfit Bip 5 Unity', 'undefined undefined'],
    ['Amazfit Balance', 'function undefined'],
    ['Amazfit T-Rex 3', 'function function'],
  ])('%s has of patterns and system timers: %s', (model, has) => {
    const page = build(
      `console.log(typeof new sensor.Vibrator().getType, typeof zos('@zos/timer').createSysTimer)`,
    )
    const desk = tinyDesk({ page }, { model })
    desk.watch.open()
    expect(desk.log.map((line) => line.text)).toEqual([has])
  })

  it('patterns below API 3.6', () => {
    const page = build(`new sensor.Vibrator().start([{ type: 1, duration: 200 }])`)
    const desk = tinyDesk({ page }, { model: 'Amazfit Bip 5 Unity' })
    desk.watch.open()
    expect(messages(desk)[0]).toMatch(/needs API 3.6/)
  })

  it('async code, which would leave the virtual time', () => {
    const desk = tinyDesk({ page: 'page({ build: async () => {} })' })
    desk.watch.open()
    expect(messages(desk)[0]).toMatch(/use \.then\(\) instead/)
  })
})

describe('an error of the program', () => {
  it('in a timer is on the desk, and the program goes on', () => {
    const desk = tinyDesk({ page: build(`setTimeout(() => { throw new Error('late') }, 10)`) })
    desk.watch.open()
    desk.advance(10)
    expect(desk.errors).toMatchObject([{ atMs: startAtMs + 10, where: 'watch' }])
    expect(desk.watch.showing).toBe('program')
  })

  it('in a promise that nobody catches is on the desk, in one that is caught is not', () => {
    const page = build(
      `Promise.reject(new Error('a')).catch(() => {}); Promise.resolve().then(() => { throw new Error('b') })`,
    )
    const desk = tinyDesk({ page })
    desk.watch.open()
    expect(messages(desk)).toEqual(['b'])
  })

  it('while a script loads is on the desk, though the packer swallows it', () => {
    const desk = tinyDesk({
      page: `throw new Error('page')`,
      service: `throw new Error('service')`,
      settings: `throw new Error('settings')`,
    })
    desk.watch.open()
    desk.phone.openSettings()
    expect(messages(desk).slice(0, 3)).toEqual(['service', 'page', 'settings'])
    expect(desk.phone.page).toBeNull()
  })
})

describe('the screen', () => {
  const ticking = `setInterval(() => console.log('tick'), 1000)`

  it('goes dark after ten seconds; ten seconds later the program is gone and the wake shows the dial', () => {
    const desk = tinyDesk({
      page: `page({ build() { ${ticking} }, onDestroy() { console.log('bye') } })`,
    })
    desk.watch.open()
    desk.advance(9_999)
    expect(desk.watch.screen).toBe('bright')
    desk.advance(5_001)
    expect([desk.watch.screen, desk.watch.showing]).toEqual(['dark', 'program'])
    desk.advance(5_000)
    desk.watch.wake()
    expect([desk.watch.screen, desk.watch.showing]).toEqual(['bright', 'dial'])
    const ticks = desk.log.length
    expect(ticks).toBeLessThanOrEqual(20)
    desk.advance(60_000)
    expect(desk.log).toHaveLength(ticks)
    expect(desk.log.map((line) => line.text)).not.toContain('bye')
  })

  it('comes back to the page when it is woken in time', () => {
    const desk = tinyDesk({ page: build(ticking) })
    desk.watch.open()
    desk.advance(19_000)
    desk.watch.wake()
    desk.advance(9_000)
    expect([desk.watch.screen, desk.watch.showing]).toEqual(['bright', 'program'])
  })

  it('opens the page again on wake when the program asked for it', () => {
    const desk = tinyDesk({
      page: build(`zos('@zos/display').setWakeUpRelaunch({ relaunch: true })`),
    })
    desk.watch.open()
    desk.advance(30_000)
    expect(desk.watch.showing).toBe('dial')
    desk.watch.wake()
    expect(desk.watch.showing).toBe('program')
  })

  it('stays bright as long as the page asks', () => {
    const desk = tinyDesk({
      page: build(`zos('@zos/display').setPageBrightTime({ brightTime: 60000 })`),
    })
    desk.watch.open()
    desk.advance(59_000)
    expect(desk.watch.screen).toBe('bright')
    desk.advance(2_000)
    expect(desk.watch.screen).toBe('dark')
  })

  it('takes the first touch in the dark for itself', () => {
    const button = `ui.createWidget(ui.widget.BUTTON, { ${box}, text: 'Go', click_func: () => console.log('go') })`
    const desk = tinyDesk({ page: build(button) })
    desk.watch.open()
    desk.advance(12_000)
    desk.watch.tap('Go')
    expect([desk.watch.screen, desk.log.length]).toEqual(['bright', 0])
    desk.watch.tap('Go')
    expect(desk.log).toHaveLength(1)
  })
})

describe('a finger', () => {
  it('meets the topmost widget, which hides those below unless it lets touches through', () => {
    const page = build(`
      ui.createWidget(ui.widget.BUTTON, { ${box}, text: 'Below', click_func: () => console.log('below') })
      const veil = ui.createWidget(ui.widget.FILL_RECT, { x: 0, y: 0, w: 480, h: 480, color: 0 })
      veil.addEventListener(ui.event.CLICK_UP, ({ x }) => { console.log('veil', x); veil.setEnable(false) })`)
    const desk = tinyDesk({ page })
    desk.watch.open()
    desk.watch.tap('Below')
    desk.watch.tap('Below')
    expect(desk.log.map((line) => line.text)).toEqual(['veil 50', 'below'])
  })

  it('held for 700 ms is a long press of a button, and no click', () => {
    const page = build(`ui.createWidget(ui.widget.BUTTON, { ${box}, text: 'End',
      click_func: () => console.log('click'), longpress_func: () => console.log('long', Date.now()) })`)
    const desk = tinyDesk({ page })
    desk.watch.open()
    desk.watch.tap('End', { heldMs: 800 })
    expect(desk.log.map((line) => line.text)).toEqual([`long ${startAtMs + 700}`])
    expect(desk.nowMs).toBe(startAtMs + 801)
  })

  it('finds no text that is not there, and is told which are', () => {
    const desk = tinyDesk({ page: build(text) })
    desk.watch.open()
    expect(() => desk.watch.tap('Start')).toThrow(
      'There is no "Start" on the glass. There is "Hello".',
    )
  })

  it('that swipes right leaves the program, with its life-cycle call, unless the program says no', () => {
    const leave = tinyDesk({ page: `page({ onDestroy() { console.log('bye') } })` })
    leave.watch.open()
    leave.watch.swipe('right')
    expect([leave.watch.showing, leave.log[0]?.text]).toEqual(['dial', 'bye'])
    const stay = tinyDesk({ page: build(`zos('@zos/interaction').onGesture(() => true)`) })
    stay.watch.open()
    stay.watch.swipe('right')
    expect(stay.watch.showing).toBe('program')
  })

  it.each([
    ['yes', 'program'],
    ['no', 'dial'],
  ] as const)(
    'on the crown, with a program that says no and keys that can be stopped: %s',
    (keysStoppable, showing) => {
      const page = build(`zos('@zos/interaction').onKey({ callback: () => true })`)
      const desk = tinyDesk({ page }, { conditions: { keysStoppable } })
      desk.watch.open()
      desk.watch.press('crown')
      expect(desk.watch.showing).toBe(showing)
    },
  )
})

describe('time', () => {
  it('passes only on the desk, and each timer is late as the desk says', () => {
    const page = build(`setInterval(() => console.log(Date.now() - ${startAtMs}), 1000)`)
    const desk = tinyDesk({ page }, { lateness: () => 50 })
    desk.watch.open()
    desk.advance(3_200)
    desk.lateness = () => 0
    desk.advance(2_000)
    expect(desk.log.map((line) => line.text)).toEqual(['1050', '2100', '3150', '4200', '5200'])
    expect(desk.watch.counts.timerCallbacks).toBe(5)
  })

  it.each([
    ['UTC', '8 5 1 0'],
    ['Asia/Kolkata', '13 5 1 -330'],
    ['America/Los_Angeles', '0 5 1 480'],
    ['Pacific/Auckland', '21 5 1 -780'],
  ])('is told in the time zone of the desk: %s', (timeZone, expected) => {
    const page = build(`const now = new Date(), time = new sensor.Time()
      console.log(time.getHours(), now.getDate(), time.getDay(), now.getTimezoneOffset())`)
    const desk = tinyDesk({ page }, { timeZone })
    desk.watch.open()
    expect(desk.log.map((line) => line.text)).toEqual([expected])
  })

  it('makes dates from local parts, over a change of clocks', () => {
    const page = build(`const night = new Date(2026, 2, 28, 12)
      night.setDate(night.getDate() + 1)
      console.log(night.toISOString(), night.getHours(), String(night))`)
    const desk = tinyDesk({ page }, { timeZone: 'Europe/Berlin' })
    desk.watch.open()
    expect(desk.log[0]?.text).toBe('2026-03-29T10:00:00.000Z 12 Sun Mar 29 2026 12:00:00 GMT+0200')
  })

  it('brings an alarm at its second, with its param, to a program that is gone', () => {
    const page = `page({
      onInit(param) { if (param) console.log(param, Date.now() - ${startAtMs}) },
      build() { zos('@zos/alarm').set({ url: 'page/index', delay: 30, param: 'back' }) } })`
    const desk = tinyDesk({ page }, { conditions: { alarmParam: 'page' } })
    desk.watch.open()
    desk.advance(1_000)
    desk.watch.kill()
    desk.advance(28_999)
    expect(desk.watch.showing).toBe('dial')
    desk.advance(1)
    expect([desk.watch.showing, desk.log[0]?.text]).toEqual(['program', 'back 30000'])
  })
})

describe('the motor', () => {
  const scenes: [scene: string, pulses: number[][]][] = [
    ['DURATION', [[0, 600]]],
    ['DURATION_LONG', [[0, 1000]]],
    [
      'STRONG_REMINDER',
      [
        [0, 150],
        [350, 150],
        [700, 150],
        [1050, 150],
      ],
    ],
    [
      'NOTIFICATION',
      [
        [0, 100],
        [200, 100],
      ],
    ],
    ['SHORT_STRONG', [[0, 20]]],
    ['CALL', [[0, Number.POSITIVE_INFINITY]]],
  ]
  it.each(scenes)('makes of %s the pulses that are documented', (scene, pulses) => {
    const page = build(
      `const v = new sensor.Vibrator(); v.setMode(sensor.VIBRATOR_SCENE_${scene}); v.start()`,
    )
    const desk = tinyDesk({ page })
    desk.watch.open()
    expect(desk.watch.vibrations).toEqual([
      { atMs: startAtMs, pulses: pulses.map(([fromMs, durationMs]) => ({ fromMs, durationMs })) },
    ])
  })

  it('plays patterns with pauses, and a new start cuts the one that runs', () => {
    const page = build(`const v = new sensor.Vibrator(), { CONTINUOUS, PAUSE } = v.getType()
      const long = { type: CONTINUOUS, duration: 300 }
      v.start([long, { type: PAUSE, duration: 200 }, long])
      setTimeout(() => v.start([long]), 400)`)
    const desk = tinyDesk({ page })
    desk.watch.open()
    expect(desk.watch.vibrating).toBe(true)
    desk.advance(1_000)
    expect(desk.watch.vibrating).toBe(false)
    expect(desk.watch.vibrations).toEqual([
      {
        atMs: startAtMs,
        pulses: [
          { fromMs: 0, durationMs: 300 },
          { fromMs: 500, durationMs: 300 },
        ],
        stoppedAtMs: startAtMs + 400,
      },
      { atMs: startAtMs + 400, pulses: [{ fromMs: 0, durationMs: 300 }] },
    ])
  })

  it('goes on after the program when the mode has no end', () => {
    const desk = tinyDesk({
      page: build(`new sensor.Vibrator().start({ mode: sensor.VIBRATOR_SCENE_TIMER })`),
    })
    desk.watch.open()
    desk.watch.kill()
    desk.advance(60_000)
    expect(desk.watch.vibrating).toBe(true)
  })
})

describe('the glass', () => {
  it('tells its visible texts from top to bottom, then left to right', () => {
    const page =
      build(`const put = (x, y, text) => ui.createWidget(ui.widget.TEXT, { x, y, w: 10, h: 10, text })
      put(50, 90, 'd'); put(50, 10, 'b'); put(10, 10, 'a'); put(0, 0, 'hidden').setProperty(ui.prop.VISIBLE, false)
      ui.createWidget(ui.widget.GROUP, { x: 0, y: 40, w: 9, h: 9 }).createWidget(ui.widget.TEXT, { ${box}, text: 'c' })`)
    const desk = tinyDesk({ page })
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('moves what is animated while time passes, and leaves it at its end', () => {
    const page = build(`${text}.setProperty(ui.prop.ANIM, { anim_steps: [
      { anim_prop: ui.prop.X, anim_from: 0, anim_to: 200, anim_rate: 'linear', anim_duration: 1000 }] })`)
    const desk = tinyDesk({ page })
    desk.watch.open()
    const xs = [250, 250, 1000].map((ms) => {
      desk.advance(ms)
      return desk.watch.widgets()[0]?.props.x
    })
    expect(xs).toEqual([50, 100, 200])
  })

  it.each([
    ['de-DE', 'Los'],
    ['en-US', 'Go'],
    ['de-AT', 'Go'],
  ])('speaks %s only where the package has exactly that language', (language, text) => {
    const files = {
      'assets/raw/locale/TID.btxt': textFile(['end', 'go']),
      'assets/raw/locale/en-US.btxt': textFile(['End', 'Go']),
      'assets/raw/locale/de-DE.btxt': textFile(['', 'Los']),
    }
    const page = build(`console.log(zos('@zos/i18n').getText('go'))`)
    const desk = tinyDesk({ page, files }, { language })
    desk.watch.open()
    expect(desk.log.map((line) => line.text)).toEqual([text])
  })
})

describe('the storage of the watch', () => {
  const page = build(`const file = new (zos('@zos/storage').LocalStorage)('notes')
    console.log(file.getItem('n', 0)); file.setItem('n', file.getItem('n', 0) + 1)`)

  it('survives a kill, not a new installation', () => {
    const desk = tinyDesk({ page })
    const openAndKill = () => {
      desk.watch.open()
      desk.watch.kill()
    }
    openAndKill()
    openAndKill()
    expect([...desk.watch.storage]).toEqual([['notes', '{"n":2}']])
    desk.watch.reinstall()
    openAndKill()
    expect(desk.log.map((line) => line.text)).toEqual(['0', '1', '0'])
  })

  it('is not removed under a program that is open', () => {
    const desk = tinyDesk({ page })
    desk.watch.open()
    expect(() => desk.watch.reinstall()).toThrow('close it before')
  })
})

it('promises settle in the same order as the language’s own', async () => {
  const script = `
    const log = (text) => () => { console.log(text) }
    const fail = () => { throw 'failed' }
    Promise.resolve(1).then(log('a')).then(log('b')).finally(log('c')).then((value) => console.log('d', value))
    Promise.resolve({ then(resolve) { resolve('thenable') } }).then((value) => console.log(value))
    new Promise((resolve, reject) => { resolve(Promise.resolve('first')); reject('second') }).then((value) => console.log(value))
    Promise.reject('e').finally(log('f')).catch((reason) => console.log(reason))
    Promise.resolve().then(fail).then(log('never'), (reason) => console.log(reason))
    Promise.all([1, Promise.resolve(2)]).then((values) => console.log(values.join()))
    Promise.allSettled([Promise.reject(3), 4]).then((all) => console.log(JSON.stringify(all)))
    Promise.race([new Promise(() => {}), Promise.resolve('won')]).then((value) => console.log(value))
    console.log('sync')`
  const own: string[] = []
  const console = { log: (...parts: unknown[]) => own.push(parts.map(String).join(' ')) }
  new Function('console', script)(console)
  await new Promise((resolve) => setTimeout(resolve, 0))
  const desk = tinyDesk({ page: build(script.replace("'d', value", "'d', String(value)")) })
  desk.watch.open()
  expect(desk.log.map((line) => line.text)).toEqual(own)
  expect(messages(desk)).toEqual([])
})

it('two desks share nothing', () => {
  const page = build(`Math.seen = (Math.seen || 0) + 1; globalThis.mark = true
    const file = zos('@zos/storage').localStorage
    file.setItem('opened', file.getItem('opened', 0) + 1)
    console.log(Math.seen, Math.random(), file.getItem('opened'))`)
  const [one, other] = [tinyDesk({ page }), tinyDesk({ page })]
  one.watch.open()
  one.advance(5_000)
  other.watch.open()
  expect(other.nowMs).toBe(startAtMs)
  expect(other.log.map((line) => line.text)).toEqual(one.log.map((line) => line.text))
  expect('mark' in globalThis).toBe(false)
})
