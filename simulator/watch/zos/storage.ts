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
  let shared: FakeStorage | null = null
  const instance = () => {
    shared ??= openFile(run, defaultPath)
    return shared
  }
  return {
    LocalStorage: function construct(path: unknown = defaultPath) {
      if (typeof path !== 'string') throw new TypeError(`A path is no ${showValue(path)}.`)
      return openFile(run, path)
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
function openFile(run: Run, path: string): FakeStorage {
  run.need(permission, '@zos/storage')
  const { disk } = run.hardware
  let known: Map<string, unknown> | null = null
  const values = () => {
    const text = disk.read(path)
    known ??= parse(text)
    return known
  }
  const save = (changed: Map<string, unknown>) => {
    const written = disk.write(path, JSON.stringify(Object.fromEntries(changed)))
    known = changed
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
