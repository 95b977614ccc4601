import { showValue } from '../../describe.ts'
import type { Run } from '../hardware.ts'

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

/** An instance keeps what it read in memory, as documented: two for one file do not see each other's changes. */
function openFile(run: Run, path: string): FakeStorage {
  run.need(permission, '@zos/storage')
  const { bench, files } = run.hardware
  const values = new Map<string, unknown>(Object.entries(JSON.parse(files.get(path) ?? '{}')))
  const save = () => {
    files.set(path, JSON.stringify(Object.fromEntries(values)))
    run.counts.storageWrites += 1
    bench.changed()
  }
  return {
    setItem(key, value) {
      values.set(keyOf(key), storable(value))
      save()
    },
    getItem: (key, defaultValue) => (values.has(keyOf(key)) ? values.get(key) : defaultValue),
    removeItem(key) {
      const removed = values.delete(keyOf(key))
      save()
      return removed
    },
    clear() {
      values.clear()
      save()
    },
  }
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
