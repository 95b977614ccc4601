/** The watch's files: each holds one text. */
import { LocalStorage } from '@zos/storage'
import { ask, asked, attempt, made } from './refusals'

export interface TextFile {
  /** The text in the file, nothing when there is none; null where the watch refuses: then what lies there is not known. */
  read(): { readonly text: unknown } | null
  /** Replaces the text. False where the watch refuses: what was there before still is. */
  write(text: string): boolean
}

/** Where a text lies. */
interface Spot {
  readonly storage: LocalStorage
  readonly key: string
}

/** The file at that path, opened when it is first needed. Whatever is refused is tried once more. */
export function openFile(path: string): TextFile {
  let spot: Spot | null = null
  const open = (): Spot | null => {
    spot ??= spotOf(path)
    return spot
  }
  const readOnce = (): { readonly text: unknown } | null => {
    const at = open()
    if (!at) return null
    const { isDone, answer } = asked('LocalStorage', at.storage, 'getItem', at.key)
    return isDone ? { text: answer } : null
  }
  const writeOnce = (text: string): boolean => {
    const at = open()
    return at !== null && attempt('LocalStorage', at.storage, 'setItem', at.key, text)
  }
  return {
    read: () => readOnce() ?? readOnce(),
    write: (text) => writeOnce(text) || writeOnce(text),
  }
}

/** The file that bears the mark, once it was opened: the same on each page of the program. */
let marked: LocalStorage | null = null
const markedPath = 'settings-0.json'

/**
 * Some watches may ignore the path: then each instance has a memory of the one file, and overwrites what the others
 * wrote. There all texts go through the marked instance, each under a key of its own.
 */
function spotOf(path: string): Spot | null {
  const first = markedFile()
  if (first && path === markedPath) return { storage: first, key: ownKey }
  const storage = made('LocalStorage', () => new StorageAt(path))
  if (!storage) return null
  const isFirst = first !== null && ask('LocalStorage', storage, 'getItem', markKey) === markedPath
  return isFirst ? { storage: first, key: path } : { storage, key: ownKey }
}

/** It bears a mark, so that another path that leads to it is known. */
function markedFile(): LocalStorage | null {
  if (marked) return marked
  marked = made('LocalStorage', () => new StorageAt(markedPath))
  if (marked && ask('LocalStorage', marked, 'getItem', markKey) !== markedPath)
    attempt('LocalStorage', marked, 'setItem', markKey, markedPath)
  return marked
}

/** Takes a path of its own (the vendor's page on LocalStorage), which the types leave out. */
const StorageAt: new (path: string) => LocalStorage = LocalStorage

const markKey = 'opened-first'
const ownKey = 'kept'
