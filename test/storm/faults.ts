/** What befalls a watch, its program and its phone in a storm. */
import { lateBetween } from '../../simulator/node.ts'
import type { WatchMode } from '../../simulator/types.ts'
import { setClock } from './comes-and-goes.ts'
import { advance, breakOff } from './follow.ts'
import { finger } from './hand.ts'
import { hasLooked, isMute, type Scene } from './scene.ts'

/** Until the program has seen that its clock was set: on which side of a boundary it is before, or how long it is held up, nobody could tell. */
export function letItLook(scene: Scene): void {
  while (scene.runs && !hasLooked(scene)) advance(scene, 100)
}

export function suspend(scene: Scene, forMs: number): void {
  const { watch } = scene.desk
  watch.suspend()
  if (!watch.suspended) return
  advance(scene, forMs)
  watch.resume()
}

/** Killed, its clock set meanwhile, and opened by a finger. */
export function stayAway(scene: Scene, { forMs, byMs }: { forMs: number; byMs: number }): void {
  scene.desk.watch.kill()
  advance(scene, forMs)
  letItLook(scene)
  stepClock(scene, { byMs, told: false })
  advance(scene, 500)
  finger(scene).open()
}

/** While nothing can be stored, no save would say where a session is whose clock was set. */
const isStoring = ({ storesMs }: Scene): boolean => storesMs !== Infinity

export function stepClock(scene: Scene, how: { byMs: number; told: boolean }): void {
  if (isStoring(scene)) setClock(scene, how, () => scene.desk.watch.stepClock(how.byMs, how))
}

/** The clock goes on, but a program that is told cannot know that. */
export function moveToZone(scene: Scene, how: { zone: string; told: boolean }): void {
  const move = () => scene.desk.watch.setTimeZone(how.zone, how)
  if (!how.told) move()
  else if (isStoring(scene)) setClock(scene, { byMs: 0, told: true }, move)
}

/** Timers of the watch late by up to so much, the same ones for the same storm. */
export function delayTimers(scene: Scene, upToMs: number): void {
  scene.lateMs = Math.max(scene.lateMs, upToMs)
  scene.desk.lateness = lateBetween(scene.timerSeed, Math.min(6, upToMs), upToMs)
}

/** While the storage refuses, nothing is heard from the phone: what would then be stored is for the settings' own tests. */
export function breakStorage(scene: Scene, fault: 'none' | 'full' | 'throws'): void {
  const { desk, doubt, allows } = scene
  if (fault !== 'none' && desk.nowMs < doubt.unsureMs) return
  if (fault !== 'none') scene.storesMs = Infinity
  else if (desk.watch.storageFault !== 'none' && !allows.storesNothing) scene.storesMs = desk.nowMs
  desk.watch.storageFault = fault
  desk.bluetooth = fault === 'none' ? 'on' : 'off'
}

/** The watch goes into a quiet mode, or out of one: a word may break off there, or be felt from there. */
export function setMode(scene: Scene, mode: WatchMode): void {
  const was = isMute(scene)
  scene.desk.watch.mode = mode
  if (isMute(scene) !== was) breakOff(scene, was ? 'felt again' : 'fault')
}

export function crash(scene: Scene, afterCalls: number): void {
  scene.mayCrash = true
  scene.desk.watch.crash(afterCalls)
}

/** Where all lies in one file, half a write loses all of it: what then comes is for the tests of the storage. */
export function halfWrite({ desk, allows }: Scene): void {
  if (!allows.isOneFile) desk.watch.halfWrite()
}

export function spoil(scene: Scene, file: string): void {
  if (scene.allows.isOneFile) return
  scene.isSpoilt = true
  scene.desk.watch.store(file, '{"kept":"{\\"turn')
}

export function switchBluetooth(scene: Scene, to: 'on' | 'off'): void {
  if (isStoring(scene)) scene.desk.bluetooth = to
}

export function cutBluetooth(scene: Scene, afterBytes: number): void {
  scene.isGarbled = true
  scene.desk.cutBluetoothAfter(afterBytes)
}

export function repeatMessages({ desk }: Scene, times: number): void {
  desk.bluetoothRepeats = times
}

export const chooseHold = (scene: Scene, hold: string): void => choose(scene, 'Hold length', hold)
export const chooseOrder = (scene: Scene, order: string): void => choose(scene, 'Leg order', order)

/** Where nothing can be stored nobody could see what the program made of it. */
function choose({ desk, allows }: Scene, label: string, option: string): void {
  if (!desk.phone.running || allows.storesNothing) return
  desk.phone.openSettings()
  desk.phone.choose(label, option)
  desk.phone.closeSettings()
}

/** Everything works again, but for the watch's own ways. */
export function calm(scene: Scene): void {
  const { desk } = scene
  desk.watch.crash(Infinity)
  scene.mayCrash = false
  breakStorage(scene, 'none')
  desk.cutBluetoothAfter(1e9)
  desk.bluetoothRepeats = 0
  desk.bluetooth = 'off'
  desk.bluetooth = 'on'
  if (!desk.phone.running) desk.phone.restart()
}
