/** Which settings count: the phone stamps each choice, the watch keeps the latest, and both can tell. */

import { fieldsOfVersion, fromJson, isNewer, momentOf } from '../parse'
import { parseSettings, type Settings } from '../routine/settings'

/** Settings and the moment they were chosen. */
export interface ChosenSettings {
  readonly settings: Settings
  /** By the phone's clock, ms since 1970 UTC, but always later than the choice before. 0: never chosen, the defaults. */
  readonly chosenAtMs: number
}

/** Settings as the watch hears them: an answer to the question with that id, or unasked (null). */
export interface Arrived extends ChosenSettings {
  readonly answerTo: number | null
}

/** What the phone knows of the watch: the choice it has stored, and when it said so (the phone's clock, ms since 1970 UTC). */
export interface WatchConfirmation {
  readonly chosenAtMs: number
  readonly confirmedAtMs: number
}

/** A new choice. It is later than the one before even when the phone's clock went back. */
export function choose(before: ChosenSettings, settings: Settings, nowMs: number): ChosenSettings {
  return { settings, chosenAtMs: Math.max(nowMs, before.chosenAtMs + 1) }
}

/** What is stored of a choice, on the phone and as the watch's copy, as plain data for JSON. See docs/formats.md. */
export function chosenToStored({ settings, chosenAtMs }: ChosenSettings): object {
  return { version: chosenVersion, settings, chosenAtMs }
}

/**
 * Reads a stored choice from anything; what is missing or wrong is replaced as `parseSettings` does. Null when a newer
 * program wrote it: what was chosen is not known then, and nothing may be sent in its name.
 */
export function parseChosen(input: unknown): ChosenSettings | null {
  if (isNewer(input, chosenVersion)) return null
  const { settings, chosenAtMs } = chosenFields(input)
  return { settings: parseSettings(settings).settings, chosenAtMs: momentOf(chosenAtMs) ?? 0 }
}

/** Reads the watch's own copy; null when there is none of this version that says when it was chosen. Settings in it that are not valid are replaced. */
export function parseKept(input: unknown): ChosenSettings | null {
  const { settings, chosenAtMs } = chosenFields(input)
  const isCopy = typeof settings === 'object' && settings !== null && momentOf(chosenAtMs) !== null
  return isCopy ? parseChosen(input) : null
}

/**
 * What the phone may send of what lies in its storage. The defaults when nothing lies there. Null when it is not a choice
 * of this version: defaults that nobody chose would replace what the watch has.
 */
export function chosenToSend(text: unknown): ChosenSettings | null {
  return text == null ? parseChosen(undefined) : parseKept(fromJson(text))
}

/** The fields of a stored choice as they lie there, unread; none when it is not of this version. */
export function chosenFields(input: unknown): {
  readonly settings?: unknown
  readonly chosenAtMs?: unknown
} {
  return fieldsOfVersion(input, chosenVersion)
}

const chosenVersion = 1

/** What is stored of a confirmation, as plain data for JSON. */
export function confirmationToStored({ chosenAtMs, confirmedAtMs }: WatchConfirmation): object {
  return { version: confirmationVersion, chosenAtMs, confirmedAtMs }
}

/** Reads what the watch confirmed; null when it never did, or nothing readable says so. */
export function parseConfirmation(input: unknown): WatchConfirmation | null {
  const fields = fieldsOfVersion(input, confirmationVersion)
  const chosenAtMs = momentOf(fields.chosenAtMs)
  const confirmedAtMs = momentOf(fields.confirmedAtMs)
  return chosenAtMs === null || confirmedAtMs === null ? null : { chosenAtMs, confirmedAtMs }
}

const confirmationVersion = 1

/** What the phone can truthfully say of the watch. */
export type SyncStatus = 'has-these' | 'has-older' | 'has-none'

export function syncStatusOf(chosen: ChosenSettings, watch: WatchConfirmation | null): SyncStatus {
  if (!watch) return 'has-none'
  return watch.chosenAtMs === chosen.chosenAtMs ? 'has-these' : 'has-older'
}

/**
 * Whether the watch takes settings that arrive. The answer to its latest question always counts;
 * what comes unasked, or late, only when it was chosen after what the watch has. The defaults of a phone on which
 * nobody chose, re-installed say, never replace what somebody has chosen.
 */
export function takes(kept: ChosenSettings | null, arrived: Arrived, latestAskId: number): boolean {
  if (kept && kept.chosenAtMs > 0 && arrived.chosenAtMs === 0) return false
  return arrived.answerTo === latestAskId || !kept || arrived.chosenAtMs > kept.chosenAtMs
}
