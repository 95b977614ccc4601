/** The session of the matrix: an opening with everything that it leads to, a session with everything that a hand can do. */

import { defaultSettings } from '../../../engine/routine/settings'
import { chosenToStored } from '../../../engine/sync/chosen'
import type { ChosenConditions } from '../../../simulator/conditions/index.ts'
import { spell, wordsOf } from '../../../simulator/desk/buzz/spell.ts'
import { minutes, openDesk } from '../../../simulator/node.ts'
import type { Desk } from '../../../simulator/types.ts'
import { choose, knowsSafety } from '../known.ts'
import { createHand, type Hand, pass, press, touch, type Waits } from './hand.ts'

/** The shortest session: one leg, each step as short as it can be chosen. */
const shortest = {
  holdSeconds: 30,
  legOrder: 'right',
  rollSeconds: 10,
  setUpSeconds: 5,
  holdStart: 'tap',
  breathing: 'screen-and-wrist',
} as const

const startAtMs = Date.UTC(2026, 0, 5, 8, 0, 0)

/** The watch has these settings from an earlier day. */
const settingsFile = [
  'settings-0.json',
  JSON.stringify({
    kept: JSON.stringify({
      turn: 1,
      value: chosenToStored({ settings: { ...defaultSettings, ...shortest }, chosenAtMs: 1 }),
    }),
  }),
] as const

/** What came of a session on a watch. */
export interface Played {
  readonly waits: Waits
  readonly opened: boolean
  readonly seen: readonly (readonly string[])[]
  /** Of these, what says whether the phone was there. */
  readonly phone: readonly string[]
  /** Each word and tick: its moment, ms after the opening, and its name. */
  readonly felt: readonly string[]
  readonly isDone: boolean
  /** What is armed or runs two minutes after the end, and after the program was left. */
  readonly left: readonly string[]
  /** What a later opening reads. */
  readonly kept: readonly string[]
  readonly errors: readonly string[]
  readonly calls: ReadonlyMap<string, number>
}

/** How far the phone is in reach: all the time, without what is chosen in mid-session, with that at the next set-up only, until the session ends, never. */
export type Reach = 'all' | 'silent' | 'late' | 'at first' | 'never'

/** Plays the session on a watch. `told`: the hand waits as it did there. */
export async function play(
  model: string,
  conditions: ChosenConditions,
  told?: Waits,
  reach: Reach = 'all',
): Promise<Played> {
  const desk = await openDesk({ model, conditions, startAtMs })
  desk.watch.store(...settingsFile)
  choose(desk, shortest)
  if (told?.[skipAct] === null) knowsSafety(desk)
  if (reach === 'never') desk.bluetooth = 'off'
  const hand = createHand(desk, told)
  const opened = opening(hand)
  session(hand, reach)
  const isDone = desk.watch.texts().some((text) => /^done$/i.test(text))
  desk.advance(minutes(2))
  const left = leftOn(desk)
  const kept = await readLater(desk)
  const seen = hand.seen.map((texts) => texts.filter((text) => !warnings.includes(text)))
  leave(hand, reach)
  left.push(...leftOn(desk).map((part) => `${part}, after leaving`))
  return {
    waits: hand.waits,
    opened,
    seen: seen.map(withoutPhone),
    phone: seen.flat().filter((text) => ofPhone.test(text)),
    felt: feltOn(desk),
    isDone,
    left,
    kept: withoutPhone(kept),
    errors: desk.errors.map(({ error }) => String(error)),
    calls: desk.watch.calls,
  }
}

/** Texts that depend on whether the phone was there. */
const ofPhone = /^from the phone|^as last set$|^The phone /

function withoutPhone(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !ofPhone.test(text))
}

/** Lines over the glass for some seconds, which say what cannot be kept. */
const warnings = [
  ...['Session not saved', 'Settings not saved', 'Session unreadable'],
  'See the phone',
]

/** Opened once more, what was done is closed, and a swipe leads out. */
function leave(hand: Hand, reach: Reach): void {
  const { watch } = hand.desk
  if (reach === 'silent') chooseMore(hand)
  hand.desk.bluetooth = 'on'
  watch.open()
  pass(hand, 1)
  press(hand, 'close')
  pass(hand, 1)
  watch.swipe('right')
  pass(hand, 1)
}

