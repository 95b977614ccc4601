import type { CueWord } from '../engine/cue/cue'
import { cueMs, patternGapMs, patternOf } from '../engine/cue/pulses'
import type { CueStrength } from '../engine/routine/settings'

/** A word as it is felt. Widths are percent of the longest word's length. */
export interface PulsePicture {
  readonly count: number
  readonly pulseMs: number
  readonly pulseWidth: number
  readonly gapWidth: number
}

/** The five words in the order in which a session teaches them; that of the passes has three forms. */
export const cueWords = [
  { name: 'pass', forms: ['pass-1', 'pass-2', 'pass-3'] },
  { name: 'move', forms: ['move'] },
  { name: 'settle', forms: ['settle'] },
  { name: 'change-leg', forms: ['change-leg'] },
  { name: 'done', forms: ['done'] },
] as const satisfies readonly { readonly name: string; readonly forms: readonly CueWord[] }[]

/** A word on a watch that plays patterns. */
export function pulsePicture(word: CueWord, strength: CueStrength): PulsePicture {
  const { pulseMs, count } = patternOf(word, strength)
  const width = (ms: number) => (100 * ms) / longestMs(strength)
  return { count, pulseMs, pulseWidth: width(pulseMs), gapWidth: width(patternGapMs) }
}

function longestMs(strength: CueStrength): number {
  const forms: readonly CueWord[] = cueWords.flatMap((word) => [...word.forms])
  return Math.max(...forms.map((word) => cueMs(word, strength, true)))
}
