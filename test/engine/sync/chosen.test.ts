import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJson } from '../../../engine/parse'
import { defaultSettings } from '../../../engine/routine/settings'
import {
  choiceToSend,
  choose,
  chosenToStored,
  parseChosen,
  takes,
} from '../../../engine/sync/chosen'
import { parseKnown } from '../../../engine/sync/known-watches'
import { copyToStored, parseCopy } from '../../../engine/sync/watch-copy'

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

describe('the phone sends', () => {
  const text = (chosenAtMs: number, change: object = {}) =>
    JSON.stringify({ ...chosenToStored(chosen(chosenAtMs)), ...change })
  const newer = text(9, { version: 2 })
  const halfGone = text(9, { settings: { ...defaultSettings, holdSeconds: '?' } })

  it.each<[string, unknown, unknown, number | null]>([
    ['the choice of the user', text(5), text(7), 5],
    ['the defaults where nobody ever chose', null, undefined, 0],
    ['the defaults where an empty text lies', '', '', 0],
    ["the watch's settings where nobody chose", null, text(7), 7],
    ["the watch's settings where the choice is damaged", '{', text(7), 7],
    ["the watch's settings where a part of the choice is", halfGone, text(7), 7],
    ["the watch's settings where a newer program chose", newer, text(7), 7],
    ['nothing where the choice is damaged and no watch has told its own', '{', null, null],
    ['nothing where a part of the choice is damaged', halfGone, '{', null],
    ['no defaults that a watch has', '{', text(0), null],
  ])('%s', (_, own, ofWatch, chosenAtMs) => {
    expect(choiceToSend(own, ofWatch)?.chosenAtMs ?? null).toBe(chosenAtMs)
  })
})

describe('what is stored', () => {
  it.each([undefined, null, '', 'x', '{', 0, [], {}, { settings: 1 }, { chosenAtMs: 'x' }])(
    'as %s is read as the defaults, never chosen; no copy, and no watch',
    (input) => {
      expect(parseChosen(input)).toEqual(chosen(0))
      expect(parseCopy(input)).toBeNull()
      expect(parseKnown(input)).toEqual([])
    },
  )

  it('with a moment after all our time does not block later choices', () => {
    const damaged = { ...chosenToStored(chosen(5)), chosenAtMs: Number.MAX_SAFE_INTEGER }
    expect(parseChosen(damaged)).toEqual(chosen(0))
  })

  it('comes back as it was', () => {
    const copy = { watchId: 3, kept: chosen(5) }
    expect(parseCopy(copyToStored(copy))).toEqual(copy)
    expect(parseChosen(chosenToStored(chosen(5)))).toEqual(chosen(5))
  })

  it('with one setting damaged keeps the others', () => {
    const damaged = {
      version: 1,
      settings: { ...defaultSettings, legOrder: 'left', holdSeconds: '?' },
      chosenAtMs: 5,
    }
    expect(parseCopy(damaged)?.kept.settings).toEqual({ ...defaultSettings, legOrder: 'left' })
  })

  it('is read from any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (text) => {
        expect(parseChosen(fromJson(text))?.settings.holdSeconds).toBeGreaterThanOrEqual(30)
      }),
    )
  })
})
