import type { Bench } from '../bench.ts'
import { showValue } from '../describe.ts'

/** A change of one key; a key that is not there reads `null`. */
export interface StorageChange {
  readonly key: string
  readonly newValue: string | null
  readonly oldValue: string | null
}

/** The part of the settings storage that programs see. */
export interface SettingsStorage {
  readonly length: number
  getItem(key: string): string | null | undefined
  setItem(key: string, value: string): void
  removeItem(key: string): void
  clear(): void
  toObject(): Record<string, string>
}

/** The storage that settings page and side service share. It survives both. */
export interface PhoneStorage {
  readonly entries: ReadonlyMap<string, string>
  /** The storage for one program. `mayWrite` is asked before each write and throws when it must not be. */
  view(mayWrite: () => void): SettingsStorage
  /** Called after each write, whoever wrote, once the writer's code has returned. */
  onChange(listener: (change: StorageChange) => void): void
}

/** An empty storage. `nothing` is what it gives for a key that is not there. */
export function createPhoneStorage(bench: Bench, nothing: () => null | undefined): PhoneStorage {
  const entries = new Map<string, string>()
  const listeners: ((change: StorageChange) => void)[] = []
  const emit = (change: StorageChange) => {
    bench.changed()
    bench.soon(() => {
      for (const listener of listeners) listener(change)
    })
  }
  const remove = (key: string) => {
    const oldValue = entries.get(key)
    if (oldValue === undefined) return
    entries.delete(key)
    emit({ key, newValue: null, oldValue })
  }
  const set = (key: string, value: string) => {
    const oldValue = entries.get(key) ?? null
    entries.set(key, value)
    emit({ key, newValue: value, oldValue })
  }
  return {
    entries,
    view: (mayWrite) => ({
      get length() {
        return entries.size
      },
      getItem: (key) => entries.get(stringIn(key, 'key')) ?? nothing(),
      setItem(key, value) {
        mayWrite()
        set(stringIn(key, 'key'), stringIn(value, `value for "${key}"`))
      },
      removeItem(key) {
        mayWrite()
        remove(stringIn(key, 'key'))
      },
      clear() {
        mayWrite()
        for (const key of [...entries.keys()]) remove(key)
      },
      toObject: () => Object.fromEntries(entries),
    }),
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

function stringIn(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw new TypeError(`The settings storage takes strings: its ${name} is ${showValue(value)}.`)
}
