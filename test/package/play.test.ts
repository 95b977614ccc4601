/** A whole session in the package, on the simulator: what is felt, seen, kept, and what it costs. */
import { describe, expect, it } from 'vitest'
import { planSession, type Step } from '../../engine/routine/plan'
import { defaultSettings, type Settings } from '../../engine/routine/settings'
import { wordsOf } from '../../simulator/desk/buzz/spell.ts'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { choose, everyKey, knowsSafety } from './known.ts'

/** A vibration: when after the start, and its pulses in their order, ms. */
type Felt = { atMs: number; pulses: number[] }

const patternWords = {
  settle: [1000],
  move: [450, 450],
  'pass 1': [200],
  'pass 2': [200, 200],
  'pass 3': [200, 200, 200],
  'change leg': [150, 150, 150, 150],
  done: [1000, 1000, 1000],
}
type Word = keyof typeof patternWords

/**
 * The same words in runs of a motor mode, each run a vibration of its own. The vendor says of the reminder
 * that it is four pulses in 1200 ms; how long each is, is the simulator's guess.
 */
const modeWords: Record<Word, number[][]> = {
  settle: [[1000]],
  move: [[1000], [1000]],
  'pass 1': [[600]],
  'pass 2': [[600], [600]],
  'pass 3': [[600], [600], [600]],
  'change leg': [[150, 150, 150, 150]],
  done: [[1000], [1000], [1000]],
}

function wordOf({ kind, pass }: Step): Word {
  if (kind === 'hold') return 'settle'
  if (kind === 'change-leg') return 'change leg'
  return kind === 'set-up' ? `pass ${pass}` : 'move'
}

/** The word of each boundary of a session and its moment after the start. */
function boundaries(settings: Settings): { atMs: number; word: Word }[] {
  let atMs = 0
  const words = planSession(settings).map((step) => {
    const boundary = { atMs, word: wordOf(step) }
    atMs += step.seconds * 1000
    return boundary
  })
  return [...words, { atMs, word: 'done' as const }]
}

async function atStart(model: string, lateness = () => 0): Promise<Desk> {
  const desk = knowsSafety(await openDesk({ model, lateness, conditions: everyKey }))
  desk.watch.open()
  desk.advance(seconds(2))
  desk.watch.tap('go')
  return desk
}

function felt(desk: Desk): Felt[] {
  const startedAtMs = desk.watch.vibrations[0]?.atMs ?? 0
  return wordsOf(desk.watch.vibrations).map(({ atMs, pulses }) => ({
    atMs: Math.round((atMs - startedAtMs) / 10) * 10,
    pulses: pulses.map(({ durationMs }) => durationMs),
  }))
}

const isTick = ({ pulses }: Felt): boolean => pulses.length === 1 && (pulses[0] ?? 0) <= 100

describe.each(['Amazfit Balance', 'Amazfit Bip 6'])('on %s, which plays patterns', (model) => {
  it('a whole session gives each boundary its word at its moment, and three ticks to each hold', async () => {
    const desk = await atStart(model)
    desk.advance(minutes(10))
    expect(desk.watch.texts()).toEqual([
      'Done',
      'L 2:15',
      'R 2:15',
      'Goes to the phone later',
      '10:00 in all',
    ])
    desk.advance(seconds(5))
    expect(desk.watch.texts()).toContain('Saved on the phone')
    expect(desk.watch.buttons()).toEqual(['close'])
    const words = felt(desk).filter((one) => !isTick(one))
    expect(words).toEqual(
      boundaries(defaultSettings).map(({ atMs, word }) => ({ atMs, pulses: patternWords[word] })),
    )
    expect(felt(desk).filter(isTick)).toHaveLength(18)
    expect(desk.errors).toEqual([])
  })

  it('has 200 ms between pulses', async () => {
    const desk = await atStart(model)
    desk.advance(seconds(16))
    expect(wordsOf(desk.watch.vibrations)[1]?.pulses).toEqual([
      { fromMs: 0, durationMs: 450 },
      { fromMs: 650, durationMs: 450 },
    ])
  })
})

describe('on Bip 5 Unity, which plays no patterns', () => {
  it('a whole session gives each boundary its word in runs of a mode, 400 ms apart', async () => {
    const desk = await atStart('Amazfit Bip 5 Unity')
    desk.advance(minutes(10) + seconds(5))
    const words = felt(desk).filter((one) => !isTick(one))
    expect(words).toEqual(
      boundaries(defaultSettings).map(({ atMs, word }) => ({
        atMs,
        pulses: modeWords[word].flat(),
      })),
    )
    const [, move] = wordsOf(desk.watch.vibrations)
    expect(move?.pulses.map(({ fromMs }) => fromMs)).toEqual([0, 1400])
    expect(desk.watch.vibrating).toBe(false)
    expect(desk.errors).toEqual([])
  })
})

/** A desk whose phone has these settings, with a session just started. */
async function atStartWith(settings: Partial<Settings>): Promise<Desk> {
  const desk = knowsSafety(await openDesk({ conditions: everyKey }))
  choose(desk, settings)
  desk.watch.open()
  desk.advance(seconds(2))
  desk.watch.tap('go')
  return desk
}

