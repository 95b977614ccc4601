/** What is so: whether the watch has the settings, and what had to be replaced in the phone's own. */
import type { Refusal } from '../../engine/messages'
import { palette } from '../palette'
import { action, dotted, note } from '../parts'
import { standingLine } from '../standing'
import type { StoredChoice } from '../stored'
import { settingNames, valueWords } from '../values'
import type { PageView } from '../view'
import { momentWords, say } from '../words'
import { weekWords } from './history'

/** The section that says what is so. */
export function nowSection(view: PageView): SettingsNode {
  const { choice, watch, refusal, isRefused, history, nowMs, acts } = view
  const { isSettled, phrase } = standingLine(choice, watch, (atMs) => momentWords(atMs, nowMs))
  return Section({ title: say('now-title') }, [
    isRefused
      ? dotted(palette.warning, say('storage-refuses'))
      : dotted(isSettled ? palette.hold : palette.setUp, say(phrase)),
    ...refusalLines(refusal),
    ...mendedLines(choice, acts.keep),
    ...(history.thisWeek.sessions > 0 ? [dotted(palette.right, weekWords(history))] : []),
  ])
}

/** A message that was not ours at all is no news. */
function refusalLines(refusal: Refusal | null): SettingsNode[] {
  const isNews = refusal !== null && refusal !== 'not-ours'
  return isNews ? [dotted(palette.warning, say(`heard-${refusal}`))] : []
}

function mendedLines({ chosen, mended }: StoredChoice, keep: () => void): SettingsNode[] {
  if (mended === 'nothing') return []
  const button = action('keep', keep)
  if (mended === 'all') return [dotted(palette.warning, say('mended-all')), button]
  const lines = mended.map((key) => {
    const value = say(valueWords(key, chosen.settings[key]))
    const text = say({ msgid: 'name-value', values: { name: say(settingNames[key]), value } })
    return note(text, { margin: '0 0 4px 20px' })
  })
  return [dotted(palette.warning, say('mended-some')), ...lines, button]
}
