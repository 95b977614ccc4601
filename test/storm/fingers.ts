/** What a hand does in a storm, and what of it reaches the program: that the oracle is told, and no more. */
import { defaultSettings, type Settings } from '../../engine/routine/settings'
import { shows, wordsIn } from './glass.ts'
import { start as begin, close as closeDone, leave } from './living.ts'
import { isUnderway } from './model.ts'
import { byFinger } from './observer.ts'
import { act, catchUp } from './passing.ts'
import type { Button, Storm } from './storm.ts'
import { reaches, type Weather } from './weather.ts'

/** A finger on no control: brings the controls, or says that a spot is found. */
export function touchGlass(weather: Weather): void {
  const { desk, oracle, observer } = weather
  if (reaches(weather)) act(oracle, 'found-spot')
  const { width, height } = desk.model
  byFinger(observer, () => desk.watch.tap({ x: width / 2, y: height * 0.1 }, { heldMs: 0 }))
}

/** Presses a control, which a tap brings if need be. Throws a sentence when it does not. */
export function press(weather: Weather, button: Button): void {
  const { desk, oracle, observer } = weather
  if (!reaches(weather)) {
    touchGlass(weather)
    return
  }
  catchUp(oracle)
  if (oracle.model.state === 'waiting') touchGlass(weather)
  if (!offers(weather, button) && oracle.model.state === 'running') touchGlass(weather)
  if (!reaches(weather)) return
  const isThere = offers(weather, button)
  if (button === 'pause' && oracle.model.state === 'running' && !isThere)
    throw new Error('A tap does not bring the controls.')
  if (!isThere) return
  act(oracle, button)
  byFinger(observer, () => desk.watch.tap(pictureOf(button), { heldMs: 0 }))
}

/** The picture of a control: starting and going on have the same. */
function pictureOf(control: string): string {
  return control === 'start' || control === 'resume' ? 'go' : control
}

function offers({ desk, oracle }: Weather, control: string): boolean {
  if (control === 'resume' && oracle.model.state !== 'paused') return false
  return desk.watch.buttons().includes(pictureOf(control))
}

/** Ends the session: pauses, presses End too briefly, then for long enough. */
export function end(weather: Weather): void {
  const { desk, oracle, observer } = weather
  if (oracle.model.state !== 'paused') press(weather, 'pause')
  if (!reaches(weather) || !offers(weather, 'end')) return
  byFinger(observer, () => desk.watch.tap('end', { heldMs: tooBriefMs }))
  if (!reaches(weather) || !offers(weather, 'end')) return
  oracle.later = { what: 'end', dueMs: desk.nowMs + longPressMs }
  byFinger(observer, () => desk.watch.tap('end', { heldMs: longPressMs }))
}

/** A press that lasts so long counts as held. Documented. */
const longPressMs = 700
/** And one of so long does not; both together end in no ms in which a word of a mode goes on. */
const tooBriefMs = 690

/** The settings that a session starts with, as the ready screen says them. */
function settingsOn(glass: readonly string[], { settings }: Storm): Settings {
  const base = shows(glass, 'defaults') ? defaultSettings : settings
  const holdSeconds = Number(wordsIn(glass, 'Hold {seconds} s'))
  const legOrder = orderTexts.find(([, text]) => shows(glass, text))?.[0] ?? base.legOrder
  return { ...base, holdSeconds, legOrder }
}

const orderTexts = [
  ['right-left', 'Right, then left'],
  ['left-right', 'Left, then right'],
  ['right', 'Right leg only'],
  ['left', 'Left leg only'],
] as const

/** Reads the safety text to its end, which the program may not know to be read where its storage failed. */
function readSafety(weather: Weather): void {
  const { desk, observer } = weather
  for (const control of ['safety', 'next', 'next', 'next', 'next', 'next', 'close']) {
    if (!reaches(weather) || !offers(weather, control)) return
    byFinger(observer, () => desk.watch.tap(control, { heldMs: 0 }))
  }
}

/** Starts a session, where the ready screen is open. */
export function start(weather: Weather): void {
  const { desk, oracle, observer, storm } = weather
  if (oracle.model.state !== 'ready') return
  readSafety(weather)
  const glass = desk.watch.texts()
  if (!reaches(weather) || !offers(weather, 'start')) return
  begin(oracle, settingsOn(glass, storm))
  weather.started += 1
  byFinger(observer, () => desk.watch.tap(pictureOf('start'), { heldMs: 0 }))
}

/** Closes the screen of a session that is over. */
export function close(weather: Weather): void {
  const { desk, oracle, observer } = weather
  if (!reaches(weather) || oracle.model.state !== 'done') return
  if (!offers(weather, 'close')) return
  closeDone(oracle)
  byFinger(observer, () => desk.watch.tap('close', { heldMs: 0 }))
}

/** Presses the crown; on some watches that leads out of the program. */
export function crown(weather: Weather, leaves: boolean): void {
  const { desk, oracle, observer } = weather
  desk.watch.keysCanBeStopped = !leaves
  if (reaches(weather) && (leaves || !isUnderway(oracle.model))) leave(oracle)
  byFinger(observer, () => desk.watch.press('crown'))
  desk.watch.keysCanBeStopped = true
}

/** Swipes to the right: out of the program, unless a session is under way. */
export function swipeRight(weather: Weather): void {
  const { desk, oracle, observer } = weather
  if (reaches(weather)) {
    if (isUnderway(oracle.model)) act(oracle, 'found-spot')
    else leave(oracle)
  }
  byFinger(observer, () => desk.watch.swipe('right'))
}

/** Presses the select key. */
export function select(weather: Weather): void {
  const { desk, oracle, observer } = weather
  catchUp(oracle)
  if (reaches(weather)) act(oracle, oracle.model.state === 'paused' ? 'resume' : 'pause')
  byFinger(observer, () => desk.watch.press('select'))
}
