/** What is so: whether the watch has the settings, what had to be replaced in the phone's own, and what a session is. */
import { otherWithout } from '../../engine/sync/known-watches'
import type { Refusal } from '../../engine/sync/refusal'
import { palette } from '../palette'
import { action, dotted, line, note, section, warning } from '../parts'
import type { PhoneMsgid } from '../phone-msgids'
import type { StoredChoice } from '../stored'
import { syncStatusLine } from '../sync-status'
import { momentWords, translate } from '../texts'
import { settingNames, valueWords } from '../values'
import type { PageView } from '../view'
import { sessionLines } from './session-section'

/** The section that says what is so. */
export function nowSection(view: PageView): SettingsNode {
  const { choice, refusal, state, edits } = view
  return section('Now', [
    ...syncLines(view),
    ...refusalLines(refusal),
    ...mendedLines(choice, edits.keep),
    ...(state.isAnswerOdd ? [warning('That choice is not on offer: nothing was changed.')] : []),
    ...sessionLines(choice.chosen.settings),
  ])
}

/** Whether the watch that spoke last has the settings, where they are from if not from here, and whether another watch lacks them. */
function syncLines({ choice, watches, isRefused, nowMs }: PageView): SettingsNode[] {
  if (isRefused)
    return [
      warning(
        'The storage of the phone does not answer. What you see here may not be what the watch has.',
      ),
    ]
  const { chosen, whose } = choice
  const timeOf = (atMs: number) => momentWords(atMs, nowMs)
  const { isSettled, phrase } = syncStatusLine(choice, watches[0] ?? null, timeOf)
  const other = otherWithout(watches, chosen, nowMs)
  return [
    dotted(isSettled ? palette.hold : palette.setUp, translate(phrase)),
    ...(whose === 'watch' ? [line(translate(ofWatch, { time: timeOf(chosen.chosenAtMs) }))] : []),
    ...(other ? [line(translate(ofOther, { time: timeOf(other.saidAtMs) }))] : []),
  ]
}

const ofWatch = 'These settings come from the watch (chosen {time}).'
const ofOther = 'Another watch had other settings when it was last heard ({time}).'

/** A message that was not ours at all is no news. */
function refusalLines(refusal: Refusal | null): SettingsNode[] {
  const isNews = refusal !== null && refusal !== 'not-ours'
  return isNews ? [warning(refusalTexts[refusal])] : []
}

const refusalTexts: Readonly<Record<Exclude<Refusal, 'not-ours'>, PhoneMsgid>> = {
  'watch-outdated':
    'The watch has an older version of Soleus Roll than the phone: update the app on the watch.',
  'phone-outdated':
    'The phone has an older version of Soleus Roll than the watch: update the app on the phone.',
  invalid: 'The phone did not understand the watch. Close Soleus Roll there and open it again.',
}

function mendedLines({ chosen, mended, whose }: StoredChoice, keep: () => void): SettingsNode[] {
  if (mended === 'nothing') return []
  const button = action('Keep these', keep)
  if (whose === 'watch')
    return [warning('The settings stored on the phone could not be read.'), button]
  if (mended === 'all')
    return [warning('The stored settings could not be read. These are the defaults.'), button]
  const lines = mended.map((key) => {
    const value = translate(valueWords(key, chosen.settings[key]))
    const name = translate(settingNames[key])
    return note(translate('{name}: {value}', { name, value }), { margin: '0 0 4px 20px' })
  })
  return [
    warning('Some stored settings were missing or not valid. They are now:'),
    ...lines,
    button,
  ]
}