describe('with other settings', () => {
  it('strong cues have longer pulses', async () => {
    const desk = await atStartWith({ cueStrength: 'strong' })
    desk.advance(seconds(40))
    expect(felt(desk).map(({ pulses }) => pulses)).toEqual([[300], [650, 650], [1400]])
  })

  it('a hold that starts with a tap is waited for, with a tick every 20 s', async () => {
    const desk = await atStartWith({ holdStart: 'tap' })
    desk.advance(seconds(80))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Tap', 'Tender spot?']))
    expect(felt(desk).map(({ atMs }) => atMs / 1000)).toEqual([0, 15, 35, 55, 75])
    desk.watch.tap({ x: 240, y: 240 })
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '45']))
    expect(felt(desk).at(-1)?.pulses).toEqual(patternWords.settle)
  })

  it('a long wait shows each new minute as it comes', async () => {
    const desk = await atStartWith({ holdStart: 'tap' })
    desk.advance(seconds(59))
    for (const clock of ['8:01', '8:02', '8:03']) {
      expect(desk.watch.texts()).toEqual(expect.arrayContaining([clock, 'Tap']))
      desk.advance(minutes(1))
    }
  })

  it('two spots a pass are held with rolling on between them', async () => {
    const desk = await atStartWith({ spotsPerPass: 2, legOrder: 'left' })
    desk.advance(seconds(88))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll on', 'L', '› Hold 2/2']))
    desk.advance(minutes(6))
    expect(desk.errors).toEqual([])
  })
})

describe('a pause right after a boundary', () => {
  it.each([
    ['Amazfit Balance', [[450, 450], [100]]],
    ['Amazfit Bip 5 Unity', [[1000, 1000], [20]]],
  ])('on %s does not cut its word: the tick waits until it is over', async (model, expected) => {
    const desk = await atStart(model)
    desk.advance(seconds(15) + 100)
    desk.watch.press('select')
    desk.advance(seconds(5))
    expect(
      felt(desk)
        .slice(1)
        .map(({ pulses }) => pulses),
    ).toEqual(expected)
    expect(desk.watch.vibrations.every(({ stoppedAtMs }) => stoppedAtMs === undefined)).toBe(true)
  })
})

describe('with every timer up to 80 ms late', () => {
  it.each(['Amazfit Balance', 'Amazfit Bip 5 Unity'])(
    'on %s each word begins within 100 ms of its moment, the last one too',
    async (model) => {
      let random = 1
      const lateness = (): number => {
        random = (random * 48_271) % 2_147_483_647
        return random % 81
      }
      const desk = await atStart(model, lateness)
      desk.advance(minutes(10) + seconds(5))
      const beginnings = felt(desk)
        .filter((one) => !isTick(one))
        .map(({ atMs }) => atMs)
      for (const { atMs } of boundaries(defaultSettings)) {
        const first = beginnings.find((beginsAtMs) => beginsAtMs >= atMs) ?? Number.NaN
        expect(first - atMs).toBeLessThanOrEqual(100)
      }
      expect(desk.errors).toEqual([])
    },
  )
})

describe('a finger', () => {
  const middle = { x: 240, y: 150 }

  it('on a running session only brings the controls, for five seconds', async () => {
    const desk = await atStart('Amazfit Balance')
    desk.advance(seconds(40))
    desk.watch.tap(middle)
    expect(desk.watch.texts().sort()).toEqual(['40', 'Hold', 'L', 'R'])
    expect(desk.watch.buttons()).toEqual(['back', 'pause', 'skip', 'one-more-spot'])
    desk.advance(seconds(6))
    expect(desk.watch.texts()).toContain('Hold')
    expect(desk.watch.buttons()).toEqual([])
  })

  it('pauses and goes on, and the wrist feels a tick each time', async () => {
    const desk = await atStart('Amazfit Balance')
    desk.advance(seconds(40))
    desk.watch.tap(middle)
    desk.watch.tap('pause')
    expect(felt(desk).at(-1)?.pulses).toEqual([100])
    desk.advance(seconds(20))
    expect(desk.watch.texts()).toEqual(
      expect.arrayContaining(['Paused', 'Hold: 40 s', '9:20 to go', '+ spot', 'End']),
    )
    expect(desk.watch.buttons()).toEqual(['back', 'go', 'skip', 'one-more-spot', 'end'])
    desk.watch.tap('go')
    expect(felt(desk).at(-1)?.pulses).toEqual([100])
    desk.advance(minutes(9) + seconds(25))
    expect(desk.watch.texts()).toContain('Done')
  })

  it('ends a paused session only when it is held', async () => {
    const desk = await atStart('Amazfit Balance')
    desk.advance(seconds(50))
    desk.watch.tap(middle)
    desk.watch.tap('pause')
    desk.watch.tap('end')
    expect(desk.watch.texts()).toEqual(
      expect.arrayContaining(['Hold: 30 s', 'Press longer to end']),
    )
    desk.advance(seconds(5))
    expect(desk.watch.texts()).toContain('Paused')
    expect(desk.watch.texts()).not.toContain('Press longer to end')
    desk.watch.tap('end', { heldMs: 1000 })
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Ended early', 'R 0:15']))
    desk.watch.tap('close')
    expect(desk.watch.buttons()).toContain('go')
  })

  it('skips, goes back, and asks for one more spot', async () => {
    const desk = await atStart('Amazfit Balance')
    desk.advance(seconds(5))
    desk.watch.tap(middle)
    desk.watch.tap('skip')
    desk.watch.tap('skip')
    desk.advance(seconds(10))
    desk.watch.tap(middle)
    desk.watch.tap('one-more-spot')
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold 1/2', '+1 spot']))
    expect(felt(desk).at(-1)?.pulses).toEqual([100])
    desk.watch.tap(middle)
    desk.watch.tap('skip')
    desk.advance(seconds(6))
    expect(desk.watch.texts()).toContain('Roll on')
    desk.watch.tap(middle)
    desk.watch.tap('back')
    desk.advance(seconds(5))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll on', '5']))
    expect(desk.errors).toEqual([])
  })

  it('that swipes right, and the crown, neither end nor change a session', async () => {
    const desk = await atStart('Amazfit Balance')
    desk.advance(seconds(40))
    desk.watch.swipe('right')
    desk.watch.press('crown')
    desk.watch.press('up')
    expect(desk.watch.showing).toBe('program')
    desk.advance(seconds(6))
    expect(desk.watch.texts()).toContain('Hold')
  })

  it('on the select key pauses and resumes', async () => {
    const desk = await atStart('Amazfit Balance')
    desk.advance(seconds(40))
    desk.watch.press('select')
    expect(desk.watch.texts()).toContain('Paused')
    desk.watch.press('select')
    expect(desk.watch.texts()).toContain('Hold')
  })
})

