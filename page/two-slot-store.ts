/** What survives on the watch: a value as JSON text, in two files written in turn, so that half a write loses one save. */
import { fromJson } from '../engine/parse'
import { newerOf, parseSlotted, type Slotted } from '../engine/sync/two-slots'
import { openFile, type TextFile } from './platform/storage'

export interface TwoSlotStore {
  /** The value that was stored last; undefined when there is none, or none that can be read. */
  read(): unknown
  /** False while one of the two files could not be read: what was stored last may be in that one. */
  isKnown(): boolean
  /** There is something, but no whole value: damaged in both files, or in the only one. */
  isDamaged(): boolean
  /** Stores a value over the older of the two. False when the storage refuses: what was stored before is still there. */
  write(value: unknown): boolean
}

/** What is known of the two files. */
interface Slots {
  readonly files: readonly [TextFile, TextFile]
  /** The slot that holds the newer value. */
  newer: 0 | 1
  turn: number
  isKnown: boolean
  isDamaged: boolean
}

/** The store of that name. */
export function openStore(name: string): TwoSlotStore {
  const slots: Slots = {
    files: [openFile(`${name}-0.json`), openFile(`${name}-1.json`)],
    newer: 1,
    turn: 0,
    isKnown: false,
    isDamaged: false,
  }
  return {
    read: () => look(slots)?.value,
    isKnown: () => slots.isKnown,
    isDamaged: () => slots.isDamaged,
    write(value) {
      if (!slots.isKnown) look(slots)
      return writeOlder(slots, value)
    },
  }
}

/** A file that refuses to be read is asked again before anything is written; meanwhile the other one counts. */
function look(slots: Slots): Slotted | null {
  const texts = slots.files.map((file) => file.read())
  const [first = null, second = null] = texts.map((read) => parseSlotted(fromJson(read?.text)))
  const newer = newerOf([first, second])
  const found = newer === 1 ? second : first
  slots.isKnown = !texts.includes(null)
  slots.isDamaged = found === null && texts.some((read) => Boolean(read?.text))
  if (newer !== null && found) {
    slots.newer = newer
    slots.turn = found.turn
  }
  return found
}

function writeOlder(slots: Slots, value: unknown): boolean {
  const older = slots.newer === 0 ? 1 : 0
  const turn = slots.turn + 1
  if (!slots.files[older].write(JSON.stringify({ turn, value }))) return false
  slots.newer = older
  slots.turn = turn
  return true
}
