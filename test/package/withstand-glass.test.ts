/** The glass, the keys and the screen as they are reported: bars, dead buttons, dark writes, lost bright times, unknown keys. */
import { describe, expect, it } from 'vitest'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import { minutes, seconds } from '../../simulator/node.ts'
import type { Desk, WatchKey } from '../../simulator/types.ts'
import { ready, running } from './withstand/desk.ts'

const middle = { x: 240, y: 150 }

describe('the status bar', () => {
  it('is never asked for on a round glass, where that throws', async () => {
    const desk = await ready({ conditions: { statusBarOnRound: 'throws' } })
    expect(desk.watch.calls.get('@zos/ui setStatusBarVisible')).toBeUndefined()
  })

  it('of a square glass is hidden before the first widget, where it can be hidden only then', async () => {
    const conditions = { statusBarOnSquare: 'only-first' } as const
    const desk = await ready({ model: 'Amazfit Bip 6', conditions })
    expect(desk.watch.widgets().map(({ type }) => type)).not.toContain('STATUS_BAR')
    expect(desk.watch.texts()).toContain('8:00')
  })
})

/** A session that was paused, resumed and moved on by a finger; what is on the glass after each. */
async function pressed(conditions: object): Promise<string[]> {
  const desk = await running(40, { conditions })
  const seen: string[] = []
  const look = () =>
    seen.push(
      JSON.stringify([desk.watch.texts(), desk.watch.buttons(), desk.watch.widgets().length]),
    )
  desk.watch.tap(middle)
  for (const button of ['pause', 'skip', 'go']) {
    desk.watch.tap(button)
    look()
    desk.advance(seconds(1))
    look()
  }
  desk.advance(seconds(6))
  look()
  return seen
}

describe('a button', () => {
  it.each([
    { deletedButton: 'stays' },
    { redraw: 'needed' },
    { deletedButton: 'stays', redraw: 'needed' },
  ] as const)('that a finger did away with is gone from the glass: %j', async (conditions) => {
    expect(await pressed(conditions)).toEqual(await pressed({}))
  })
})

/** A session whose screen a palm has darkened, since the watch refuses to be kept from it, for so many seconds. */
async function darkened(
  forSeconds: number,
  more: Pick<ChosenConditions, 'redraw'> = {},
): Promise<Desk> {
  const calls = { '@zos/display pausePalmScreenOff': 'throws' } as const
  const desk = await running(20, { conditions: { ...more, darkWrites: 'not-drawn', calls } })
  desk.watch.palm()
  expect(desk.watch.screen).toBe('dark')
  desk.advance(seconds(forSeconds))
  return desk
}

describe('what was written in the dark', () => {
  it.each([
    [4, ['Roll up', '11']],
    [9, ['Roll up', '6']],
  ])('is drawn when the screen turns bright, after %i s', async (forSeconds, texts) => {
    const desk = await darkened(forSeconds)
    desk.watch.wake()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(texts))
  })
})

it('nothing of the glass before the dark is seen after it, where a deleted widget is seen until redraw()', async () => {
  const [needs, twin] = await Promise.all([darkened(4, { redraw: 'needed' }), darkened(4)])
  for (const { watch } of [needs, twin]) watch.wake()
  expect(needs.watch.texts()).toEqual(twin.watch.texts())
})

describe('the bright time', () => {
  it.each([
    'lost-after-60-s',
    'capped-at-60-s',
    'lost-after-notification',
    'capped-after-notification',
  ] as const)('is set again with each sign of life, where it is %s', async (brightTime) => {
    const desk = await running(5, { conditions: { brightTime } })
    for (let second = 0; second < 590; second += 1) {
      if (second % 100 === 0) desk.watch.notification(2_000)
      desk.advance(seconds(1))
      expect([second, desk.watch.screen]).toEqual([second, 'bright'])
    }
  })
})

/** What shows when the wrist is lifted so many seconds after the ready screen came. */
async function wokenAfter(count: number): Promise<Desk> {
  const desk = await ready()
  desk.advance(seconds(count - 2))
  expect(desk.watch.screen).toBe('dark')
  desk.watch.wake()
  return desk
}

describe('the ready screen', () => {
  it.each([75, 120, 175])('comes back on a wake after %i s', async (count) => {
    const desk = await wokenAfter(count)
    expect([desk.watch.showing, desk.watch.buttons()]).toEqual(['program', ['cues', 'go', 'help']])
  })

  it('gives the wake back where it comes later than that', async () => {
    const desk = await wokenAfter(185)
    expect(desk.watch.awake.relaunch).toBe(false)
    desk.advance(minutes(2))
    desk.watch.wake()
    expect(desk.watch.showing).toBe('dial')
  })
})

describe('a key that is not SELECT', () => {
  it.each<WatchKey>(['crown', 'up', 'down', 'back', 'shortcut'])(
    'does nothing to a session: %s',
    async (key) => {
      const desk = await running(40, { conditions: { keyCodes: 'every-key' } })
      const before = desk.watch.texts()
      desk.watch.press(key)
      desk.watch.press(key, 'long')
      expect([desk.watch.showing, desk.watch.texts()]).toEqual(['program', before])
    },
  )

  it('nor does one whose code has no name', async () => {
    const desk = await running(40, {
      model: 'Amazfit Bip 5 Unity',
      conditions: { keyCodes: 'one-key-unknown' },
    })
    const before = desk.watch.texts()
    desk.watch.press('crown')
    expect([desk.watch.showing, desk.watch.texts()]).toEqual(['program', before])
  })
})

describe('a font of the package', () => {
  it.each(['shows', 'ignored'] as const)(
    'has its number where the font of the package is ignored, or not: %s',
    async (textFont) => {
      const desk = await running(20, { conditions: { textFont } })
      const number = desk.watch.widgets().find(({ props }) => props.text === '15')
      expect(number?.props.font).toBe(textFont === 'shows' ? 'fonts/numerals.ttf' : undefined)
      expect(number?.props.text_size).toBeGreaterThan(100)
      expect(desk.errors).toEqual([])
    },
  )
})
