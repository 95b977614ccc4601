/** The watch's copy of the settings, as it stores it, and what it says of it to the phone. */

import { fieldsOf, isWhole, momentOf } from '../parse'
import { parseSettings } from '../routine/settings'
import type { ChosenSettings } from './chosen'

/** What is stored on the watch. */
export interface WatchCopy {
  /** The name that the watch gave itself when it first stored settings: a moment by its clock, ms since 1970 UTC. 0: none yet. */
  readonly watchId: number
  readonly kept: ChosenSettings
}

/** What a watch says of itself whenever it speaks of its settings. */
export interface WatchSays {
  /** By which the phone knows it again; 0 while it has stored nothing. */
  readonly watchId: number
  readonly playsPatterns: boolean
  /** The settings that it has stored; null when it has none. */
  readonly kept: ChosenSettings | null
}

/** What is stored, as plain data for JSON. See docs/formats.md. */
export function copyToStored({ watchId, kept: { settings, chosenAtMs } }: WatchCopy): object {
  return { version: copyVersion, watchId, settings, chosenAtMs }
}

/** Reads the copy; null when there is none that says when it was chosen, or a newer program wrote it. Settings in it that are not valid are replaced. Version 1 had no name in it. */
export function parseCopy(input: unknown): WatchCopy | null {
  const { version, watchId, settings, chosenAtMs } = fieldsOf(input)
  const atMs = momentOf(chosenAtMs)
  const isRead = version === copyVersion || version === 1
  if (!isRead || atMs === null || typeof settings !== 'object' || settings === null) return null
  const kept = { settings: parseSettings(settings).settings, chosenAtMs: atMs }
  return { watchId: isWhole(watchId) ? watchId : 0, kept }
}

const copyVersion = 2
