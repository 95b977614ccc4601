/** The watch's files: each holds one text. */
import { LocalStorage } from '@zos/storage'
import { asked, attempt, made } from './refusals'

export interface TextFile {
  /** The text in the file, nothing when there is none; null where the watch refuses: then what lies there is not known. */
  read(): { readonly text: unknown } | null
  /** Replaces the text. False where the watch refuses: what was there before still is. */
  write(text: string): boolean
}

/** The file at that path, opened when it is first needed. */
export function openFile(path: string): TextFile {
  let storage: LocalStorage | null = null
  const open = (): LocalStorage | null => {
    storage ??= made('LocalStorage', () => new StorageAt(path))
    return storage
  }
  return {
    read() {
      const { isDone, answer } = asked('LocalStorage', open(), 'getItem', key)
      return isDone ? { text: answer } : null
    },
    write: (text) => attempt('LocalStorage', open(), 'setItem', key, text),
  }
}

/** Takes a path of its own (the vendor's page on LocalStorage), which the types leave out. */
const StorageAt: new (path: string) => LocalStorage = LocalStorage

const key = 'kept'
