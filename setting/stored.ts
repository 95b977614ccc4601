/** What lies in the phone's storage, read into complete and valid values, whatever it is. */

import { fromJson } from '../engine/parse'
import { defaultSettings, parseSettings, type Settings } from '../engine/routine/settings'
import { type ChosenSettings, chosenFields, parseChosen } from '../engine/sync/chosen'

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

/** The user's choice, and what the page must say of it. */
export interface StoredChoice {
  readonly chosen: ChosenSettings
  readonly mended: Mended
  /** Nobody knows which settings the watch got under this choice's name: something in it was wrong. */
  readonly isDoubtful: boolean
}

/**
 * Reads the text under the key of the choice. Nothing stored is no fault: the defaults, never chosen. A newer program's
 * choice cannot be read: the defaults are shown, and it stays until the user chooses.
 */
export function readChoice(text: unknown): StoredChoice {
  const input = fromJson(text)
  const chosen = parseChosen(input) ?? neverChosen
  const isEmpty = text === undefined || text === null || text === '' || input === null
  if (isEmpty) return { chosen, mended: 'nothing', isDoubtful: false }
  const { settings, chosenAtMs } = chosenFields(input)
  if (typeof settings !== 'object' || settings === null)
    return { chosen, mended: 'all', isDoubtful: true }
  const { replaced } = parseSettings(settings)
  const isMoment = chosenAtMs === chosen.chosenAtMs
  return {
    chosen,
    mended: mendedOf(replaced, chosen.settings),
    isDoubtful: replaced.length > 0 || !isMoment,
  }
}

const neverChosen: ChosenSettings = { settings: defaultSettings, chosenAtMs: 0 }

function mendedOf(replaced: readonly (keyof Settings)[], settings: Settings): Mended {
  if (replaced.length === 0) return 'nothing'
  const keys = Object.keys(settings) as (keyof Settings)[]
  const isAllDefault = keys.every((key) => settings[key] === defaultSettings[key])
  return replaced.length === keys.length && isAllDefault ? 'all' : replaced
}
