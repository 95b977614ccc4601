/** A whole session on a watch that answers one question another way than documented, for each question and each answer. */
import { describe, expect, it } from 'vitest'
import { planSession, totalSeconds } from '../../engine/routine/plan'
import { defaultSettings, type Settings } from '../../engine/routine/settings'
import {
  type ChosenConditions,
  type ConditionId,
  conditions,
} from '../../simulator/conditions/index.ts'
import { seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { startUnread } from './known.ts'
import { ready } from './withstand/desk.ts'

const settings: Settings = {
  ...defaultSettings,
  ...{ legOrder: 'right', holdSeconds: 30, rollSeconds: 10, setUpSeconds: 5 },
}
const steps = planSession(settings)
const endsMs = steps.map((_, index) => totalSeconds(steps.slice(0, index + 1)) * 1000)

/** Each answer that is not the documented one. */
const answers = Object.entries(conditions).flatMap(([id, one]) =>
  Object.keys(one.answers)
    .filter((answer) => answer !== one.default)
    .map((answer): [ConditionId, string] => [id as ConditionId, answer]),
)

/** What a session meets: a pause by its control, a notification, the death of the program, and a finger that opens it again. */
function play(desk: Desk): void {
  const { watch, advance, model } = desk
  startUnread(desk) // Where storage ignores paths, the safety text counts as unread.
  advance(seconds(20))
  const places = [0.5, 0.4, 0.3, 0.2].map((part) => ({
    x: model.width / 2,
    y: part * model.height,
  }))
  for (const place of places) {
    if (!watch.buttons().includes('pause')) watch.tap(place) // Where one part does not hear, another does.
    advance(125)
  }
  if (!watch.buttons().includes('pause')) watch.swipe('right') // Where no text hears: a swipe is as good as a tap.
  advance(250)
  watch.tap('pause')
  advance(pauseMs)
  watch.tap('go')
  advance(seconds(10))
  watch.notification(1_000)
  advance(seconds(40))
  watch.kill()
  advance(500)
  watch.open()
  advance(seconds(20))
}

const pauseMs = 3_000

/** With these a watch cannot do all of it, whatever the program does; what is lost. */
const losses: Readonly<Record<string, 'words' | 'settings' | 'session'>> = {
  'motorRefuses start': 'words',
  'messaging missing': 'settings',
  'promise missing': 'settings',
  'serviceStart late': 'settings', // The first opening is not heard.
  'storageTwoFiles writes-throw': 'session',
}

/** The boundaries, ms after the start, at which no vibration of ours began; a slow watch makes the pause a little longer. */
function unfelt({ watch }: Desk, fromMs: number): number[] {
  const felt = (endMs: number) =>
    watch.vibrations.some(({ atMs, by }) => !by && endMs <= atMs && atMs < endMs + 1_300)
  return endsMs.filter((endMs) => !felt(fromMs + endMs + (endMs > 20_500 ? pauseMs : 0)))
}

describe.each(['Amazfit Balance', 'Amazfit Bip 5 Unity'])('a session on %s', (model) => {
  it.each(answers)(
    'is led to its end where a watch answers otherwise: %s, %s',
    async (id, answer) => {
      const desk = await ready({
        model,
        settings,
        conditions: { [id]: answer } as ChosenConditions,
      })
      desk.advance(seconds(6)) // A slow watch is still opening.
      const fromMs = desk.nowMs
      play(desk)
      const seen = desk.watch.texts()
      desk.advance(seconds(80))
      const lost = losses[`${id} ${answer}`]
      if (lost !== 'words' && lost !== 'session')
        expect(desk.watch.vibrations.length).toBeGreaterThan(12)
      if (!lost) expect(unfelt(desk, fromMs)).toEqual([])
      if (lost !== 'session') expect(seen.join()).toMatch(/\b[4-9]\b/)
      if (!lost || lost === 'words') expect(desk.watch.texts().join()).toContain('1:30')
      expect(desk.errors).toEqual([])
    },
  )
})
