/** What a finger on the page does to the storage. Nothing here is called while the page is drawn. */
import { deleteAll } from '../engine/history/months'
import { defaultSettings, parseSettings, type Settings } from '../engine/routine/settings'
import { choose, chosenToStored } from '../engine/sync/chosen'
import { answersKey, chosenKey, watchSettingsKey } from '../engine/sync/storage-keys'
import { type Answer, answersText, parseAnswers, type QuestionId } from './answers'
import {
  type PageState,
  type PartName,
  pageKey,
  pageStateToStored,
  readPageState,
  settingsToUndo,
} from './page-memory'
import { readChoice } from './stored'

/** All that the user can do, but reading. */
export interface Edits {
  /** Stores settings with a part changed; a value that is not allowed is replaced. */
  change(part: { readonly [Key in keyof Settings]?: unknown }): void
  /** What was picked is not on offer: changes nothing, and has the page say so. */
  refuse(): void
  /** Stores the settings as they are shown, so that what was wrong in them is gone. */
  keep(): void
  reset(): void
  undo(): void
  /** Opens or closes a long part of the page. */
  turn(part: PartName): void
  showText(shows: boolean): void
  /** Puts the text on the phone's clipboard, and remembers whether that worked; where not, the text is shown. */
  copy(text: string): void
  copyReport(text: string): void
  /** Stores an answer to a question on the watch; null takes it back. */
  answer(id: QuestionId, answer: Answer | null): void
  ask(question: PageState['asks']): void
  /** Deletes all records, and remembers which, so that none comes back from the watch. */
  deleteRecords(): void
}

/** The edits of a page that was opened at that moment. `now` tells the time, ms since 1970 UTC. */
export function editsOn(storage: SettingsStorage, openedAtMs: number, now: () => number): Edits {
  const choice = () =>
    readChoice(storage.getItem(chosenKey), storage.getItem(watchSettingsKey)).chosen
  const state = () => readPageState(storage.getItem(pageKey), openedAtMs)
  const remember = (part: Partial<PageState>) =>
    storage.setItem(pageKey, JSON.stringify(pageStateToStored({ ...state(), ...part })))
  const store = (settings: Settings) => {
    const chosen = choose(choice(), settings, now())
    storage.setItem(chosenKey, JSON.stringify(chosenToStored(chosen)))
    return chosen
  }
  return {
    change(part) {
      if (state().isAnswerOdd) remember({ isAnswerOdd: false })
      store(parseSettings({ ...choice().settings, ...part }).settings)
    },
    refuse: () => remember({ isAnswerOdd: true }),
    keep: () => store(choice().settings),
    reset() {
      const { settings } = choice()
      remember({ undo: { settings, chosenAtMs: store(defaultSettings).chosenAtMs } })
    },
    undo() {
      const before = settingsToUndo(state(), choice())
      if (before) store(before)
    },
    turn(part) {
      const { open } = state()
      const others = open.filter((one) => one !== part)
      remember({ open: others.length < open.length ? others : [...open, part] })
    },
    showText: (showsText) => remember({ showsText }),
    copy: (text) =>
      copyText(text, (isDone) =>
        remember(isDone ? { copied: 'done' } : { copied: 'failed', showsText: true }),
      ),
    copyReport: (text) =>
      copyText(text, (isDone) => remember({ reportCopied: isDone ? 'done' : 'failed' })),
    answer(id, answer) {
      if (state().isAnswerOdd) remember({ isAnswerOdd: false })
      const { [id]: _, ...others } = parseAnswers(storage.getItem(answersKey))
      storage.setItem(answersKey, answersText(answer ? { ...others, [id]: answer } : others))
    },
    ask: (asks) => remember({ asks }),
    deleteRecords() {
      deleteFrom(storage, now())
      remember({ asks: 'nothing', showsText: false, copied: 'nothing', hasDeleted: true })
    },
  }
}

/** Says whether the text is on the clipboard, as soon as the phone answers. It worked on one phone, once; it is not documented. */
function copyText(text: string, tell: (isDone: boolean) => void): void {
  try {
    const { clipboard } = navigator
    clipboard.writeText(text).then(
      () => tell(true),
      () => tell(false),
    )
  } catch {
    tell(false) // The user selects the text by hand.
  }
}

function deleteFrom(storage: SettingsStorage, nowMs: number): void {
  const read = (key: string) => storage.getItem(key)
  const { write, remove } = deleteAll(read, nowMs)
  const present = remove.filter((key) => typeof read(key) === 'string')
  storage.setItem(write.key, write.value)
  for (const key of present) storage.removeItem(key)
}