/** Opened; the cues are felt, the intro is led through, and the session starts. */
function opening(hand: Hand): boolean {
  const { watch } = hand.desk
  watch.open()
  pass(hand, 2)
  const opened = watch.showing === 'program'
  press(hand, 'cues', 'next')
  pass(hand, 3)
  press(hand, 'next')
  pass(hand, 3)
  press(hand, 'close')
  press(hand, 'next')
  press(hand, 'go')
  if (hand.waits.length !== skipAct) throw new RangeError('The intro is not skipped there.')
  press(hand, 'skip')
  for (let page = 0; page < 3; page += 1) press(hand, 'next')
  press(hand, 'go')
  return opened
}

/** Which of the hand's acts goes past how to roll: where it came to nothing, the session had started. */
const skipAct = 5

/** A wait for a spot, controls, a pause, one more spot, settings from the phone, skips, a step back, a hold to its end. */
function session(hand: Hand, reach: Reach): void {
  pass(hand, 15 + 21)
  touch(hand)
  pass(hand, 5)
  touch(hand)
  press(hand, 'pause')
  pass(hand, 3)
  press(hand, 'go')
  pass(hand, 1)
  touch(hand)
  press(hand, 'one-more-spot')
  const { phone } = hand.desk
  if (reach === 'late') phone.stop() // Nobody is there to push what is chosen: the watch has to ask.
  if (reach !== 'silent') chooseMore(hand)
  if (reach === 'late') phone.restart()
  pass(hand, 2)
  touch(hand)
  skipAhead(hand, 1)
  press(hand, 'back')
  pass(hand, 3)
  skipAhead(hand, 4)
  pass(hand, 15)
  touch(hand)
  pass(hand, 38)
  if (reach === 'at first') hand.desk.bluetooth = 'off'
  touch(hand)
  skipAhead(hand, 4)
  pass(hand, 11)
}

/** The user of the phone sets another hold length. */
function chooseMore({ desk }: Hand): void {
  choose(desk, { ...shortest, holdSeconds: 35 }, 2)
}

/** Skips steps, three seconds apart, so that each is felt. */
function skipAhead(hand: Hand, steps: number): void {
  for (let step = 0; step < steps; step += 1) {
    press(hand, 'skip')
    pass(hand, 3)
  }
}

/** What is armed or runs. */
function leftOn({ watch }: Desk): string[] {
  const { brightUntilMs, wristPaused, palmPaused, relaunch } = watch.awake
  const left = {
    alarm: watch.alarms.length > 0,
    motor: watch.vibrating,
    bright: watch.showing === 'program' && brightUntilMs !== null,
    wrist: wristPaused,
    palm: palmPaused,
    relaunch,
  }
  return Object.entries(left).flatMap(([name, isLeft]) => (isLeft ? [name] : []))
}

/** Each word and tick by its moment and its name; one that no watch has, by the lengths of its pulses. */
function feltOn({ watch, model }: Desk): string[] {
  const refusesTypes = typeof watch.conditions.calls['@zos/sensor Vibrator.getType'] === 'string'
  const hasPatterns = Number.parseFloat(model.apiLevel) >= 3.6 && !refusesTypes
  return wordsOf(watch.vibrations).map(({ atMs, pulses }) => {
    const word = spell(pulses, hasPatterns)
    return `${atMs - startAtMs} ${word ?? pulses.map(({ durationMs }) => durationMs).join(' ')}`
  })
}

const readings = new Map<string, readonly string[]>()

/** What the program shows when it is opened on what lies in the storage, on a watch that refuses nothing. */
async function readLater(desk: Desk): Promise<readonly string[]> {
  const files = [...desk.watch.storage]
  const key = JSON.stringify([desk.model.name, files])
  const known = readings.get(key)
  if (known) return known
  const later = await openDesk({ model: desk.model.name, startAtMs: desk.nowMs })
  later.bluetooth = 'off'
  for (const [file, text] of files) later.watch.store(file, text)
  const hand = createHand(later)
  later.watch.open()
  pass(hand, 1)
  press(hand, 'close')
  pass(hand, 1)
  readings.set(key, hand.seen.flat())
  return hand.seen.flat()
}
