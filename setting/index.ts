/** The phone's page: whether the watch has the settings, what the user may choose, and what was done. */

import { readRecords } from '../engine/history/months'
import { type HistoryOptions, historyOf } from '../engine/history/weeks'
import { fromJson } from '../engine/parse'
import { parseConfirmation } from '../engine/sync/chosen'
import { parseStoredRefusal } from '../engine/sync/refusal'
import { chosenKey, confirmedKey, refusalKey } from '../engine/sync/storage-keys'
import { editsOn } from './edits'
import { rollingSection, safetySection, wearSection } from './sections/advice-section'
import { cuesSection } from './sections/cues-section'
import { historySections } from './sections/history-section'
import { nowSection } from './sections/now-section'
import { recordsSections } from './sections/records-section'
import { sessionSection } from './sections/session-section'
import { routineSection, wristSection } from './sections/settings-section'
import { pageKey, readChoice, readingOf, readPageState } from './stored'
import { language, offsetMinutesAt } from './texts'
import type { PageView } from './view'

/** The page is loaded each time it is opened. */
const openedAtMs = Date.now()

AppSettingsPage({
  build({ settingsStorage }) {
    const view = viewOf(settingsStorage)
    return View({ style: { padding: '12px 16px 32px' } }, [
      nowSection(view),
      sessionSection(view.choice.chosen.settings),
      routineSection(view),
      wristSection(view),
      ...historySections(view),
      ...recordsSections(view),
      safetySection(),
      rollingSection(),
      cuesSection(view.choice.chosen.settings.cueStrength),
      wearSection(),
    ])
  },
})

function viewOf(storage: SettingsStorage): PageView {
  const reading = readingOf(storage)
  const { read } = reading
  const nowMs = Date.now()
  const stored = readRecords(read, nowMs)
  return {
    choice: readChoice(read(chosenKey)),
    watch: parseConfirmation(fromJson(read(confirmedKey))),
    refusal: parseStoredRefusal(fromJson(read(refusalKey))),
    stored,
    history: historyOf(stored.records, historyOptions(nowMs)),
    state: readPageState(read(pageKey), openedAtMs),
    nowMs,
    isRefused: reading.isRefused,
    edits: editsOn(storage, openedAtMs, Date.now),
  }
}

function historyOptions(nowMs: number): HistoryOptions {
  return { nowMs, offsetMinutesAt, firstWeekday: language.firstDay, latestCount: 5 }
}
