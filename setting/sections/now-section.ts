/** What is so: whether the watch has the settings, and what had to be replaced in the phone's own. */
import type { Refusal } from '../../engine/sync/refusal'
import { palette } from '../palette'
import { action, dotted, note } from '../parts'
import type { PhoneMsgid } from '../phone-msgids'
import type { StoredChoice } from '../stored'
import { syncStatusLine } from '../sync-status'
import { momentWords, translate } from '../texts'
import { settingNames, valueWords } from '../values'
import type { PageView } from '../view'
import { weekWords } from './history-section'

/** The section that says what is so. */
export function nowSection(view: PageView): SettingsNode {
  const { choice, watch, refusal, isRefused, history, nowMs, edits } = view
  const { isSettled, phrase } = syncStatusLine(choice, watch, (atMs) => momentWords(atMs, nowMs))
  return Section({ title: translate('Now') }, [
    isRefused
      ? warning(
          'The storage of the phone does not answer. What you see here may not be what the watch has.',
        )
      : dotted(isSettled ? palette.hold : palette.setUp, translate(phrase)),
    ...refusalLines(refusal),
    ...mendedLines(choice, edits.keep),
    ...(history.thisWeek.sessions > 0 ? [dotted(palette.right, weekWords(history))] : []),
  ])
}

/** A message that was not ours at all is no news. */
function refusalLines(refusal: Refusal | null): SettingsNode[] {
  const isNews = refusal !== null && refusal !== 'not-ours'
  return isNews ? [warning(refusalTexts[refusal])] : []
}

const refusalTexts: Readonly<Record<Exclude<Refusal, 'not-ours'>, PhoneMsgid>> = {
  'watch-outdated':
    'The watch has an older version of Soleus Roll than the phone: update the watch.',
  'phone-outdated':
    'The phone has an older version of Soleus Roll than the watch: update the phone.',
  invalid: 'The phone did not understand the watch. Close Soleus Roll there and open it again.',
}

function warning(msgid: PhoneMsgid): SettingsNode {
  return dotted(palette.warning, translate(msgid))
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
