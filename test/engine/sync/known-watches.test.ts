import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import {
  allPlayPatterns,
  hearing,
  type KnownWatch,
  knownToStored,
  mostWatches,
  otherWithout,
  parseKnown,
} from '../../../engine/sync/known-watches'

const chosen = { settings: defaultSettings, chosenAtMs: 5 }
const dayMs = 86_400_000

function watch(watchId: number, chosenAtMs: number | null = 5, saidAtMs = 0): KnownWatch {
  return { watchId, chosenAtMs, saidAtMs, playsPatterns: true }
}

describe('what the phone knows of each watch', () => {
  it('is what it said last, the one that spoke last first', () => {
    const known = [watch(1, 4), watch(2)].reduce<readonly KnownWatch[]>(hearing, [])
    expect(hearing(known, watch(1, 6))).toEqual([watch(1, 6), watch(2)])
  })

  it('is bounded: who was silent for longest goes', () => {
    const all = Array.from({ length: 9 }, (_, place) => watch(place + 1))
    const known = all.reduce<readonly KnownWatch[]>(hearing, [])
    expect(known.map(({ watchId }) => watchId)).toEqual([9, 8, 7, 6])
    expect(known).toHaveLength(mostWatches)
  })

  it('of one that has nothing lasts until the next speaks', () => {
    const known = hearing([watch(1)], watch(0, null))
    expect(known).toEqual([watch(0, null), watch(1)])
    expect(hearing(known, watch(2))).toEqual([watch(2), watch(1)])
  })

  it('comes back as it was stored; what is damaged is left out', () => {
    const known = [watch(1), { ...watch(2, null, 7), playsPatterns: null }]
    expect(parseKnown(knownToStored(known))).toEqual(known)
    const damaged = { version: 2, watches: [{}, null, { ...watch(1), watchId: '1' }, watch(3)] }
    expect(parseKnown(damaged)).toEqual([watch(3)])
  })
})

describe('another watch is told of', () => {
  it.each<[string, KnownWatch[], number | null]>([
    ['when it has other settings', [watch(1), watch(2, 4)], 2],
    ['not when all have these', [watch(1), watch(2)], null],
    ['not when it is the one that spoke last', [watch(1, 4), watch(2)], null],
    ['not when it was silent for 30 days', [watch(1), watch(2, 4, -30 * dayMs)], null],
  ])('%s', (_, known, other) => {
    expect(otherWithout(known, chosen, 0)?.watchId ?? null).toBe(other)
  })
})

describe('patterns', () => {
  const modes = { ...watch(2), playsPatterns: false }
  it.each<[string, KnownWatch[], boolean | null]>([
    ['are played by all', [watch(1), watch(2)], true],
    ['are not played by one', [watch(1), modes], false],
    ['are unknown of an older program', [{ ...watch(0), playsPatterns: null }], null],
    ['are unknown of nobody', [], null],
  ])('%s', (_, known, all) => {
    expect(allPlayPatterns(known)).toBe(all)
  })
})
