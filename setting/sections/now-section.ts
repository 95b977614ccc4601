/** What is so: whether the watch has the settings, and what had to be replaced in the phone's own. */
import type { Refusal } from '../../engine/sync/refusal'
import { palette } from '../palette'
import { action, dotted, note } from '../parts'
import type { StoredChoice } from '../stored'
import { syncStatusLine } from '../sync-status'
import { momentWords, translated } from '../texts'
import { settingNames, valueWords } from '../values'
import type { PageView } from '../view'
import { weekWords } from './history-section'

/** The section that says what is so. */
export function nowSection(view: PageView): SettingsNode {
  const { choice, watch, refusal, isRefused, history, nowMs, edits } = view
  const { isSettled, phrase } = syncStatusLine(choice, watch, (atMs) => momentWords(atMs, nowMs))
  return Section({ title: translated('now-title') }, [
    isRefused
      ? dotted(palette.warning, translated('storage-refuses'))
      : dotted(isSettled ? palette.hold : palette.setUp, translated(phrase)),
    ...refusalLines(refusal),
    ...mendedLines(choice, edits.keep),
    ...(history.thisWeek.sessions > 0 ? [dotted(palette.right, weekWords(history))] : []),
  ])
}

/** A message that was not ours at all is no news. */
function refusalLines(refusal: Refusal | null): SettingsNode[] {
  const isNews = refusal !== null && refusal !== 'not-ours'
  return isNews ? [dotted(palette.warning, translated(`heard-${refusal}`))] : []
}

function mendedLines({ chosen, mended }: StoredChoice, keep: () => void): SettingsNode[] {
  if (mended === 'nothing') return []
  const button = action('keep', keep)
  if (mended === 'all') return [dotted(palette.warning, translated('mended-all')), button]
  const lines = mended.map((key) => {
    const value = translated(valueWords(key, chosen.settings[key]))
    const text = translated({
      msgid: 'name-value',
      values: { name: translated(settingNames[key]), value },
    })
    return note(text, { margin: '0 0 4px 20px' })
  })
  return [dotted(palette.warning, translated('mended-some')), ...lines, button]
}
