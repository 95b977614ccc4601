import type { CueWord } from '../engine/cue/cue'
import { cueMs, patternGapMs, patternOf } from '../engine/cue/pulses'
import type { CueStrength } from '../engine/routine/settings'
import type { PhoneMsgid } from './phone-msgids'

/** A word as it is felt. Widths are percent of the longest word's length. */
export interface PulsePicture {
  readonly count: number
  readonly pulseMs: number
  readonly pulseWidth: number
  readonly gapWidth: number
}

/** The five words in the order in which a session teaches them; that of the passes has three forms. */
export const cueWords: readonly {
  readonly name: PhoneMsgid
  readonly means: PhoneMsgid
  readonly forms: readonly CueWord[]
}[] = [
  {
    name: 'Pass 1, 2, 3',
    means: 'Set up: the foot straight, turned slightly out, turned slightly in.',
    forms: ['pass-1', 'pass-2', 'pass-3'],
  },
  { name: 'Move', means: 'Roll slowly: up, on to the next spot, or down.', forms: ['move'] },
  { name: 'Settle', means: 'A hold begins: stop here and relax.', forms: ['settle'] },
  { name: 'Change leg', means: 'Take the other leg, the foot straight.', forms: ['change-leg'] },
  { name: 'Done', means: 'The session is over.', forms: ['done'] },
]

/** A word on a watch that plays patterns. */
export function pulsePicture(word: CueWord, strength: CueStrength): PulsePicture {
  const { pulseMs, count } = patternOf(word, strength)
  const width = (ms: number) => (100 * ms) / longestMs(strength)
  return { count, pulseMs, pulseWidth: width(pulseMs), gapWidth: width(patternGapMs) }
}

function longestMs(strength: CueStrength): number {
  const forms = cueWords.flatMap((word) => word.forms)
  return Math.max(...forms.map((word) => cueMs(word, strength, true)))
}
