/** A desk for what watches are reported to do: a session under way on a watch that answers so. */
import type { Settings } from '../../../engine/routine/settings'
import type { ChosenConditions } from '../../../simulator/conditions/index.ts'
import { spell, wordsOf } from '../../../simulator/desk/buzz/spell.ts'
import { openDesk, seconds } from '../../../simulator/node.ts'
import type { Desk } from '../../../simulator/types.ts'
import { choose, knowsSafety } from '../known.ts'

export interface Given {
  readonly model?: string
  readonly conditions?: ChosenConditions
  readonly settings?: Partial<Settings>
}

/** A desk whose program shows its ready screen. */
export async function ready({ model, conditions, settings }: Given = {}): Promise<Desk> {
  const desk = knowsSafety(
    await openDesk({ ...(model && { model }), conditions: conditions ?? {} }),
  )
  choose(desk, settings ?? {})
  desk.watch.open()
  desk.advance(seconds(2))
  return desk
}

/** A desk with a session that has run for so many seconds. */
export async function running(forSeconds: number, given: Given = {}): Promise<Desk> {
  const desk = await ready(given)
  desk.watch.tap('go')
  desk.advance(seconds(forSeconds))
  return desk
}

/** The words and ticks felt since a moment: seconds after it, and the name, or the pulses of what has none. */
export function feltSince({ watch, model }: Desk, sinceMs: number): string[] {
  const hasPatterns = Number.parseFloat(model.apiLevel) >= 3.6
  return wordsOf(watch.vibrations)
    .filter(({ atMs }) => atMs >= sinceMs)
    .map(({ atMs, pulses }) => {
      const name = spell(pulses, hasPatterns)
      const lengths = pulses.map(({ durationMs }) => durationMs)
      return `${Math.round((atMs - sinceMs) / 100) / 10} ${name ?? lengths.join(' ')}`
    })
}
