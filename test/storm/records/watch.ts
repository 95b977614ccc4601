/** What a watch on the desk holds, read from its files. */
import { leastHeldSeconds, parseRecord, type SessionRecord } from '../../../engine/history/record'
import type { Desk } from '../../../simulator/types.ts'

/** The records that the watch has not got rid of: of its two files the one written last. */
export function recordsOnWatch(desk: Desk): SessionRecord[] {
  return newest(desk, 'records').rows.flatMap((row) => parseRecord(row) ?? [])
}

/** When the settings were chosen that the watch has stored; null when it has none. */
export function settingsOnWatch(desk: Desk): number | null {
  return newest(desk, 'settings').chosenAtMs
}

/** Of a session that the watch has stored as done: whether it held for 30 s, and so is a record. Null for others. */
export function isStoredAsRecord(desk: Desk, id: number): boolean | null {
  const { session } = newest(desk, 'session')
  if (session.state !== 'done' || session.id !== id) return null
  const heldMs = (session.steps ?? []).reduce((sum, step) => sum + Number(step[4]), 0)
  return Math.round(heldMs / 1000) >= leastHeldSeconds
}

interface Stored {
  readonly turn: number
  readonly session: StoredSession
  readonly rows: readonly unknown[]
  readonly chosenAtMs: number | null
}

/** `steps`: kind, leg, pass, seconds, held ms, marks. */
interface StoredSession {
  readonly id?: number
  readonly state?: string
  readonly steps?: readonly (readonly unknown[])[]
}

function newest({ watch }: Desk, name: string): Stored {
  const places = [0, 1].map((place) => placed(watch.storage.get(`${name}-${place}.json`)))
  return places.sort((a, b) => b.turn - a.turn)[0] as Stored
}

function placed(text: string | undefined): Stored {
  try {
    const { turn, value } = JSON.parse(JSON.parse(text ?? '').kept)
    return {
      turn,
      session: value ?? {},
      rows: value?.rows ?? [],
      chosenAtMs: value?.chosenAtMs ?? null,
    }
  } catch {
    return { turn: -1, session: {}, rows: [], chosenAtMs: null } // Nothing there, or half of it.
  }
}
