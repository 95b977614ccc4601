/** The phone's page: whether the watch has the settings, what the user may choose, and what was done. */

import { readRecords } from '../engine/history/months'
import { type HistoryOptions, historyOf } from '../engine/history/weeks'
import { fromJson } from '../engine/parse'
import { allPlayPatterns, parseKnown } from '../engine/sync/known-watches'
import { parseStoredRefusal } from '../engine/sync/refusal'
import { parseStoredReport } from '../engine/sync/report'
import {
  answersKey,
  chosenKey,
  confirmedKey,
  refusalKey,
  reportKey,
  watchSettingsKey,
} from '../engine/sync/storage-keys'
import { parseAnswers } from './answers'
import { editsOn } from './edits'
import { pageKey, readPageState } from './page-memory'
import { rollingPart, safetyPart, wearPart } from './sections/advice-section'
import { cuesPart } from './sections/cues-section'
import { historyParts } from './sections/history-section'
import { nowSection } from './sections/now-section'
import { recordsSections } from './sections/records-section'
import { firstSettings, moreSettings } from './sections/settings-section'
import { watchPart } from './sections/watch-section'
import { readChoice, readingOf } from './stored'
import { language, offsetMinutesAt } from './texts'
import type { PageView } from './view'

/** The page is loaded each time it is opened. */
const openedAtMs = Date.now()

AppSettingsPage({
  build({ settingsStorage }) {
    const view = viewOf(settingsStorage)
    const { history, state } = view
    const isNew = history.latest.length === 0 && !state.hasDeleted
    return View({ style: { padding: '4px 16px 32px' } }, [
      ...(isNew ? [rollingPart(view)] : []),
      nowSection(view),
      firstSettings(view),
      ...moreSettings(view),
      ...historyParts(view),
      ...(isNew ? [] : [rollingPart(view)]),
      cuesPart(view),
      safetyPart(view),
      wearPart(view),
      watchPart(view),
      ...recordsSections(view),
    ])
  },
})

function viewOf(storage: SettingsStorage): PageView {
  const reading = readingOf(storage)
  const { read } = reading
  const nowMs = Date.now()
  const stored = readRecords(read, nowMs)
  const watches = parseKnown(fromJson(read(confirmedKey)))
  return {
    choice: readChoice(read(chosenKey), read(watchSettingsKey)),
    watches,
    playsPatterns: allPlayPatterns(watches),
    refusal: parseStoredRefusal(fromJson(read(refusalKey))),
    report: parseStoredReport(fromJson(read(reportKey))),
    answers: parseAnswers(read(answersKey)),
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
