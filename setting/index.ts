/** The phone's page: whether the watch has the settings, and what the user may choose. */
import { chosenKey, confirmedKey } from '../engine/shelf'
import { fromJson, parseConfirmation } from '../engine/sync'
import { actsOn } from './acts'
import { rollingSection, safetySection, wearSection } from './sections/advice'
import { cuesSection } from './sections/cues'
import { sessionSection } from './sections/session'
import { routineSection, wristSection } from './sections/settings'
import { watchSection } from './sections/watch'
import { pageKey, readChoice, readPageState } from './stored'
import type { PageView } from './view'

/** The page is loaded each time it is opened. */
const openedAtMs = Date.now()

AppSettingsPage({
  build({ settingsStorage }) {
    const view = viewOf(settingsStorage)
    return View({ style: { padding: '12px 16px 32px' } }, [
      watchSection(view),
      sessionSection(view.choice.chosen.settings),
      routineSection(view),
      wristSection(view),
      cuesSection(view.choice.chosen.settings.cueStrength),
      wearSection(),
      rollingSection(),
      safetySection(),
    ])
  },
})

function viewOf(storage: SettingsStorage): PageView {
  return {
    choice: readChoice(storage.getItem(chosenKey)),
    watch: parseConfirmation(fromJson(storage.getItem(confirmedKey))),
    state: readPageState(storage.getItem(pageKey), openedAtMs),
    nowMs: Date.now(),
    acts: actsOn(storage, openedAtMs, Date.now),
  }
}
