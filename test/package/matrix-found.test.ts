/** What still holds where nothing can be pressed: a session under way is felt to its end. And without zml's way, or Promise. */
import { describe, expect, it } from 'vitest'
import { refusals } from '../../simulator/conditions/calls.ts'
import { wordsOf } from '../../simulator/desk/buzz/spell.ts'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { choose, knowsSafety } from './known.ts'
import { play } from './matrix/session.ts'
import { lostIn } from './matrix/verdict.ts'

const models = ['Amazfit Balance', 'Amazfit Bip 6', 'Amazfit Bip 5 Unity']

/** Steps between which an alarm has room: it rings six seconds before its boundary. */
const short = { holdSeconds: 30, legOrder: 'right', rollSeconds: 10, setUpSeconds: 15 } as const

/** A desk on which a session has run for ten seconds. */
async function underWay(model: string): Promise<Desk> {
  const desk = knowsSafety(await openDesk({ model }))
  choose(desk, short)
  desk.watch.open()
  desk.advance(seconds(2))
  desk.watch.tap('go')
  desk.advance(seconds(10))
  return desk
}

/** The beginnings of words, s after a moment, to the tenth, and their pulses in all. */
function wordsAfter({ watch }: Desk, atMs: number): string[] {
  return wordsOf(watch.vibrations)
    .filter((word) => word.atMs > atMs && (word.pulses[0]?.durationMs ?? 0) > 100)
    .map(
      ({ atMs: fromMs, pulses }) => `${Math.round((fromMs - atMs) / 100) / 10}: ${pulses.length}`,
    )
}

const calls = ['@zos/ui createWidget', '@zos/display setPageBrightTime'] as const
const ways = calls.flatMap((call) => refusals.map((way) => [call, way] as const))

describe.each(models)('on %s a session that is found under way', (model) => {
  it.each(ways)('is felt to its end though %s %s', async (call, way) => {
    const before = await underWay(model)
    const atMs = before.nowMs
    const desk = await openDesk({ model, startAtMs: atMs, conditions: { calls: { [call]: way } } })
    for (const [file, text] of before.watch.storage) desk.watch.store(file, text)
    choose(desk, short)
    desk.watch.open()
    before.advance(minutes(3))
    desk.advance(minutes(3))
    const expected = wordsAfter(before, atMs)
    expect(expected.length).toBeGreaterThan(9)
    expect(wordsAfter(desk, atMs)).toEqual(expected)
    expect([desk.errors, desk.watch.alarms, desk.watch.vibrating]).toEqual([[], [], false])
  })
})

describe.each(models)('on %s', (model) => {
  it.each([{ messaging: 'missing' }, { promise: 'missing' }] as const)(
    'only the phone is out of reach with %j',
    async (conditions) => {
      const played = await play(model, conditions)
      const twin = await play(model, {}, played.waits, 'never')
      const lost = [...lostIn(played, twin)].filter(([loss]) => loss !== 'phone')
      expect(lost).toEqual([])
      expect(played.isDone).toBe(true)
    },
  )
})
