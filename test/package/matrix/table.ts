/** What is lost where a call refuses, and why that cannot be helped. Whatever is not listed must hold. */

import type { Loss } from './verdict.ts'
import type { Way } from './ways.ts'

export interface Row {
  /** Of the calls' names. */
  readonly calls: RegExp
  readonly ways: readonly Way[]
  readonly lost: readonly Loss[]
  readonly because: string
}

const always: readonly Way[] = ['throws', 'gives undefined', 'gives 0', 'gives null', 'gives {}']
const silently: readonly Way[] = always.slice(1)
const every: readonly Way[] = [...always, 'throws once']

export const rows: readonly Row[] = [
  {
    calls: /^@zos\/(utils|ble|app) |^@zos\/timer /,
    ways: every,
    lost: ['phone', 'errors'],
    because:
      'Only zml calls it, on its way to the phone: the watch goes on with what it has. zml leaves a promise of its own that nobody waits for, and its rejection is the error.',
  },
  {
    calls: /^@zos\/sensor Vibrator(\.start)?$/,
    ways: always,
    lost: ['words'],
    because: 'The motor itself is refused. The glass leads.',
  },
  {
    calls: /^@zos\/sensor Vibrator\.start$/,
    ways: ['throws once'],
    lost: ['one word'],
    because: 'The motor is refused for one pulse: that one word is felt in part, or not.',
  },
  {
    calls: /^@zos\/sensor Vibrator\.setMode$/,
    ways: always,
    lost: ['words'],
    because: 'The motor plays one mode for every word: they keep their counts only.',
  },
  {
    calls: /^@zos\/sensor Vibrator\.setMode$/,
    ways: ['throws once'],
    lost: ['one word'],
    because: 'The motor plays the mode of the word before.',
  },
  {
    calls: /^@zos\/storage LocalStorage(\.setItem)?$/,
    ways: always,
    lost: ['kept', 'presses'],
    because: 'Nothing can be stored: a later opening finds what was there before, and no session.',
  },
  {
    calls: /^@zos\/storage LocalStorage\.getItem$/,
    ways: always,
    lost: ['presses'],
    because: 'Nothing can be read while it refuses: what was done is not there to be closed.',
  },
  {
    calls: /^@zos\/router replace$/,
    ways: always,
    lost: ['presses'],
    because: 'The intro cannot be opened: the session starts, and the phone has the texts.',
  },
  {
    calls: /^@zos\/router replace$/,
    ways: silently,
    lost: ['words', 'glass', 'kept'],
    because: 'Nobody says that it was refused: the session starts three seconds later.',
  },
  {
    calls: /^@zos\/ui createWidget$/,
    ways: always,
    lost: ['presses', 'glass'],
    because: 'Nothing can be seen or pressed. A session that is under way is felt to its end.',
  },
  {
    calls: /^@zos\/ui createWidget$/,
    ways: ['throws once'],
    lost: ['one second'],
    because: 'One element is missing for half a second, until it is tried again.',
  },
  {
    calls: /^@zos\/ui Widget\.setProperty$/,
    ways: silently,
    lost: ['glass'],
    because:
      'It always gives nothing, done or not: the second stands still until the next step draws the glass anew.',
  },
  {
    calls: /^@zos\/ui setStatusBarVisible$/,
    ways: always,
    lost: ['glass'],
    because:
      'The bar of a square glass stays, and covers what stands in the first 64 px: the time of day.',
  },
  {
    calls: /^@zos\/ui deleteWidget$/,
    ways: silently,
    lost: ['glass'],
    because: 'It always gives nothing, done or not: what was there stays under what is new.',
  },
  {
    calls: /^@zos\/display setPageBrightTime$/,
    ways: always,
    lost: ['presses', 'words', 'glass', 'left', 'kept'],
    because:
      'The screen goes dark by itself and the watch ends the program: the alarm brings it back before each boundary, and who waits for a spot wakes it. A hand that does not wake it presses nothing.',
  },
  {
    calls: /^@zos\/alarm cancel$/,
    ways: always,
    lost: ['presses', 'words', 'glass'],
    because:
      'An alarm that is not wanted any more rings, and opens the program over itself: at the right second, without the controls that were up.',
  },
  {
    calls: /^global setTimeout$/,
    ways: ['gives {}'],
    lost: ['presses', 'one word', 'glass'],
    because:
      'It looks like a timer and never fires: nothing moves by itself, only a finger does that. Every other way of refusing is noticed.',
  },
]
