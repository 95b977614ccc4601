/** What was done, as pictures: the days of this week, and the last weeks with the legs apart. */
import type { History, Sum } from '../engine/history/weeks'
import type { Leg } from '../engine/routine/routine'

/** Lengths of two bars, percent of the longest bar in the picture. */
export type LegBars = Readonly<Record<Leg, number>>

/** The bars of several sums, on one scale. */
export function barsOf(sums: readonly Sum[]): LegBars[] {
  const longest = Math.max(
    1,
    ...sums.flatMap(({ heldSeconds }) => [heldSeconds.right, heldSeconds.left]),
  )
  const share = (seconds: number) => (100 * seconds) / longest
  return sums.map(({ heldSeconds }) => ({
    right: share(heldSeconds.right),
    left: share(heldSeconds.left),
  }))
}

/** What was held in all these weeks together. */
export function sumOf(sums: readonly Sum[]): Sum {
  const total = (leg: Leg) => sums.reduce((sum, { heldSeconds }) => sum + heldSeconds[leg], 0)
  const sessions = sums.reduce((sum, week) => sum + week.sessions, 0)
  return { sessions, heldSeconds: { right: total('right'), left: total('left') } }
}

/** The leg that was held for less than three quarters of the other's time; null when neither was. */
export function lessHeld({ heldSeconds: { right, left } }: Sum): Leg | null {
  if (right < 0.75 * left) return 'right'
  return left < 0.75 * right ? 'left' : null
}

/** Whether there is anything to draw. */
export function isEmpty({ weeks }: Pick<History, 'weeks'>): boolean {
  return weeks.every(({ sessions }) => sessions === 0)
}
