/** What a hand does in a storm, and what of it reaches the program: that the reference is told, and no more. */
import { defaultSettings, type Settings } from '../../engine/routine/settings'
import type { DrawnWidget, Watch, WatchKey } from '../../simulator/types.ts'
import { boxOf, contains } from '../../simulator/watch/glass.ts'
import { keysOf, waysOut } from '../../simulator/watch/keys.ts'
import type { Point } from '../../simulator/watch/placed.ts'
import { leave } from './comes-and-goes.ts'
import { act, advance, follow, started } from './follow.ts'
import { shows, wordsIn } from './glass.ts'
import { type Act, earlyMs, isUnderway, lengthMs, type Place, ready } from './place.ts'
import { drawsAnew, lateBy, leaveBehind, type Scene } from './scene.ts'

/** The watch, for a finger: a program that opens now was not opened by an alarm. */
export function finger(scene: Scene): Watch {
  scene.fingerMs = scene.desk.nowMs
  return scene.desk.watch
}

/** True when a touch or a key reaches the program. */
function reaches({ desk: { watch } }: Scene): boolean {
  const isThere = watch.showing === 'program' && watch.screen === 'bright'
  return isThere && !watch.suspended && !watch.covered
}

/** A finger or a key acts on the program. */
function acts(scene: Scene, what: Act): void {
  keepAway(scene)
  follow(scene)
  drawsAnew(scene)
  act(scene, what)
}

/** On a slow watch nobody could tell on which side of a boundary a finger was, or how early in a step. */
function keepAway(scene: Scene): void {
  const { blurMs } = scene.allows
  const isNear = ({ state, steps, index, intoMs }: Place) =>
    state === 'running' &&
    [lengthMs(steps[index]), earlyMs].some((ms) => intoMs < ms && ms <= intoMs + blurMs)
  while (blurMs > 0 && isNear(scene.place)) advance(scene, 10)
}

/** A finger on no control: brings the controls, or says that a spot is found. */
function touch(scene: Scene): void {
  const isDeaf = scene.desk.watch.widgets().some(({ props }) => props.text === 'Paused') // Also where going on is not drawn yet.
  if (reaches(scene) && !isDeaf) acts(scene, 'found-spot')
  finger(scene).tap(bareSpot(scene), { heldMs: 0 })
}

/** Beside the controls, where something hears a touch on this watch. */
function bareSpot({ desk: { watch, model } }: Scene): Point {
  const { clearRect, textListens, statusBarOnSquare } = watch.conditions
  const { width, height, shape } = model
  const barPx = shape === 'square' && statusBarOnSquare !== 'hides' ? 64 : 0
  const rows = [0.1, 0.17, 0.24, 0.3, 0.36, 0.42, 0.5]
  const spots = [0.5, 0.2, 0.8].flatMap((column) =>
    rows.map((row) => ({ x: column * width, y: row * height })),
  )
  const hears = ({ type, props }: DrawnWidget) =>
    type !== 'BUTTON' &&
    !(type === 'TEXT' && textListens === 'throws') &&
    !(type === 'FILL_RECT' && props.alpha === 0 && clearRect === 'deaf')
  const seen = [...watch.widgets()].reverse().filter(({ visible }) => visible)
  const [spot = spots[0]] = spots.filter((point) => {
    const top = seen.find((widget) => contains(boxOf(widget), point))
    return point.y >= barPx && top !== undefined && hears(top)
  })
  return spot as Point
}

export function tapOften(scene: Scene, how: { times: number; apartMs: number }): void {
  for (let time = 0; time < how.times; time += 1) {
    touch(scene)
    if (how.apartMs > 0) advance(scene, how.apartMs)
  }
}

export function pressOften(scene: Scene, how: { button: Act; times: number }): void {
  for (let time = 0; time < how.times; time += 1) press(scene, how.button)
}

/** Presses a control, which a tap brings if need be. Throws a sentence when it does not. */
function press(scene: Scene, button: Act): void {
  seeWhatCame(scene)
  if (!reaches(scene) || scene.place.state === 'waiting') touch(scene)
  const asks = scene.place.state === 'running' && !offers(scene, button)
  const isHeard = asks && reaches(scene)
  if (asks) touch(scene)
  waitFor(scene, button)
  const isThere = scene.place.state === 'running' && reaches(scene)
  if (isHeard && isThere && button === 'pause' && !offers(scene, button))
    throw new Error('A tap does not bring the controls.')
  if (!offers(scene, button)) return
  acts(scene, button)
  finger(scene).tap(pictureOf(button), { heldMs: 0 })
}

