/** The intro in the package: what a newcomer is led through, who opens it and who does not, and what is felt and lit in it. Needs a build. */
import { describe, expect, it } from 'vitest'
import { lessonPulses, lessons } from '../../engine/screen/lesson'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk, DrawnWidget } from '../../simulator/types.ts'
import { choose, knowsSafety, startUnread } from './known.ts'

const models = ['Amazfit Balance', 'Amazfit Bip 6', 'Amazfit Bip 5 Unity']

/** A desk whose program was opened on a watch that knows nothing. */
async function opened(model = 'Amazfit Balance', conditions: ChosenConditions = {}): Promise<Desk> {
  const desk = await openDesk({ model, conditions })
  desk.watch.open()
  desk.advance(seconds(2))
  return desk
}

/** Presses one button after the other. */
function press({ watch }: Desk, ...buttons: readonly string[]): void {
  for (const button of buttons) watch.tap(button)
}

const timesNext = (count: number) => Array.from({ length: count }, () => 'next')
const toStart = ['go', 'skip', ...timesNext(3)]
const isRolling = ({ watch }: Desk) =>
  watch.texts().includes('Foot straight') && watch.alarms.length > 0

describe.each(models)("a newcomer's first session on %s", (model) => {
  it('begins after nine presses, with everything read, and is led to its end', async () => {
    const desk = await opened(model)
    const presses = ['go', ...timesNext(7), 'go']
    const seen = presses.map((button) => {
      press(desk, button)
      return desk.watch.texts().find((text) => /\d\/\d$/.test(text)) ?? desk.watch.texts()[0]
    })
    expect(presses.length).toBeLessThanOrEqual(9)
    expect(seen.slice(0, 8)).toEqual([
      ...[1, 2, 3, 4].map((page) => `How to roll ${page}/4`),
      ...[1, 2, 3].map((page) => `Safety ${page}/3`),
      'Start: the set-up begins',
    ])
    expect(isRolling(desk)).toBe(true)
    desk.advance(minutes(10) + seconds(5))
    expect(desk.watch.texts()).toContain('Done')
    expect(desk.errors).toEqual([])
  })

  it('begins after six presses past how to roll, and a later one after one', async () => {
    const desk = await opened(model)
    const presses = [...toStart, 'go']
    press(desk, ...presses)
    expect([presses.length, isRolling(desk)]).toEqual([6, true])
    desk.advance(minutes(11))
    desk.watch.kill()
    desk.advance(minutes(15))
    desk.watch.open()
    press(desk, 'go')
    expect(isRolling(desk)).toBe(true)
  })

  it('has a drawing for each page of how to roll, and three buttons of which one goes past the rest', async () => {
    const desk = await opened(model)
    const drawings = ['go', ...timesNext(3)].map((button) => {
      press(desk, button)
      expect(desk.watch.buttons()).toEqual(['previous', 'next', 'skip'])
      return desk.watch.widgets().find(({ type }) => type === 'IMG')?.props.src
    })
    expect(drawings).toEqual([1, 2, 3, 4].map((page) => `how-${page}.png`))
  })

  it('sends and hears nothing while it is led', async () => {
    const desk = await opened(model)
    press(desk, 'go')
    desk.advance(seconds(1))
    const before = new Map(desk.watch.calls)
    choose(desk, { holdSeconds: 90 })
    desk.advance(seconds(5))
    press(desk, ...timesNext(3))
    const sent = (calls: ReadonlyMap<string, number>) => calls.get('@zos/ble send') ?? 0
    expect(sent(desk.watch.calls)).toBe(sent(before))
    expect(desk.errors).toEqual([])
  })
})

