/** Alarms of a watch that differs, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import { build, lines, openedOn, tinyDesk } from './program.ts'

const hourMs = 3_600_000

describe('the parameter of an alarm', () => {
  const program = {
    app: `onCreate(param) { if (param) console.log('app', param) }`,
    page: `page({ onInit(param) { if (param) console.log('page', param) },
      build() { zos('@zos/alarm').set({ url: 'page/index', delay: 30, param: 'back' }) } })`,
  }
  it.each([
    ['app', ['app back']],
    ['page', ['page back']],
    ['both', ['app back', 'page back']],
    ['neither', []],
  ] as const)('arrives in: %s', (alarmParam, logged) => {
    const desk = tinyDesk(program, { conditions: { alarmParam } })
    desk.watch.open()
    desk.watch.kill()
    desk.advance(30_000)
    expect([desk.watch.showing, lines(desk)]).toEqual(['program', logged])
  })

  it('is not what a page gets that replaces another', () => {
    const page = `page({ onInit(param) { if (param) console.log('page', param)
      else zos('@zos/router').replace({ url: 'page/index', params: 'next' }) } })`
    const desk = tinyDesk({ ...program, page }, { conditions: { alarmParam: 'neither' } })
    desk.watch.open()
    expect(lines(desk)).toEqual(['page next'])
  })
})

it.each([
  ['lights', 'bright'],
  ['stays-dark', 'dark'],
] as const)('the glass when an alarm opens the program: %s', (alarmLights, screen) => {
  const page = build(`zos('@zos/alarm').set({ url: 'page/index', delay: 30 })`)
  const desk = tinyDesk({ page }, { conditions: { alarmLights } })
  desk.watch.open()
  desk.watch.kill()
  desk.advance(29_000)
  desk.watch.dropWrist()
  desk.advance(1_000)
  expect([desk.watch.showing, desk.watch.screen]).toEqual(['program', screen])
  desk.watch.wake()
  expect(desk.watch.screen).toBe('bright')
})

it.each([
  ['sets', ['1'], 1],
  ['gives-0', ['0'], 0],
] as const)('an alarm that is set: %s', (alarmSet, logged, armed) => {
  const desk = openedOn(
    { alarmSet },
    `console.log(zos('@zos/alarm').set({ url: 'page/index', delay: 30 }))`,
  )
  expect([lines(desk), desk.watch.alarms.length]).toEqual([logged, armed])
})

describe('an alarm in a quiet mode', () => {
  it.each([
    ['fires', ['normal', 'theater', 'do-not-disturb', 'sleep']],
    ['not-in-sleep', ['normal', 'theater', 'do-not-disturb']],
    ['not-in-sleep-or-do-not-disturb', ['normal', 'theater']],
  ] as const)('%s', (alarmInSleep, opens) => {
    const opened = (['normal', 'theater', 'do-not-disturb', 'sleep'] as const).filter((mode) => {
      const desk = openedOn(
        { alarmInSleep },
        `zos('@zos/alarm').set({ url: 'page/index', delay: 30 })`,
      )
      desk.watch.kill()
      desk.watch.mode = mode
      desk.advance(30_000)
      return desk.watch.showing === 'program'
    })
    expect(opened).toEqual(opens)
  })
})

describe('a watch that was off for 25 hours', () => {
  const alarms = build(`const { set, getAllAlarms } = zos('@zos/alarm')
    console.log(getAllAlarms().join())
    if (getAllAlarms().length === 0 && !zos('@zos/storage').localStorage.getItem('set')) {
      set({ url: 'page/index', delay: 600, store: true })
      set({ url: 'page/index', delay: 26 * 3600, store: true })
      set({ url: 'page/index', delay: 700 }) }
    zos('@zos/storage').localStorage.setItem('set', 1)`)

  const switchedOn = (alarmOverdue: 'fires' | 'dropped' | 'listed') => {
    const desk = tinyDesk({ page: alarms }, { conditions: { alarmOverdue } })
    desk.watch.open()
    desk.watch.powerOff()
    desk.advance(25 * hourMs)
    desk.watch.powerOn()
    return desk
  }

  it.each([
    ['fires', 'program', [2]],
    ['dropped', 'dial', [2]],
    ['listed', 'dial', [1, 2]],
  ] as const)('has of its stored alarms that are overdue: %s', (alarmOverdue, showing, ids) => {
    const { watch } = switchedOn(alarmOverdue)
    expect([watch.showing, watch.alarms.map(({ id }) => id)]).toEqual([showing, ids])
  })

  it('fires those that are due later, and a listed one never', () => {
    const desk = switchedOn('listed')
    desk.advance(hourMs - 1)
    expect(desk.watch.showing).toBe('dial')
    desk.watch.stepClock(1)
    expect(desk.watch.showing).toBe('program')
    expect(lines(desk)).toEqual(['', '1'])
  })

  it('does not fire one while it is off, though its clock is set', () => {
    const desk = tinyDesk({ page: alarms })
    desk.watch.open()
    desk.watch.powerOff()
    desk.watch.stepClock(2 * hourMs, { told: true })
    desk.advance(hourMs)
    expect(desk.watch.showing).toBe('dial')
    desk.watch.powerOn()
    expect(desk.watch.showing).toBe('program')
  })

  it('does nothing meanwhile, whatever is done to it', () => {
    const desk = tinyDesk({ page: alarms })
    desk.watch.open()
    desk.watch.powerOff()
    desk.watch.powerOff()
    desk.watch.open()
    desk.watch.wake()
    desk.watch.press('crown')
    desk.watch.notification(1_000)
    desk.advance(1_000)
    const { showing, screen, poweredOff, covered } = desk.watch
    expect([showing, screen, poweredOff, covered]).toEqual(['dial', 'dark', true, null])
    expect(desk.bluetooth).toBe('off')
    desk.watch.powerOn()
    desk.watch.powerOn()
    desk.watch.open()
    expect([desk.watch.showing, desk.watch.poweredOff, desk.bluetooth]).toEqual([
      'program',
      false,
      'on',
    ])
  })
})

it.each(['reopens', 'ignored'] as const)(
  'an alarm that finds the program suspended, from the first: %s',
  (alarmWhenSuspended) => {
    const page = build(`zos('@zos/alarm').set({ url: 'page/index', delay: 5 })`)
    const desk = tinyDesk({ page }, { conditions: { alarmWhenSuspended } })
    desk.watch.open()
    desk.watch.suspend()
    desk.advance(5_000)
    expect(desk.watch.suspended).toBe(alarmWhenSuspended === 'ignored')
  },
)
