/** What to do and not to do, and how to wear the watch for it. */
import { palette } from '../palette'
import { dotted, line, note } from '../parts'
import { translated } from '../texts'

/** The section on rolling: the routine in short. */
export function rollingSection(): SettingsNode {
  return Section({ title: translated('do-title') }, dots(palette.hold, doing))
}

/** The section on safety. Source: the consensus of 37 experts (Bartsch and others, 2021) and commonly printed notes. */
export function safetySection(): SettingsNode {
  return Section({ title: translated('safety-title') }, [
    heading('not-with'),
    ...dots(palette.warning, notWith),
    heading('ask-first'),
    ...dots(palette.setUp, askFirst),
    heading('keep-off'),
    ...dots(palette.warning, keepOff),
    heading('stop-at'),
    ...dots(palette.warning, stopAt),
    note(translated('safety-source'), { margin: '14px 0 12px' }),
  ])
}

/** The section on wearing the watch. */
export function wearSection(): SettingsNode {
  return Section({ title: translated('wear-title') }, [
    line(translated('wear-why')),
    ...dots(palette.hold, wearing),
  ])
}

const doing = ['do-place', 'do-press', 'do-roll', 'do-hold', 'do-turn']
const notWith = ['not-fracture', 'not-wound', 'not-numb', 'not-clot']
const askFirst = [
  'ask-pregnant',
  'ask-thinners',
  'ask-veins',
  'ask-diabetes',
  'ask-bones',
  'ask-surgery',
]
const keepOff = ['off-achilles', 'off-knee']
const stopAt = ['stop-pain', 'stop-tingling', 'stop-wrists']
const wearing = ['wear-looser', 'wear-crown', 'wear-other']

function heading(msgid: string): SettingsNode {
  return line(translated(msgid), { fontWeight: '600', margin: '14px 0 6px' })
}

function dots(color: string, msgids: readonly string[]): SettingsNode[] {
  return msgids.map((msgid) => dotted(color, translated(msgid)))
}