describe('the intro', () => {
  it('can be read later, and leads back to the ready screen', async () => {
    const desk = knowsSafety(await openDesk())
    desk.watch.open()
    press(desk, 'help', 'skip', ...timesNext(2), 'close')
    expect(desk.watch.buttons()).toEqual(['cues', 'go', 'help'])
    press(desk, 'help', 'previous')
    expect(desk.watch.buttons()).toEqual(['cues', 'go', 'help'])
    press(desk, 'go')
    expect(isRolling(desk)).toBe(true)
  })

  it('that was left with the crown comes again, past what was read', async () => {
    const desk = await opened()
    press(desk, ...toStart)
    desk.watch.press('crown')
    expect(desk.watch.showing).toBe('dial')
    desk.watch.open()
    press(desk, 'go')
    expect(isRolling(desk)).toBe(true)
  })

  it('gives a minute to each page', async () => {
    const desk = await opened()
    press(desk, 'go')
    for (let page = 0; page < 6; page += 1) {
      desk.advance(seconds(55))
      press(desk, 'next')
    }
    desk.advance(seconds(55))
    expect(desk.watch.texts()).toContain('Safety 3/3')
    expect(desk.watch.awake.relaunch).toBe(false)
  })

  it('starts all the same where the storage cannot keep that the text was read', async () => {
    const desk = await opened()
    desk.watch.storageFault = 'full'
    startUnread(desk)
    expect(desk.watch.texts()).toEqual(
      expect.arrayContaining(['Foot straight', 'Session not saved']),
    )
  })

  it('draws anew when the screen turns bright', async () => {
    const desk = await opened('Amazfit Balance', { darkWrites: 'not-drawn' })
    press(desk, 'go')
    desk.watch.palm()
    desk.advance(seconds(2))
    desk.watch.wake()
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toContain('How to roll 1/4')
  })

  it.each([
    ['a finger', (desk: Desk) => desk.watch.open()],
    ['an alarm', (desk: Desk) => desk.advance(seconds(20))],
  ])('is never opened by %s that finds a session stored, whatever was read', async (_, opens) => {
    const desk = await opened()
    press(desk, ...toStart, 'go')
    desk.advance(seconds(5))
    desk.watch.kill()
    const text = desk.watch.storage.get('safety-0.json') ?? ''
    desk.watch.store('safety-0.json', text.replace('true', 'false'))
    opens(desk)
    desk.advance(seconds(1))
    expect(desk.watch.texts().some((one) => /^(Foot straight|Roll up)$/.test(one))).toBe(true)
    expect(desk.errors).toEqual([])
  })
})

describe('what is in memory only', () => {
  it('settings that cannot be stored are there after the intro, with the phone away', async () => {
    const desk = await openDesk()
    choose(desk, { holdSeconds: 75, setUpSeconds: 30 })
    desk.watch.storageFault = 'full'
    desk.watch.open()
    desk.advance(seconds(2))
    desk.bluetooth = 'off'
    press(desk, ...toStart, 'go')
    expect(desk.watch.texts()).toContain('30')
  })

  it('a record that cannot be stored is not left for the intro', async () => {
    const desk = knowsSafety(await openDesk())
    desk.bluetooth = 'off'
    desk.watch.open()
    press(desk, 'go')
    desk.watch.storageFault = 'full'
    desk.advance(minutes(11))
    press(desk, 'close', 'help')
    expect(desk.watch.texts()).toContain('See the phone')
    desk.bluetooth = 'on'
    desk.advance(seconds(10))
    desk.phone.openSettings()
    expect(desk.phone.texts().join()).toContain('right leg 2:15')
  })
})

describe('Start in the intro', () => {
  it('gives way to a session that could not be read before', async () => {
    const desk = await opened()
    press(desk, ...toStart, 'go')
    desk.advance(seconds(20))
    desk.watch.kill()
    desk.watch.storageFault = 'throws'
    desk.watch.open()
    desk.watch.storageFault = 'none'
    desk.watch.store('safety-0.json', '')
    press(desk, ...toStart, 'go')
    expect(desk.watch.texts()).toContain('Roll up')
    expect(desk.errors).toEqual([])
  })
})

const refused = ['throws', 'gives undefined', 'gives 0', 'gives null', 'gives {}'] as const

describe('where the watch opens no other page', () => {
  it.each(refused)(
    'the session starts at once or three seconds later, and the phone is named: router replace %s',
    async (way) => {
      const desk = await opened('Amazfit Balance', { calls: { '@zos/router replace': way } })
      press(desk, 'go')
      const said = [...desk.watch.texts()]
      desk.advance(seconds(3))
      expect(isRolling(desk)).toBe(true)
      expect([...said, ...desk.watch.texts()]).toContain('See the phone')
      expect(desk.errors).toEqual([])
    },
  )

  it.each(refused)('help and cues name the phone, and start nothing: %s', async (way) => {
    const desk = await opened('Amazfit Balance', { calls: { '@zos/router replace': way } })
    for (const button of ['help', 'cues']) {
      press(desk, button)
      const said = [...desk.watch.texts()]
      desk.advance(seconds(3))
      expect([...said, ...desk.watch.texts()]).toContain('See the phone')
      expect(desk.watch.buttons()).toContain('go')
      desk.advance(seconds(10))
    }
    expect([desk.watch.vibrations, desk.watch.alarms, desk.errors]).toEqual([[], [], []])
  })

  it.each([1, 2])('once, at its call %i, nothing is lost', async (atCall) => {
    const desk = await opened('Amazfit Balance', {
      calls: { '@zos/router replace': { throwsOnce: { atCall } } },
    })
    press(desk, ...toStart, 'go')
    expect(isRolling(desk)).toBe(true)
  })
})

