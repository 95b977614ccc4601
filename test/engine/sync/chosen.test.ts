import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJson } from '../../../engine/parse'
import { defaultSettings } from '../../../engine/routine/settings'
import {
  choose,
  chosenToStored,
  confirmationToStored,
  parseChosen,
  parseConfirmation,
  parseKept,
  syncStatusOf,
  takes,
} from '../../../engine/sync/chosen'

const chosen = (chosenAtMs: number) => ({ settings: defaultSettings, chosenAtMs })

describe('a choice on the phone', () => {
  it('is stamped with the moment', () => {
    expect(choose(chosen(0), defaultSettings, 100).chosenAtMs).toBe(100)
  })

  it('is later than the one before, even when the clock went back', () => {
    expect(choose(chosen(100), defaultSettings, 40).chosenAtMs).toBe(101)
    expect(choose(chosen(100), defaultSettings, 100).chosenAtMs).toBe(101)
  })
})

describe('the watch', () => {
  it.each<[string, number | null, number | null, number, boolean]>([
    ['takes the first settings it hears', null, null, 0, true],
    ['takes what was chosen later', 5, null, 6, true],
    ['leaves what it has', 5, null, 5, false],
    ['leaves what was chosen before', 5, null, 4, false],
    ['takes the answer to its latest question, whenever it was chosen', 5, 77, 3, true],
    ['takes no defaults that nobody chose for what somebody chose', 5, 77, 0, false],
    ['takes the defaults for defaults', 0, 77, 0, true],
    ['leaves a late answer to an older question', 5, 76, 4, false],
  ])('%s', (_, kept, answerTo, chosenAtMs, taken) => {
    const arrived = { ...chosen(chosenAtMs), answerTo }
    expect(takes(kept === null ? null : chosen(kept), arrived, 77)).toBe(taken)
  })
})

describe('what the phone says of the watch', () => {
  it.each<[string, number | null]>([
    ['has-none', null],
    ['has-these', 5],
    ['has-older', 4],
  ])('is %s when it confirmed %s', (status, confirmed) => {
    const watch = confirmed === null ? null : { chosenAtMs: confirmed, confirmedAtMs: 9 }
    expect(syncStatusOf(chosen(5), watch)).toBe(status)
  })
})

describe('what is stored', () => {
  it.each([undefined, null, '', 'x', '{', 0, [], {}, { settings: 1 }, { chosenAtMs: 'x' }])(
    'as %s is read as the defaults, never chosen; no copy and no confirmation',
    (input) => {
      expect(parseChosen(input)).toEqual(chosen(0))
      expect(parseKept(input)).toBeNull()
      expect(parseConfirmation(input)).toBeNull()
    },
  )

  it('with a moment after all our time does not block later choices', () => {
    const damaged = { ...chosenToStored(chosen(5)), chosenAtMs: Number.MAX_SAFE_INTEGER }
    expect(parseChosen(damaged)).toEqual(chosen(0))
  })

  it('comes back as it was', () => {
    expect(parseKept(chosenToStored(chosen(5)))).toEqual(chosen(5))
    expect(parseChosen(chosenToStored(chosen(5)))).toEqual(chosen(5))
    const confirmation = { chosenAtMs: 5, confirmedAtMs: 9 }
    expect(parseConfirmation(confirmationToStored(confirmation))).toEqual(confirmation)
  })

  it('with one setting damaged keeps the others', () => {
    const damaged = {
      version: 1,
      settings: { ...defaultSettings, legOrder: 'left', holdSeconds: '?' },
      chosenAtMs: 5,
    }
    expect(parseKept(damaged)?.settings).toEqual({ ...defaultSettings, legOrder: 'left' })
  })

  it('is read from any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (text) => {
        expect(parseChosen(fromJson(text))?.settings.holdSeconds).toBeGreaterThanOrEqual(30)
      }),
    )
  })
})
