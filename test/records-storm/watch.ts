/** What a watch on the desk holds, read from its files. */
import { parseRecord, type SessionRecord } from '../../engine/record'
import type { Desk } from '../../simulator/types.ts'

/** The records that the watch has not got rid of: of its two files the one written last. */
export function recordsOnWatch(desk: Desk): SessionRecord[] {
  return newestRows(desk, 'records').rows.flatMap((row) => parseRecord(row) ?? [])
}

/** When the settings were chosen that the watch has stored; null when it has none. */
export function settingsOnWatch(desk: Desk): number | null {
  return newestRows(desk, 'settings').chosenAtMs
}

interface Stored {
  readonly turn: number
  readonly rows: readonly unknown[]
  readonly chosenAtMs: number | null
}

function newestRows({ watch }: Desk, name: string): Stored {
  const places = [0, 1].map((place) => placed(watch.storage.get(`${name}-${place}.json`)))
  return places.sort((a, b) => b.turn - a.turn)[0] as Stored
}

function placed(text: string | undefined): Stored {
  try {
    const { turn, value } = JSON.parse(JSON.parse(text ?? '').kept)
    return { turn, rows: value?.rows ?? [], chosenAtMs: value?.chosenAtMs ?? null }
  } catch {
    return { turn: -1, rows: [], chosenAtMs: null } // Nothing there, or half of it.
  }
}