const barsOf = ({ watch }: Desk): DrawnWidget[] =>
  watch.widgets().filter(({ type, visible }) => type === 'FILL_RECT' && visible)
const byX = (bars: readonly DrawnWidget[]) =>
  [...bars].sort((one, other) => Number(one.props.x) - Number(other.props.x))

describe.each(models)('the cues to feel on %s', (model) => {
  it('are counted, played as they are turned to, and end', async () => {
    const desk = knowsSafety(await openDesk({ model }))
    desk.watch.open()
    const names: string[] = []
    for (let lesson = 0; lesson < 9; lesson += 1) {
      const before = desk.watch.vibrations.length
      press(desk, lesson === 0 ? 'cues' : 'next')
      desk.advance(seconds(6))
      expect(desk.watch.texts()[0]).toBe(`${lesson + 1}/9`)
      expect(desk.watch.vibrations.length).toBeGreaterThan(before)
      expect(desk.watch.vibrating).toBe(false)
      names.push(desk.watch.texts()[1] ?? '')
    }
    expect(names).toEqual([
      ...['Pass 1', 'Move', 'Settle', 'Pass 2', 'Pass 3', 'Change leg', 'Done'],
      ...['Countdown', 'Breath'],
    ])
    press(desk, 'next', 'next')
    expect(desk.watch.buttons()).toEqual(['cues', 'go', 'help'])
    expect([desk.watch.alarms, desk.errors]).toEqual([[], []])
  })

  it('are drawn 24 px high or more, and lit pulse by pulse while they are felt', async () => {
    const desk = knowsSafety(await openDesk({ model }))
    desk.watch.open()
    press(desk, 'cues', 'next', 'next', 'next', 'next')
    desk.advance(seconds(6))
    const playsPatterns = Number.parseFloat(desk.model.apiLevel) >= 3.6
    const pulses = lessonPulses(lessons[4], 'normal', playsPatterns)
    press(desk, 'go')
    const lit: number[] = []
    for (let ms = 0; ms < 4_000; ms += 20) {
      const bars = byX(barsOf(desk))
      expect(bars).toHaveLength(pulses.length)
      const place = bars.findIndex(({ props }) => props.color === 0xffffff)
      if (place !== lit.at(-1)) lit.push(place)
      desk.advance(20)
    }
    expect(lit).toEqual([0, -1, 1, -1, 2, -1])
    for (const { props } of barsOf(desk)) expect(Number(props.h)).toBeGreaterThanOrEqual(24)
  })

  it('are asked about the first time, and then no more', async () => {
    const desk = knowsSafety(await openDesk({ model }))
    desk.watch.open()
    press(desk, 'cues', 'close')
    expect(desk.watch.texts()).toContain('Felt it?')
    press(desk, 'cues')
    expect(desk.watch.texts()).toContain('1/9')
    press(desk, 'close')
    expect(desk.watch.buttons()).toContain('help')
    desk.watch.kill()
    desk.watch.open()
    press(desk, 'cues', 'close')
    expect(desk.watch.buttons()).toContain('help')
  })

  it('are silent at once when they are left', async () => {
    const desk = knowsSafety(await openDesk({ model }))
    desk.watch.open()
    press(desk, 'cues', ...timesNext(6))
    expect(desk.watch.vibrating).toBe(true)
    press(desk, 'close')
    expect(desk.watch.vibrating).toBe(false)
    const felt = desk.watch.vibrations.length
    desk.advance(seconds(6))
    expect(desk.watch.vibrations).toHaveLength(felt)
  })

  it('are as strong as they were chosen', async () => {
    const desk = knowsSafety(await openDesk({ model }))
    choose(desk, { cueStrength: 'strong' })
    desk.watch.open()
    desk.advance(seconds(2))
    press(desk, 'cues', 'next', 'next')
    desk.advance(seconds(3))
    const { atMs = 0, stoppedAtMs, pulses = [] } = desk.watch.vibrations.at(-1) ?? {}
    const lengthMs = stoppedAtMs === undefined ? pulses[0]?.durationMs : stoppedAtMs - atMs
    expect(lengthMs).toBe(Number.parseFloat(desk.model.apiLevel) >= 3.6 ? 1_400 : 1_000)
  })
})
