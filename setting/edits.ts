/** What a finger on the page does to the storage. Nothing here is called while the page is drawn. */
import { deleteAll } from '../engine/history/months'
import { defaultSettings, parseSettings, type Settings } from '../engine/routine/settings'
import { choose, chosenToStored } from '../engine/sync/chosen'
import { chosenKey } from '../engine/sync/storage-keys'
import {
  type PageState,
  pageKey,
  pageStateToStored,
  readChoice,
  readPageState,
  settingsToUndo,
} from './stored'

/** All that the user can do, but reading. */
export interface Edits {
  /** Stores settings with a part changed; a value that is not allowed is replaced. */
  change(part: { readonly [Key in keyof Settings]?: unknown }): void
  /** Stores the settings as they are shown, so that what was wrong in them is gone. */
  keep(): void
  reset(): void
  undo(): void
  showText(shows: boolean): void
  ask(question: PageState['asks']): void
  /** Deletes all records, and remembers which, so that none comes back from the watch. */
  deleteRecords(): void
}

/** The edits of a page that was opened at that moment. `now` tells the time, ms since 1970 UTC. */
export function editsOn(storage: SettingsStorage, openedAtMs: number, now: () => number): Edits {
  const choice = () => readChoice(storage.getItem(chosenKey)).chosen
  const state = () => readPageState(storage.getItem(pageKey), openedAtMs)
  const remember = (part: Partial<PageState>) =>
    storage.setItem(pageKey, JSON.stringify(pageStateToStored({ ...state(), ...part })))
  const store = (settings: Settings) => {
    const chosen = choose(choice(), settings, now())
    storage.setItem(chosenKey, JSON.stringify(chosenToStored(chosen)))
    return chosen
  }
  return {
    change: (part) => store(parseSettings({ ...choice().settings, ...part }).settings),
    keep: () => store(choice().settings),
    reset() {
      const { settings } = choice()
      remember({ undo: { settings, chosenAtMs: store(defaultSettings).chosenAtMs } })
    },
    undo() {
      const before = settingsToUndo(state(), choice())
      if (before) store(before)
    },
    showText: (showsText) => remember({ showsText }),
    ask: (asks) => remember({ asks }),
    deleteRecords() {
      deleteFrom(storage, now())
      remember({ asks: 'nothing', showsText: false })
    },
  }
}

function deleteFrom(storage: SettingsStorage, nowMs: number): void {
  const read = (key: string) => storage.getItem(key)
  const { write, remove } = deleteAll(read, nowMs)
  const present = remove.filter((key) => typeof read(key) === 'string')
  storage.setItem(write.key, write.value)
  for (const key of present) storage.removeItem(key)
}
