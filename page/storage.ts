/** What survives on the watch. Every value is stored as JSON text. */
import { localStorage } from '@zos/storage'
import { fromJson } from '../engine/sync'

const settingsKey = 'settings'

/** The settings that the watch kept, as they were stored; undefined when there are none or they cannot be read. */
export function readSettings(): unknown {
  try {
    return fromJson(localStorage.getItem(settingsKey))
  } catch {
    return undefined // Storage fails: the user gets the defaults, as the ready screen says.
  }
}

/** Stores the settings. False when the storage refused: they then last until the program ends. */
export function writeSettings(settings: object): boolean {
  try {
    localStorage.setItem(settingsKey, JSON.stringify(settings))
    return true
  } catch {
    return false // The caller does not confirm them, so the phone goes on saying that the watch has older ones.
  }
}
