/** What is so: whether the watch has the settings, what had to be replaced in the phone's own, and what a session is. */
import type { Refusal } from '../../engine/sync/refusal'
import { palette } from '../palette'
import { action, dotted, note, section, warning } from '../parts'
import type { PhoneMsgid } from '../phone-msgids'
import type { StoredChoice } from '../stored'
import { syncStatusLine } from '../sync-status'
import { momentWords, translate } from '../texts'
import { settingNames, valueWords } from '../values'
import type { PageView } from '../view'
import { sessionLines } from './session-section'

/** The section that says what is so. */
export function nowSection(view: PageView): SettingsNode {
  const { choice, watch, refusal, isRefused, state, nowMs, edits } = view
  const { isSettled, phrase } = syncStatusLine(choice, watch, (atMs) => momentWords(atMs, nowMs))
  return section('Now', [
    isRefused
      ? warning(
          'The storage of the phone does not answer. What you see here may not be what the watch has.',
        )
      : dotted(isSettled ? palette.hold : palette.setUp, translate(phrase)),
    ...refusalLines(refusal),
    ...mendedLines(choice, edits.keep),
    ...(state.isAnswerOdd ? [warning('That choice is not on offer: nothing was changed.')] : []),
    ...sessionLines(choice.chosen.settings),
  ])
}

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

function mendedLines({ chosen, mended }: StoredChoice, keep: () => void): SettingsNode[] {
  if (mended === 'nothing') return []
  const button = action('Keep these', keep)
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