/** A finger that looks for a control waits until what came is drawn. */
function seeWhatCame(scene: Scene): void {
  const isOld = () => scene.olds.some(({ untilMs }) => untilMs >= scene.desk.nowMs)
  for (let ms = 0; ms < lateBy(scene) && isOld(); ms += 50) advance(scene, 50)
}

/** What a tap brings may come a late timer after it. */
function waitFor(scene: Scene, control: string): void {
  for (let ms = 0; ms < lateBy(scene) && !offers(scene, control); ms += 50) advance(scene, 50)
}

/** The picture of a control: starting and going on have the same. */
function pictureOf(control: string): string {
  return control === 'start' || control === 'resume' ? 'go' : control
}

/** The control is on the glass, and a finger reaches it. */
function offers(scene: Scene, control: string): boolean {
  if (!reaches(scene) || (control === 'resume' && scene.place.state !== 'paused')) return false
  return scene.desk.watch.buttons().includes(pictureOf(control))
}

/** A press that lasts so long counts as held. Documented. */
const longPressMs = 700

/** Ends the session: pauses, then presses End for long enough. */
export function end(scene: Scene): void {
  if (scene.place.state !== 'paused') press(scene, 'pause')
  waitFor(scene, 'end')
  if (!offers(scene, 'end')) return
  scene.endsMs = scene.desk.nowMs + longPressMs
  finger(scene).tap('end', { heldMs: longPressMs })
}

/** Starts a session, where the ready screen is open. */
export function start(scene: Scene): void {
  const { desk, place } = scene
  if (place.state !== 'ready' || !offers(scene, 'start') || !hasSettings(scene)) return
  const settings = settingsOn(desk.watch.texts(), scene.settings)
  if (desk.watch.storageFault === 'throws' || scene.opening.isBlind) return // It may not know that the safety text was read.
  started(scene, settings)
  finger(scene).tap(pictureOf('start'), { heldMs: 0 })
}

/** Where nothing is stored the phone's settings come first: what they do later nobody could see. */
function hasSettings(scene: Scene): boolean {
  const { desk, allows } = scene
  const isWithout = () => allows.storesNothing && shows(desk.watch.texts(), 'defaults')
  for (let ms = 0; ms < 5_000 && isWithout(); ms += 250) advance(scene, 250)
  return !isWithout()
}

/** The settings that a session starts with, as the ready screen says them. */
function settingsOn(glass: readonly string[], chosen: Settings): Settings {
  const base = shows(glass, 'defaults') ? defaultSettings : chosen
  const orders = ['right-left', 'left-right', 'right', 'left'] as const
  const legOrder = orders.find((order) => shows(glass, orderTexts[order])) ?? base.legOrder
  return { ...base, holdSeconds: Number(wordsIn(glass, 'Hold {seconds} s')), legOrder }
}

const orderTexts = {
  'right-left': 'Right, then left',
  'left-right': 'Left, then right',
  right: 'Right leg only',
  left: 'Left leg only',
} as const

/** Closes the screen of a session that is over. */
export function close(scene: Scene): void {
  if (scene.place.state !== 'done' || !offers(scene, 'close')) return
  leaveBehind(scene, scene.place)
  scene.place = ready
  finger(scene).tap('close', { heldMs: 0 })
}

/** True when the watch has such a key. */
const hasKey = ({ desk: { watch, model } }: Scene, key: WatchKey): boolean =>
  watch.conditions.keyCodes === 'every-key' || keysOf(model).includes(key)

/** Presses a key that may lead out of the program; on some watches nothing keeps it from that. */
export function leadOut(scene: Scene, { leaves }: { leaves: boolean }): void {
  const key = waysOut.find((way) => hasKey(scene, way))
  if (!key) return
  keepAway(scene)
  const watch = finger(scene)
  const canBeStopped = watch.keysCanBeStopped
  watch.keysCanBeStopped &&= !leaves
  if (reaches(scene) && !(watch.keysCanBeStopped && isUnderway(scene.place))) leave(scene)
  watch.press(key)
  watch.keysCanBeStopped = canBeStopped
}

/** Swipes to the right: out of the program, unless a session is under way and the watch lets it stop that. */
export function swipeRight(scene: Scene): void {
  const canBeStopped = scene.desk.watch.gesturesCanBeStopped
  if (reaches(scene)) acts(scene, 'found-spot')
  if (reaches(scene) && !(canBeStopped && isUnderway(scene.place))) leave(scene)
  finger(scene).swipe('right')
}

/** Presses the select key, where there is one. */
export function select(scene: Scene): void {
  if (!hasKey(scene, 'select')) return
  if (reaches(scene)) acts(scene, scene.place.state === 'paused' ? 'resume' : 'pause')
  finger(scene).press('select')
}
