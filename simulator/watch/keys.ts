import type { Answers } from '../conditions/index.ts'
import type { WatchModel } from '../models.ts'
import type { WatchKey } from '../types.ts'
import { keys } from './zos/interaction.ts'

const fourKeys = ['select', 'up', 'down', 'back'] as const

/** The keys of a model. One, two and four are documented; three and five are a guess. */
export function keysOf({ keys: count }: Pick<WatchModel, 'keys'>): readonly WatchKey[] {
  if (count >= 5) return ['crown', ...fourKeys]
  const byCount = [
    [],
    ['crown'],
    ['crown', 'shortcut'],
    ['crown', 'select', 'back'],
    fourKeys,
  ] as const
  return byCount[count] ?? []
}

/** What a key leads to by itself lies outside of the program. */
export const waysOut: readonly WatchKey[] = ['crown', 'back', 'shortcut']

const codes: Readonly<Record<WatchKey, number>> = {
  crown: keys.KEY_HOME,
  shortcut: keys.KEY_SHORTCUT,
  select: keys.KEY_SELECT,
  up: keys.KEY_UP,
  down: keys.KEY_DOWN,
  back: keys.KEY_BACK,
}
/** A code that no constant has. */
const unknownCode = 99

/** What a key sends. Throws a sentence for one that the model lacks. */
export function codeOf(key: WatchKey, model: WatchModel, answer: Answers['keyCodes']): number {
  const present = keysOf(model)
  if (answer !== 'every-key' && !present.includes(key)) {
    throw new Error(`The ${model.name} has no key "${key}". It has ${present.join(', ')}.`)
  }
  const isUnknown = answer === 'one-key-unknown' && present.length === 1
  return isUnknown ? unknownCode : codes[key]
}
