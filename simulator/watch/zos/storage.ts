import { showValue } from '../../describe.ts'
import type { Run } from '../run.ts'

/** A `LocalStorage`: keys and values that survive the program. The real types give `getItem` no result and `removeItem` no truth. */
export interface FakeStorage {
  setItem(key: string, value: unknown): void
  getItem(key: string, defaultValue?: unknown): unknown
  removeItem(key: string): boolean
  clear(): void
}

/** `@zos/storage` without its session half. */
export interface StorageModule {
  readonly LocalStorage: new (path?: string) => FakeStorage
  readonly localStorage: FakeStorage
}

const permission = 'device:os.local_storage'
const defaultPath = 'localStorage'

/** The storage of one run of the program: what it writes stays in the watch's files. */
export function createStorageModule(run: Run): StorageModule {
  const files = createFiles(run)
  let shared: FakeStorage | null = null
  const instance = () => {
    shared ??= openFile(run, files, defaultPath)
    return shared
  }
  return {
    LocalStorage: function construct(path: unknown = defaultPath) {
      if (typeof path !== 'string') throw new TypeError(`A path is no ${showValue(path)}.`)
      return openFile(run, files, path)
    } as unknown as StorageModule['LocalStorage'],
    localStorage: {
      setItem: (key, value) => instance().setItem(key, value),
      getItem: (key, defaultValue) => instance().getItem(key, defaultValue),
      removeItem: (key) => instance().removeItem(key),
      clear: () => instance().clear(),
    },
  }
}

/**
 * One storage file. An instance keeps what it read in memory, as documented: two for one file do not
 * see each other's changes. When it reads is not documented: here at its first use.
 */
function openFile(run: Run, files: Files, named: string): FakeStorage {
  run.need(permission, '@zos/storage')
  const { disk, conditions } = run.hardware
  const path = conditions.storagePath === 'ignored' ? defaultPath : named
  const memory = files.memoryOf(path)
  const values = () => {
    const text = disk.read(path)
    files.used.add(path)
    memory.known ??= parse(text)
    return memory.known
  }
  const save = (changed: Map<string, unknown>) => {
    files.refuseSecond(path)
    run.spend(writeMs[conditions.storageWrite])
    const written = disk.write(path, JSON.stringify(Object.fromEntries(changed)))
    memory.known = changed
    run.counts.storageWrites += 1
    if (!written) run.cut()
  }
  return {
    setItem(key, value) {
      disk.refuseMore()
      save(new Map(values()).set(keyOf(key), storable(value)))
    },
    getItem: (key, defaultValue) => (values().has(keyOf(key)) ? values().get(key) : defaultValue),
    removeItem(key) {
      const left = new Map(values())
      const removed = left.delete(keyOf(key))
      save(left)
      return removed
    },
    clear: () => save(new Map()),
  }
}

const writeMs = { 'no-time': 0, '1-ms': 1, '20-ms': 20, '200-ms': 200 } as const

/** What an instance knows of its file; null before its first use. */
interface Memory {
  known: Map<string, unknown> | null
}

/** The files that one run of the program has used. */
interface Files {
  readonly used: Set<string>
  /** A memory of its own for each instance, or one for each file. */
  memoryOf(path: string): Memory
  /** Throws a sentence where a write cannot be, since another file is open. */
  refuseSecond(path: string): void
}

function createFiles({ hardware }: Run): Files {
  const { storageMemory, storageTwoFiles } = hardware.conditions
  const memories = new Map<string, Memory>()
  const used = new Set<string>()
  return {
    used,
    memoryOf(path) {
      const memory = (storageMemory === 'shared' && memories.get(path)) || { known: null }
      memories.set(path, memory)
      return memory
    },
    refuseSecond(path) {
      used.add(path)
      if (storageTwoFiles === 'yes' || used.size < 2) return
      throw new Error('The storage cannot be written: two files are open.')
    },
  }
}

/** What a file holds. One that a power cut or something else spoilt reads as empty: what a real watch does with it is not documented. */
function parse(text: string | undefined): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return new Map(isRecord(value) ? Object.entries(value) : [])
  } catch {
    return new Map()
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keyOf(key: unknown): string {
  if (typeof key === 'string') return key
  throw new TypeError(`A storage key must be a string, not ${showValue(key)}.`)
}

/** What is left of a value after a trip through a file. */
function storable(value: unknown): unknown {
  const text = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`${showValue(value)} cannot be stored.`)
  return JSON.parse(text)
}
