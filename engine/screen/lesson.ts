/** What can be felt before a session, one thing after the other: the seven words, the countdown, the breath. */
import { inhaleMs } from '../cue/breath'
import type { Cue } from '../cue/cue'
import { type Pulse, pulsesOf } from '../cue/pulses'
import type { CueStrength } from '../routine/settings'
import type { Phrase } from './phrase'
import type { WatchMsgid } from './watch-msgids'

/** A cue of a lesson, and when it begins after the lesson does, ms. */
export interface Sounding {
  readonly cue: Cue
  readonly atMs: number
}

export interface Lesson {
  readonly name: Phrase
  readonly meaning: WatchMsgid
  readonly soundings: readonly Sounding[]
}

/** In the order in which a session plays the words. */
export const lessons = [
  { name: pass(1), meaning: 'Foot straight', soundings: once('pass-1') },
  { name: { msgid: 'Move' }, meaning: 'Start rolling', soundings: once('move') },
  { name: { msgid: 'Settle' }, meaning: 'A hold begins', soundings: once('settle') },
  { name: pass(2), meaning: 'Foot out', soundings: once('pass-2') },
  { name: pass(3), meaning: 'Foot in', soundings: once('pass-3') },
  { name: { msgid: 'Change leg' }, meaning: 'The other leg', soundings: once('change-leg') },
  { name: { msgid: 'Done' }, meaning: 'All done', soundings: once('done') },
  {
    name: { msgid: 'Countdown' },
    meaning: 'A hold ends',
    soundings: [0, 1000, 2000].map((atMs) => ({ cue: 'tick' as const, atMs })),
  },
  {
    name: { msgid: 'Breath' },
    meaning: 'Once: in. Twice: out.',
    soundings: [...once('inhale'), { cue: 'exhale', atMs: inhaleMs }],
  },
] as const satisfies readonly Lesson[]

function pass(pass: number): Phrase {
  return { msgid: 'Pass {pass}', values: { pass } }
}

function once(cue: Cue): Sounding[] {
  return [{ cue, atMs: 0 }]
}

/** A lesson as it is felt, pulse by pulse. */
export function lessonPulses(
  { soundings }: Lesson,
  strength: CueStrength,
  playsPatterns: boolean,
): Pulse[] {
  return soundings.flatMap(({ cue, atMs }) =>
    pulsesOf(cue, strength, playsPatterns).map(({ fromMs, lengthMs }) => ({
      fromMs: fromMs + atMs,
      lengthMs,
    })),
  )
}

/** A pulse is lit for so long at least, ms: a tick would be too short to see, and timers come late. */
const leastLitMs = 200

/** Which pulse is lit when the lesson has come so far, by its place; null between them and after the last. */
export function litAt(pulses: readonly Pulse[], elapsedMs: number): number | null {
  const place = pulses.findIndex(
    (pulse) => pulse.fromMs <= elapsedMs && elapsedMs < darkAtMs(pulse),
  )
  return place < 0 ? null : place
}

function darkAtMs({ fromMs, lengthMs }: Pulse): number {
  return fromMs + Math.max(leastLitMs, lengthMs)
}

/** When a pulse is lit next, or goes dark, ms after the lesson's beginning; Infinity when it is over. */
export function nextLightMs(pulses: readonly Pulse[], elapsedMs: number): number {
  const momentsMs = pulses.flatMap((pulse) => [pulse.fromMs, darkAtMs(pulse)])
  return Math.min(...momentsMs.filter((momentMs) => momentMs > elapsedMs), Number.POSITIVE_INFINITY)
}
