/** The watch's files: each holds one text. */
import { LocalStorage } from '@zos/storage'
import { ask, attempt } from './refusals'

export interface TextFile {
  /** The text in the file, nothing when there is none; null where the watch refuses: then what lies there is not known. */
  read(): { readonly text: unknown } | null
  /** Replaces the text. False where the watch refuses: what was there before still is. */
  write(text: string): boolean
}

/** The file at that path, opened when it is first needed. */
export function openFile(path: string): TextFile {
  let storage: LocalStorage | undefined
  const open = (): LocalStorage => {
    storage ??= new StorageAt(path)
    return storage
  }
  return {
    read: () => ask('LocalStorage.getItem', null, () => ({ text: open().getItem(key) })),
    write: (text) => attempt('LocalStorage.setItem', () => open().setItem(key, text)),
  }
}

/** Takes a path of its own (the vendor's page on LocalStorage), which the types leave out. */
const StorageAt: new (path: string) => LocalStorage = LocalStorage

const key = 'kept'