describe('the screen', () => {
  it('stays bright for the whole session, and sleeps after it as the owner set it', async () => {
    const desk = await atStart('Amazfit Balance')
    for (let minute = 0; minute < 10; minute += 1) {
      desk.advance(minutes(1))
      expect(desk.watch.screen).toBe('bright')
    }
    desk.advance(minutes(3))
    expect(desk.watch.screen).toBe('dark')
    expect(desk.watch.showing).toBe('dial')
  })
})

describe('the breath in a hold', () => {
  it('is a picture that the platform fades in for four seconds and out for six', async () => {
    const desk = await atStart('Amazfit Balance')
    const glow = () => {
      const found = desk.watch.widgets().find(({ props }) => props.src === 'glow.png')
      return found?.visible ? Math.round(Number(found.props.alpha)) : null
    }
    desk.advance(seconds(30))
    expect(glow()).toBeNull()
    desk.advance(seconds(5) + 100)
    const alphas = [0, 2, 4, 7, 10].map((second, index, all) => {
      desk.advance(seconds(second - (all[index - 1] ?? 0)))
      return glow()
    })
    const expected = [6, 134, 251, 123, 6]
    for (const [index, alpha] of alphas.entries())
      expect(Math.abs((alpha ?? -99) - (expected[index] ?? 0)), `${alphas}`).toBeLessThanOrEqual(8)
  })

  it('is felt at its turns where that is chosen, and not in the last five seconds', async () => {
    const desk = await atStartWith({ breathing: 'screen-and-wrist', countdownTicks: false })
    desk.advance(seconds(80))
    const breaths = felt(desk)
      .filter(({ pulses }) => pulses.every((pulse) => pulse === 100))
      .map(({ atMs, pulses }) => [atMs / 1000 - 35, pulses.length])
    expect(breaths).toEqual([
      ...[
        [4, 2],
        [10, 1],
        [14, 2],
        [20, 1],
      ],
      ...[
        [24, 2],
        [30, 1],
        [34, 2],
      ],
    ])
  })

  it('is left out at a turn that comes while a word is felt', async () => {
    const desk = await atStartWith({ breathing: 'screen-and-wrist' })
    desk.advance(seconds(34) + 500)
    desk.watch.suspend()
    desk.advance(3_700)
    desk.watch.resume()
    desk.advance(seconds(10))
    expect(felt(desk).filter(({ atMs }) => atMs >= 35_000)).toEqual([
      { atMs: 38_200, pulses: patternWords.settle },
      { atMs: 45_000, pulses: [100] },
    ])
    expect(desk.watch.vibrations.every(({ stoppedAtMs }) => stoppedAtMs === undefined)).toBe(true)
  })
})

describe('a flash', () => {
  it('whitens the ring with each word, for less than a second', async () => {
    const desk = await atStart('Amazfit Balance')
    const isWhite = () =>
      desk.watch.widgets().some(({ type, props }) => type === 'ARC' && props.color === 0xffffff)
    expect(isWhite()).toBe(true)
    desk.advance(seconds(2))
    expect(isWhite()).toBe(false)
    desk.advance(seconds(13))
    expect(isWhite()).toBe(true)
    desk.advance(seconds(1))
    expect(isWhite()).toBe(false)
  })
})
