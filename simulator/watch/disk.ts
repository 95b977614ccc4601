import type { Bench } from '../bench.ts'
import type { Switches } from '../types.ts'

/** The files of the program's storage. They outlive it. */
export interface Disk {
  /** File → its text. */
  readonly files: Map<string, string>
  /** The next write stops halfway. */
  halfWrite: boolean
  /** The text of a file; undefined when there is none. Throws a sentence when the storage does. */
  read(path: string): string | undefined
  /** False when only the first half was written, and the program must end. Throws a sentence when the storage does. */
  write(path: string, text: string): boolean
  /** Throws a sentence when nothing can be added. */
  refuseMore(): void
}

/** An empty disk. */
export function createDisk(bench: Bench, switches: Switches): Disk {
  const files = new Map<string, string>()
  const refuse = () => {
    if (switches.storageFault === 'throws') throw new Error('The storage cannot be used.')
  }
  const disk: Disk = {
    files,
    halfWrite: false,
    read(path) {
      refuse()
      return files.get(path)
    },
    write(path, text) {
      refuse()
      const whole = !disk.halfWrite
      disk.halfWrite = false
      files.set(path, whole ? text : text.slice(0, Math.floor(text.length / 2)))
      bench.changed()
      return whole
    },
    refuseMore() {
      refuse()
      if (switches.storageFault === 'full') throw new Error('The storage is full.')
    },
  }
  return disk
}
