/** What is on the glass: a screen, held while only the second in it changes. */
import { minuteEndsAtMs } from '../engine/screen/screen'
import type { Count, HeldScreen } from '../engine/screen/screens'
import { countAt, minutesPhrase } from '../engine/screen/step-screen'
import { tones, white } from './glass/colors'
import { type Grid, gridOf } from './glass/grid'
import { layOut } from './glass/layout'
import { differsInLine, quietLine } from './glass/step-layout'
import { timeOfDay } from './platform/clock'
import { glassOfWatch } from './platform/device'
import {
  createGlass,
  draw,
  drawOne,
  type Glass,
  takeOff,
  writeArc,
  writeBreath,
  writeText,
} from './platform/glass'
import type { Fingers } from './platform/looks'
import { translate } from './platform/translate'

export interface Showing {
  readonly glass: Glass
  readonly grid: Grid
  /** Null before the first screen. */
  held: HeldScreen | null
  /** Until then the time of day stands on the glass as it was drawn, ms since 1970 UTC. */
  clockHoldsUntilMs: number
  /** The minutes left as they stand on the glass. */
  minutes: number
}

/** An empty glass. */
export function createShowing(fingers: Fingers): Showing {
  const grid = gridOf(glassOfWatch())
  return {
    glass: createGlass(fingers, grid.glass.shape),
    grid,
    held: null,
    clockHoldsUntilMs: 0,
    minutes: 0,
  }
}

/** Shows a screen as it is at `nowMs`, in the place of the one before. */
export function show(showing: Showing, held: HeldScreen, nowMs: number): void {
  const { glass, grid } = showing
  const { screen } = held
  const before = showing.held?.screen
  showing.held = held
  if (before && differsInLine(before, screen)) {
    if (!screen.noteFigure) takeOff(glass, 'noteFigure')
    for (const element of quietLine(screen, { grid, translate })) drawOne(glass, element)
    showSecond(showing, nowMs)
    return
  }
  showing.clockHoldsUntilMs = minuteEndsAtMs(nowMs)
  const count = screen.kind === 'running' ? countAt(screen.countdown, nowMs) : noCount
  showing.minutes = count.minutes
  draw(glass, layOut(screen, { grid, translate }, count))
}

/** Writes the second, the ring, the breath and each minute the time of day and what is left of a held screen; nothing where none counts down. */
export function showSecond(showing: Showing, nowMs: number): void {
  const { glass, held } = showing
  if (held?.screen.kind !== 'running') return
  const { countdown, tone } = held.screen
  const count = countAt(countdown, nowMs)
  writeText(glass, 'seconds', `${count.seconds}`)
  writeArc(glass, 'ring', count.ring, count.flash ? white : tones[tone])
  if (count.breath) writeBreath(glass, 'glow', count.breath)
  if (count.minutes !== showing.minutes) {
    showing.minutes = count.minutes
    writeText(glass, 'toGo', translate(minutesPhrase(countdown, count.minutes)))
  }
  if (nowMs < showing.clockHoldsUntilMs) return
  showing.clockHoldsUntilMs = minuteEndsAtMs(nowMs)
  writeText(glass, 'clock', timeOfDay(nowMs))
}

/** Of a screen on which nothing counts down. */
const noCount: Count = { seconds: 0, ring: 0, minutes: 0, flash: false, breath: null }
