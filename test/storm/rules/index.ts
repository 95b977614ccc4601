/** By what a session is judged. What a fault or a condition of the watch allows beyond this is in allowances.ts. */
import { judgeCredit } from '../held.ts'
import type { Scene } from '../scene.ts'
import { checkGlass } from './glass.ts'
import { checkAlarm, checkScreen } from './kept-alive.ts'
import { checkReadable, checkStored, judgeSave } from './stored.ts'
import { checkAgreed, checkErrors } from './told.ts'
import { checkMotor, checkWords } from './words.ts'

/** At each save; at every look; at one at which the program has seen this moment; once both sides had a quiet exchange. */
type When = 'saved' | 'always' | 'seen' | 'agreed'

interface Rule {
  readonly when: When
  readonly demands: string
  /** Throws a sentence. */
  readonly check: (scene: Scene) => void
}

const rule = (when: When, demands: string, check: Rule['check']): Rule => ({ when, demands, check })

export const rules: readonly Rule[] = [
  rule(
    'always',
    'Each boundary that passes while the program can run has its word, in time and spelled as no other. No two within a second, unless a finger asked. Nothing else is felt.',
    checkWords,
  ),
  rule('seen', 'Nothing vibrates without end.', checkMotor),
  rule(
    'seen',
    'The glass shows the right second, or the screen of what does not move.',
    checkGlass,
  ),
  rule('saved', 'A save says where the session is.', judgeSave),
  rule(
    'saved',
    'Nothing is credited that was not held. All that was held is, unless something interrupted it.',
    judgeCredit,
  ),
  rule('seen', 'If the program died now, the session would come back to where it is.', checkStored),
  rule('always', 'What was stored can be read.', checkReadable),
  rule(
    'seen',
    'One alarm is armed before the next boundary that it can make, and none while nothing runs.',
    checkAlarm,
  ),
  rule(
    'seen',
    'The screen is kept on while the session moves, and given back when it has not for a while.',
    checkScreen,
  ),
  rule(
    'always',
    'No error of ours reaches the platform, and no message is lost that nobody cut.',
    checkErrors,
  ),
  rule(
    'agreed',
    'Both sides have the same settings, and the phone has each record once.',
    checkAgreed,
  ),
]

/** Applies the rules of such a moment. Throws the first thing that is wrong. */
export function judge(scene: Scene, when: When): void {
  for (const one of rules) if (one.when === when) one.check(scene)
}

/** A look at the desk. What is seen must fit one of the places where the session may be. */
export function look(scene: Scene): void {
  const { runs, settledMs, desk, place, others } = scene
  judge(scene, 'always')
  if (!runs || desk.nowMs < settledMs) return
  const wrong = [place, ...others].map((one) => wrongWith({ ...scene, place: one }))
  if (wrong[0] && wrong.every((one) => one !== null)) throw wrong[0]
}

function wrongWith(scene: Scene): unknown {
  try {
    judge(scene, 'seen')
    return null
  } catch (error) {
    return error
  }
}
