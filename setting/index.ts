/** The phone's page: whether the watch has the settings, what the user may choose, and what was done. */
import { type HistoryOptions, historyOf } from '../engine/history'
import { parseRefusal } from '../engine/messages'
import { readRecords } from '../engine/months'
import { chosenKey, confirmedKey, refusalKey } from '../engine/shelf'
import { fromJson, parseConfirmation } from '../engine/sync'
import { actsOn } from './acts'
import { rollingSection, safetySection, wearSection } from './sections/advice'
import { cuesSection } from './sections/cues'
import { historySections } from './sections/history'
import { nowSection } from './sections/now'
import { recordsSections } from './sections/records'
import { sessionSection } from './sections/session'
import { routineSection, wristSection } from './sections/settings'
import { pageKey, readChoice, readingOf, readPageState } from './stored'
import type { PageView } from './view'
import { language, offsetMinutesAt } from './words'

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
    refusal: parseRefusal(fromJson(read(refusalKey))),
    stored,
    history: historyOf(stored.records, historyOptions(nowMs)),
    state: readPageState(read(pageKey), openedAtMs),
    nowMs,
    isRefused: reading.isRefused,
    acts: actsOn(storage, openedAtMs, Date.now),
  }
}

function historyOptions(nowMs: number): HistoryOptions {
  return { nowMs, offsetMinutesAt, firstWeekday: language.firstDay, latestCount: 5 }
}
