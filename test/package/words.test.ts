/** The cue words as the wrist feels them: in the package, on both kinds of watches, with timers as late as a watch's. */
import { describe, expect, it } from 'vitest'
import { planSession } from '../../engine/routine/plan'
import { choices, defaultSettings, type Settings } from '../../engine/routine/settings'
import { lessons } from '../../engine/screen/lesson'
import { lateBetween, minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Vibration } from '../../simulator/types.ts'
import { choose, knowsSafety } from './known.ts'

interface Pulse {
  readonly fromMs: number
  readonly lengthMs: number
}

const models = ['Amazfit Balance', 'Amazfit Bip 5 Unity']
const lateness = [() => 0, lateBetween(6, 78, 1), lateBetween(6, 78, 2)]
const kinds = models.flatMap((model) =>
  choices.cueStrength.map((cueStrength) => [model, cueStrength] as const),
)

/** Every pulse since then, in its order, ms after it. */
function pulsesSince(vibrations: readonly Vibration[], sinceMs: number): Pulse[] {
  return vibrations
    .filter(({ atMs }) => atMs >= sinceMs)
    .flatMap(({ atMs, pulses }) =>
      pulses.map(({ fromMs, durationMs }) => ({
        fromMs: atMs - sinceMs + fromMs,
        lengthMs: durationMs,
      })),
    )
}

function differ(one: readonly Pulse[], other: readonly Pulse[]): boolean {
  if (one.length !== other.length) return true
  const [short, long] = [one, other]
    .map((pulses) => Math.max(...pulses.map(({ lengthMs }) => lengthMs)))
    .sort((a, b) => a - b)
  return (long ?? 0) >= 1.5 * (short ?? 0)
}

async function deskWith(model: string, settings: Partial<Settings>, late: () => number) {
  const desk = knowsSafety(await openDesk({ model, lateness: late }))
  choose(desk, settings)
  desk.watch.open()
  desk.advance(seconds(2))
  return desk
}

describe.each(kinds)('on %s, cues %s', (model, cueStrength) => {
  it.each(lateness)(
    'any two words differ in count, or in length by half at least (%#)',
    async (late) => {
      const desk = await deskWith(model, { cueStrength }, late)
      desk.watch.tap('cues')
      desk.advance(seconds(5))
      const words = lessons.slice(0, 7).map(({ meaning }) => meaning)
      const felt = words.map((word) => {
        const sinceMs = desk.nowMs
        desk.watch.tap('go')
        desk.advance(seconds(8))
        const pulses = pulsesSince(desk.watch.vibrations, sinceMs)
        desk.watch.tap('next')
        desk.advance(seconds(5))
        return { word, pulses }
      })
      const alike = felt.flatMap((one, index) =>
        felt
          .slice(index + 1)
          .filter((other) => !differ(one.pulses, other.pulses))
          .map((other) => `${one.word} and ${other.word}`),
      )
      expect(alike).toEqual([])
      expect(felt.filter(({ pulses }) => pulses.length === 0)).toEqual([])
    },
  )

  it.each(lateness)(
    'no word runs into another, or into the next boundary, at the shortest settings (%#)',
    async (late) => {
      const shortest = { holdSeconds: 30, rollSeconds: 10, setUpSeconds: 5 }
      const settings: Settings = { ...defaultSettings, ...shortest, spotsPerPass: 2, cueStrength }
      const desk = await deskWith(model, settings, late)
      const sinceMs = desk.nowMs
      desk.watch.tap('go')
      desk.advance(minutes(12))
      const felt = pulsesSince(desk.watch.vibrations, sinceMs)
      let boundaryMs = 0
      for (const step of planSession(settings)) {
        boundaryMs += step.seconds * 1000
        const before = felt.filter(({ fromMs }) => fromMs < boundaryMs).at(-1)
        expect((before?.fromMs ?? 0) + (before?.lengthMs ?? 0)).toBeLessThan(boundaryMs)
      }
      const overlaps = felt.filter(
        ({ fromMs }, index) =>
          fromMs < (felt[index - 1]?.fromMs ?? -1e4) + (felt[index - 1]?.lengthMs ?? 0),
      )
      expect(overlaps).toEqual([])
    },
  )
})
