/** What to do and not to do, and how to wear the watch for it. */

import rollerPlace from '../../assets/how-1.svg'
import hipsUp from '../../assets/how-2.svg'
import calfAndLeg from '../../assets/how-3.svg'
import footTurns from '../../assets/how-4.svg'
import { palette } from '../palette'
import { box, dotted, line, longPart, note, subheading } from '../parts'
import type { PhoneMsgid } from '../phone-msgids'
import { translate } from '../texts'
import type { PageView } from '../view'

/** The part on rolling: the routine in short. Its drawings come before the steps. */
export function rollingPart(view: PageView): SettingsNode {
  return longPart(view, 'how', 'How to roll', () => [drawings(), ...dots(palette.hold, doing)])
}

/** The pictures that the watch shows, two beside each other: what they say stands below them. */
function drawings(): SettingsNode {
  const sources = [rollerPlace, hipsUp, calfAndLeg, footTurns]
  const pictures = sources.map((source) =>
    box([Image({ src: `data:image/svg+xml;base64,${source}`, width: '100%' })], drawingStyle),
  )
  return box(pictures, { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0 12px' })
}

const drawingStyle = { width: 'calc(50% - 4px)', maxWidth: '200px' }

/** The part on safety. Source: the consensus of 37 experts (Bartsch and others, 2021) and commonly printed notes. */
export function safetyPart(view: PageView): SettingsNode {
  return longPart(view, 'safety', 'Before you roll', () => [
    subheading('Do not roll with'),
    ...dots(palette.warning, notWith),
    subheading('Ask a doctor first'),
    ...dots(palette.setUp, askFirst),
    subheading('Keep off'),
    ...dots(palette.warning, keepOff),
    subheading('Stop if you feel'),
    ...dots(palette.warning, stopAt),
    note(translate(sources), { margin: '14px 0 12px' }),
  ])
}

/** The part on wearing the watch. */
export function wearPart(view: PageView): SettingsNode {
  return longPart(view, 'wear', 'Wearing the watch', () => [
    line(translate(whyWearing)),
    ...dots(palette.hold, wearing),
  ])
}

const doing: readonly PhoneMsgid[] = [
  'Sit with the roller just above the ankle, the hands slightly behind the hips, the fingers pointing away from your body.',
  'Rest the other leg beside the roller, or cross it on top for more pressure. Keep the ankle relaxed.',
  'Hips up, chest up, shoulders down and back: roll slowly to about halfway up, where the calf gets meaty.',
  'Stop on a tender spot. Stay relaxed and breathe deeply. Then roll slowly back down.',
  'Pass 1 with the foot straight, pass 2 turned slightly out, pass 3 slightly in.',
]
const notWith: readonly PhoneMsgid[] = [
  'a fracture',
  'an open wound',
  'numbness',
  'a hot, swollen calf: it may be a blood clot, see a doctor',
]
const askFirst: readonly PhoneMsgid[] = [
  'when pregnant',
  'on blood thinners',
  'with varicose veins',
  'with diabetes and nerve damage',
  'with osteoporosis',
  'after recent surgery',
]
const keepOff: readonly PhoneMsgid[] = ['the Achilles tendon', 'the back of the knee']
const stopAt: readonly PhoneMsgid[] = ['sharp pain', 'tingling', 'pain in the wrists']
const sources =
  'Rolling may ease tightness for a while; more is not claimed here. Sources: a consensus of 37 experts (Bartsch and others, 2021) and warnings commonly printed with rollers.'
const whyWearing =
  'With the hands on the floor the wrists bend back, and the back of the hand can press the crown. So:'
const wearing: readonly PhoneMsgid[] = [
  'Wear it a little looser, but tight enough to feel it.',
  'Turn it so that the crown points away from the back of the hand.',
  'Or wear it on the other wrist.',
]

function dots(color: string, msgids: readonly PhoneMsgid[]): SettingsNode[] {
  return msgids.map((msgid) => dotted(color, translate(msgid)))
}
