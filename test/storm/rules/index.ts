/** By what a session is judged. What a fault or a condition of the watch allows beyond this is in allowances.ts. */
import { checkCredit } from '../held.ts'
import { hasLooked, type Scene } from '../scene.ts'
import { checkMotor, checkWords } from './felt.ts'
import { checkGlass } from './glass.ts'
import { checkAlarm, checkGivenBack, checkHeldOn } from './kept-alive.ts'
import type { RuleName } from './names.ts'
import { checkReadable, checkSave, checkStored } from './stored.ts'
import { checkAgreed, checkErrors } from './told.ts'

/** At each save; at each look; at one at which the program has seen this moment; once both sides had a quiet exchange. */
type When = 'saved' | 'always' | 'seen' | 'agreed'

/** Its name, when it is asked, what it demands, and who checks that: by throwing a sentence. */
type Rule = readonly [name: RuleName, when: When, demands: string, check: (scene: Scene) => void]

export const rules: readonly Rule[] = [
  [
    'words',
    'always',
    'Each boundary that passes while the program can run has its word, in time, and spelled as no other.',
    checkWords,
  ],
  ['motor', 'seen', 'Nothing vibrates without end.', checkMotor],
  [
    'glass',
    'seen',
    'The glass shows the right second, or the screen of what does not move.',
    checkGlass,
  ],
  ['save', 'saved', 'A save says where the session is.', checkSave],
  [
    'credit',
    'saved',
    'Nothing is credited that was not held, and all that was, unless it was interrupted.',
    checkCredit,
  ],
  [
    'stored',
    'seen',
    'If the program died now, the session would come back to where it is.',
    checkStored,
  ],
  ['readable', 'always', 'What was stored can be read.', checkReadable],
  [
    'alarm',
    'seen',
    'One alarm is armed, before the next boundary that it can make; none where nothing runs.',
    checkAlarm,
  ],
  ['held on', 'seen', 'The screen is kept on while the session moves.', checkHeldOn],
  [
    'given back',
    'always',
    'It is given back when the session has not moved for a while.',
    checkGivenBack,
  ],
  [
    'errors',
    'always',
    'No error of ours reaches the platform; no message is lost that nobody cut.',
    checkErrors,
  ],
  [
    'agreed',
    'agreed',
    'Both sides have the same settings, and the phone has each record once.',
    checkAgreed,
  ],
]

/** Asks the rules of such a moment, but for those that this watch does not let judge. Throws the first thing that is wrong. */
export function judge(scene: Scene, now: When): void {
  const { unjudged } = scene.allows
  for (const [name, when, , check] of rules)
    if (when === now && !unjudged.includes(name)) check(scene)
}

/** A look at the desk. */
export function look(scene: Scene): void {
  judge(scene, 'always')
  if (hasLooked(scene)) judge(scene, 'seen')
}
