/** What the intro lets the wrist feel, while the glass lights each pulse. */

import type { Pulse } from '../../engine/cue/pulses'
import type { CueStrength } from '../../engine/routine/settings'
import {
  lessonPulses,
  lessons,
  litAt,
  nextLightMs,
  type Sounding,
} from '../../engine/screen/lesson'
import type { Grid } from '../glass/grid'
import { pulseBars } from '../glass/intro-layout'
import type { IntroSlotName } from '../glass/intro-places'
import { nowMs } from '../platform/clock'
import { type Motor, play, playsPatterns, silence } from '../platform/motor'
import { redrawOn, type Sheet } from '../platform/sheet'
import { startTimer, stopTimer, type Timer } from '../platform/timer'

interface With {
  readonly motor: Motor
  readonly sheet: Sheet
  readonly grid: Grid<IntroSlotName>
  readonly strength: CueStrength
}

export interface Playing extends With {
  startedAtMs: number
  pulses: readonly Pulse[]
  /** What is still to be played. */
  soundings: readonly Sounding[]
  /** The pulse that is lit, by its place; null: none. */
  lit: number | null
  timer: Timer | undefined
}

export function createPlaying(given: With): Playing {
  return { ...given, startedAtMs: 0, pulses: [], soundings: [], lit: null, timer: undefined }
}

/** Plays a lesson from its beginning. To be called in silence, before the page is drawn. */
export function playLesson(playing: Playing, page: number): void {
  const lesson = lessons[page] ?? lessons[0]
  playing.startedAtMs = nowMs()
  playing.pulses = lessonPulses(lesson, playing.strength, playsPatterns(playing.motor))
  playing.soundings = lesson.soundings
  playing.lit = goOn(playing)
}

/** Silence, and nothing is lit. */
export function stopPlaying(playing: Playing): void {
  stopTimer(playing.timer)
  playing.lit = null
  silence(playing.motor)
  playing.motor.busyUntilMs = 0
}

/** Plays what is due, and waits for the next change. Gives which pulse is lit now. */
function goOn(playing: Playing): number | null {
  const { motor, pulses, strength } = playing
  const atMs = nowMs()
  const elapsedMs = atMs - playing.startedAtMs
  for (const { cue, atMs: dueMs } of playing.soundings)
    if (dueMs <= elapsedMs) play(motor, { cue, isAsked: true, strength, atMs })
  playing.soundings = playing.soundings.filter(({ atMs: dueMs }) => dueMs > elapsedMs)
  const nextMs = nextLightMs(pulses, elapsedMs)
  if (nextMs < Number.POSITIVE_INFINITY)
    playing.timer = startTimer(() => light(playing, goOn(playing)), nextMs - elapsedMs)
  return litAt(pulses, elapsedMs)
}

/** One pulse goes dark, or another is lit. */
function light(playing: Playing, lit: number | null): void {
  const { sheet, grid, pulses, lit: before } = playing
  playing.lit = lit
  const bars = pulseBars(pulses, grid, lit)
  redrawOn(
    sheet,
    bars.filter((_, place) => place === before || place === lit),
  )
}
