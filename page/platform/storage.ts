/** What survives on the watch: values as JSON text, each in two files written in turn. */
import { LocalStorage } from '@zos/storage'
import { fromJson } from '../../engine/parse'
import { newerOf, parseSlotted, type Slotted } from '../../engine/sync/two-slots'

export interface TwoSlotStore {
  /** The value that was stored last; undefined when there is none, or none that can be read. */
  read(): unknown
  /** False while one of the two files could not be read: what was stored last may be in that one. */
  readonly isKnown: boolean
  /** There is something, but no whole value: damaged in both files, or in the only one. */
  readonly isDamaged: boolean
  /** Stores a value over the older of the two. False when the storage refuses: what was stored before is still there. */
  write(value: unknown): boolean
}

/** The shelf of that name. */
export function openStore(name: string): TwoSlotStore {
  const files = [createFile(`${name}-0.json`), createFile(`${name}-1.json`)] as const
  let place: 0 | 1 = 1
  let turn = 0
  let known = false
  let damaged = false

  function look(): Slotted | null {
    known = true
    damaged = false
    const places = [readOf(files[0]), readOf(files[1])] as const
    const newer = newerOf(places)
    const found = newer === null ? null : places[newer]
    damaged &&= found === null
    if (newer !== null && found) {
      place = newer
      turn = found.turn
    }
    return found
  }

  function readOf(file: SlotFile): Slotted | null {
    try {
      const text = file.read()
      const placed = parseSlotted(fromJson(text))
      if (text && !placed) damaged = true
      return placed
    } catch {
      known = false // The other file counts for now; this one is asked again before anything is written.
      return null
    }
  }

  return {
    read: () => look()?.value,
    get isKnown() {
      return known
    },
    get isDamaged() {
      return damaged
    },
    write(value) {
      if (!known) look()
      const other = place === 0 ? 1 : 0
      try {
        files[other].write({ turn: turn + 1, value })
      } catch {
        return false // Full or broken: the caller tells the user what this means.
      }
      place = other
      turn += 1
      return true
    },
  }
}

/** A file that holds one value, as text. Reading and writing throw what the storage throws. */
interface SlotFile {
  read(): unknown
  write(placed: Slotted): void
}

/** The file at that path, opened when it is first needed. */
function createFile(path: string): SlotFile {
  let storage: LocalStorage | undefined
  const open = (): LocalStorage => {
    storage ??= new StorageAt(path)
    return storage
  }
  return {
    read: () => open().getItem(key),
    write: (placed) => open().setItem(key, JSON.stringify(placed)),
  }
}

/** Takes a path of its own (the vendor's page on LocalStorage), which the types leave out. */
const StorageAt: new (path: string) => LocalStorage = LocalStorage

const key = 'kept'
