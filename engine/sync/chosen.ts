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

/** A new choice. It is later than the one before even when the phone's clock went back. */
export function choose(before: ChosenSettings, settings: Settings, nowMs: number): ChosenSettings {
  return { settings, chosenAtMs: Math.max(nowMs, before.chosenAtMs + 1) }
}

/** What the phone stores of a choice, as plain data for JSON. See docs/formats.md. */
export function chosenToStored({ settings, chosenAtMs }: ChosenSettings): object {
  return { version: chosenVersion, settings, chosenAtMs }
}

/**
 * Reads a stored choice from anything; what is missing or wrong is replaced as `parseSettings` does. Null when a newer
 * program wrote it: what was chosen is not known then.
 */
export function parseChosen(input: unknown): ChosenSettings | null {
  if (isNewer(input, chosenVersion)) return null
  const { settings, chosenAtMs } = chosenFields(input)
  return { settings: parseSettings(settings).settings, chosenAtMs: momentOf(chosenAtMs) ?? 0 }
}

/** What somebody chose, when it lies there whole: of this version, at a moment, no setting missing or wrong. Else null. */
export function wholeChoice(text: unknown): ChosenSettings | null {
  const { settings, chosenAtMs } = chosenFields(fromJson(text))
  const parsed = parseSettings(settings)
  const atMs = momentOf(chosenAtMs)
  return atMs && parsed.replaced.length === 0
    ? { settings: parsed.settings, chosenAtMs: atMs }
    : null
}

/**
 * The choice that counts on the phone, and may be sent: the user's own; where that is missing or damaged, what a watch has;
 * the defaults where there is neither. Null when there is only a damaged one, or a newer program's: defaults
 * would replace what a watch has. The two are the texts that lie in the storage.
 */
export function choiceToSend(own: unknown, ofWatch: unknown): ChosenSettings | null {
  const whole = wholeChoice(own) ?? wholeChoice(ofWatch)
  return whole ?? (isNothing(own) ? parseChosen(undefined) : null)
}

/** Whether nothing lies there. That is no fault: nobody has chosen yet. */
export function isNothing(text: unknown): boolean {
  return text == null || text === '' || fromJson(text) === null
}

/** The fields of a stored choice as they lie there, unread; none when it is not of this version. */
export function chosenFields(input: unknown): {
  readonly settings?: unknown
  readonly chosenAtMs?: unknown
} {
  return fieldsOfVersion(input, chosenVersion)
}

const chosenVersion = 1

/**
 * Whether the watch takes settings that arrive. The answer to its latest question always counts;
 * what comes unasked, or late, only when it was chosen after what the watch has. The defaults of a phone on which
 * nobody chose, re-installed say, never replace what somebody has chosen.
 */
export function takes(kept: ChosenSettings | null, arrived: Arrived, latestAskId: number): boolean {
  if (kept && kept.chosenAtMs > 0 && arrived.chosenAtMs === 0) return false
  return arrived.answerTo === latestAskId || !kept || arrived.chosenAtMs > kept.chosenAtMs
}
