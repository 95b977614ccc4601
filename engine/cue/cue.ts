/** What the wrist feels: the words, and the step that begins with each. */
import type { Step } from '../routine/plan'

/** The words a wrist can tell apart, each for one kind of boundary. */
export type CueWord = 'settle' | 'move' | 'pass-1' | 'pass-2' | 'pass-3' | 'change-leg' | 'done'

/** A word, the short tick that counts down, reminds, or says "noticed", or the turn of a breath: in, or out. */
export type Cue = CueWord | 'tick' | BreathCue

export type BreathCue = 'inhale' | 'exhale'

export function isBreath(cue: Cue): cue is BreathCue {
  return cue === 'inhale' || cue === 'exhale'
}

export function isWord(cue: Cue): cue is CueWord {
  return cue !== 'tick' && !isBreath(cue)
}

/** The word of the boundary at which a step begins. */
export function wordOf({ kind, pass }: Step): CueWord {
  if (kind === 'hold') return 'settle'
  if (kind === 'change-leg') return 'change-leg'
  return kind === 'set-up' ? `pass-${pass}` : 'move'
}
