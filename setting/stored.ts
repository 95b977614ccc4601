/** What lies in the phone's storage, read into complete and valid values, whatever it is. */

import { fromJson } from '../engine/parse'
import { defaultSettings, parseSettings, type Settings } from '../engine/routine/settings'
import {
  type ChosenSettings,
  chosenFields,
  isNothing,
  parseChosen,
  wholeChoice,
} from '../engine/sync/chosen'

/** A storage read with care. */
export interface Reading {
  /** The text of a key; nothing when there is none, or the storage refuses to say. */
  read(key: string): unknown
  /** Whether it refused to say anything so far. */
  readonly isRefused: boolean
}

/** Reads a storage that may throw. */
export function readingOf(storage: Pick<SettingsStorage, 'getItem'>): Reading {
  let isRefused = false
  return {
    read(key) {
      try {
        return storage.getItem(key)
      } catch {
        isRefused = true // The page is drawn without it, and says so.
        return undefined
      }
    },
    get isRefused() {
      return isRefused
    },
  }
}

/** What was wrong with the stored choice, and so was replaced: nothing, all of it, or these settings. */
export type Mended = 'nothing' | 'all' | readonly (keyof Settings)[]

/** The choice that counts, and what the page must say of it. */
export interface StoredChoice {
  readonly chosen: ChosenSettings
  /** Of the user's own choice. */
  readonly mended: Mended
  readonly whose: Whose
}

/**
 * Whose choice counts: the user's own; the watch's, where that is missing or damaged; nobody's, so that the defaults do;
 * or it is damaged, and no watch has told its own yet.
 */
export type Whose = 'user' | 'watch' | 'nobody' | 'unreadable'

/**
 * Reads the texts under the keys of the choice and of the watch's settings, as `choiceToSend` does. Nothing stored is no
 * fault: the defaults, never chosen. A newer program's choice cannot be read, and stays until the user chooses.
 */
export function readChoice(text: unknown, ofWatch?: unknown): StoredChoice {
  const own = wholeChoice(text)
  if (own) return { chosen: own, mended: 'nothing', whose: 'user' }
  const input = fromJson(text)
  const isEmpty = isNothing(text)
  const watchs = wholeChoice(ofWatch)
  if (watchs) return { chosen: watchs, mended: isEmpty ? 'nothing' : 'all', whose: 'watch' }
  const chosen = parseChosen(input) ?? neverChosen
  if (isEmpty) return { chosen, mended: 'nothing', whose: 'nobody' }
  const mended = mendedIn(chosenFields(input).settings, chosen.settings)
  return { chosen, mended, whose: 'unreadable' }
}

function mendedIn(settings: unknown, chosen: Settings): Mended {
  if (typeof settings !== 'object' || settings === null) return 'all'
  return mendedOf(parseSettings(settings).replaced, chosen)
}

const neverChosen: ChosenSettings = { settings: defaultSettings, chosenAtMs: 0 }

function mendedOf(replaced: readonly (keyof Settings)[], settings: Settings): Mended {
  if (replaced.length === 0) return 'nothing'
  const keys = Object.keys(settings) as (keyof Settings)[]
  const isAllDefault = keys.every((key) => settings[key] === defaultSettings[key])
  return replaced.length === keys.length && isAllDefault ? 'all' : replaced
}
