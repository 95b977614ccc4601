/** What is known once and for all on this watch. */
import { askedToStore, parseAsked, parseSafety, safetyToStore } from '../engine/screen/intro-way'
import { openStore } from './two-slot-store'

/** Something that happened, or did not yet. */
export interface Flag {
  /** It happened, as it is stored. */
  readonly isSet: boolean
  /** Stores that it happened, once. If that fails, it will not be known at the next opening. */
  set(): void
}

/** The safety text was read to its end. */
export function createSafetyFlag(): Flag {
  return createFlag('safety', parseSafety, safetyToStore)
}

/** It was asked whether the cues are felt. */
export function createAskedFlag(): Flag {
  return createFlag('asked', parseAsked, askedToStore)
}

function createFlag(name: string, parse: (stored: unknown) => boolean, toStore: object): Flag {
  const store = openStore(name)
  let isSet = parse(store.read())
  return {
    get isSet() {
      return isSet
    },
    set() {
      if (!isSet) store.write(toStore)
      isSet = true
    },
  }
}
