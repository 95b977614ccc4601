/** What the phone knows of each watch: which choice it has stored, by what it said last. */

import { fieldsOf, fieldsOfVersion, isWhole, momentOf } from '../parse'
import type { ChosenSettings } from './chosen'

export interface KnownWatch {
  /** The name that the watch gave itself; 0: it has stored nothing, or its program is older and gives none. */
  readonly watchId: number
  /** Null when it did not say. */
  readonly playsPatterns: boolean | null
  /** The choice that it has stored, by its moment: as in `ChosenSettings`. Null when it has none, or one that differs from the phone's. */
  readonly chosenAtMs: number | null
  /** When it said so, by the phone's clock, ms since 1970 UTC. */
  readonly saidAtMs: number
}

/** So many are remembered; who was silent for longest goes first. */
export const mostWatches = 4

/** Of a watch that was silent for longer nothing is said, ms: it may be gone, or have been installed anew. */
const worthSayingForMs = 30 * 24 * 60 * 60_000

/** With what a watch has just said: it comes first. One without a name is remembered until the next speaks. */
export function hearing(known: readonly KnownWatch[], watch: KnownWatch): readonly KnownWatch[] {
  const others = known.filter(({ watchId }) => watchId !== 0 && watchId !== watch.watchId)
  return [watch, ...others].slice(0, mostWatches)
}

/** Of the watches that did not speak last: the one that spoke latest and has other settings. Null when all have these. */
export function otherWithout(
  [, ...others]: readonly KnownWatch[],
  { chosenAtMs }: ChosenSettings,
  nowMs: number,
): KnownWatch | null {
  const isOther = (one: KnownWatch) =>
    one.chosenAtMs !== chosenAtMs && nowMs - one.saidAtMs < worthSayingForMs
  return others.find(isOther) ?? null
}

/** Whether all watches play patterns; null while none has said so. */
export function allPlayPatterns(known: readonly KnownWatch[]): boolean | null {
  const said = known.flatMap(({ playsPatterns }) => playsPatterns ?? [])
  return said.length > 0 ? !said.includes(false) : null
}

/** What is stored, as plain data for JSON. See docs/formats.md. */
export function knownToStored(known: readonly KnownWatch[]): object {
  const watches = known.map(({ watchId, playsPatterns, chosenAtMs, saidAtMs }) => ({
    watchId,
    playsPatterns,
    chosenAtMs,
    saidAtMs,
  }))
  return { version: knownVersion, watches }
}

/** Reads what is stored; none when nothing readable is. What is damaged is left out. Version 1 knew one watch, without a name. */
export function parseKnown(input: unknown): readonly KnownWatch[] {
  const { watches } = fieldsOfVersion(input, knownVersion)
  if (Array.isArray(watches))
    return watches.flatMap((one) => parseOne(one) ?? []).slice(0, mostWatches)
  const { chosenAtMs, confirmedAtMs } = fieldsOfVersion(input, 1)
  const isOne = momentOf(chosenAtMs) !== null
  const one = isOne && { watchId: 0, playsPatterns: null, chosenAtMs, saidAtMs: confirmedAtMs }
  return [parseOne(one) ?? []].flat()
}

function parseOne(input: unknown): KnownWatch | null {
  const { watchId, playsPatterns, chosenAtMs, saidAtMs } = fieldsOf(input)
  const spokenAtMs = momentOf(saidAtMs)
  const choiceAtMs = momentOf(chosenAtMs)
  if (!isWhole(watchId) || spokenAtMs === null) return null
  if (choiceAtMs === null && chosenAtMs !== null) return null
  return {
    watchId,
    playsPatterns: typeof playsPatterns === 'boolean' ? playsPatterns : null,
    chosenAtMs: choiceAtMs,
    saidAtMs: spokenAtMs,
  }
}

const knownVersion = 2
