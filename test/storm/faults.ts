/** What befalls a watch, its program and its phone in a storm, where that takes more than one call. */
import { setClock } from './comes-and-goes.ts'
import { advance } from './follow.ts'
import { finger } from './hand.ts'
import { earlyMs, lengthMs } from './place.ts'
import { latenessOf, type Scene, toleranceMs } from './scene.ts'

/** Until the program has seen that its clock was set: how long it is held up then, or by how much its clock is set again, nobody could tell. */
export function letItLook(scene: Scene): void {
  const { desk } = scene
  while (scene.runs && scene.place.state === 'running' && desk.nowMs < scene.settledMs)
    advance(scene, 500)
}

/** While nothing can be stored, no save says on which side of a boundary an act fell in doubt. */
export function keepClear(scene: Scene): void {
  const fails = scene.storesMs === Number.POSITIVE_INFINITY
  for (let times = 0; fails && isDelicate(scene) && times < 20; times += 1) advance(scene, 500)
}

function isDelicate(scene: Scene): boolean {
  const { place, runs } = scene
  const offMs = toleranceMs(scene)
  const nearMs = [0, earlyMs, lengthMs(place.steps[place.index])]
  return runs && offMs > 0 && nearMs.some((ms) => Math.abs(place.intoMs - ms) <= offMs + 20)
}

export function suspend(scene: Scene, { forMs }: { forMs: number }): void {
  const { desk } = scene
  letItLook(scene)
  desk.watch.suspend()
  if (!desk.watch.suspended) return
  advance(scene, forMs)
  desk.watch.resume()
}

/** Killed, its clock set meanwhile, and opened by a finger. */
export function stayAway(
  scene: Scene,
  { forMs, clockMs }: { forMs: number; clockMs: number },
): void {
  scene.desk.watch.kill()
  advance(scene, forMs)
  stepClock(scene, { byMs: clockMs, told: false })
  advance(scene, 500)
  finger(scene).open()
}

export function stepClock(scene: Scene, { byMs, told }: { byMs: number; told: boolean }): void {
  letItLook(scene)
  setClock(scene, { byMs, told }, () => scene.desk.watch.stepClock(byMs, { told }))
}

/** Its clock goes on; a program that is told cannot know that. */
export function moveToZone(scene: Scene, { zone, told }: { zone: string; told: boolean }): void {
  const move = () => scene.desk.watch.setTimeZone(zone, { told })
  if (told) letItLook(scene)
  if (told) setClock(scene, { byMs: 0, told }, move)
  else move()
}

export function delayTimers(scene: Scene, upToMs: number): void {
  scene.lateMs = Math.max(scene.lateMs, upToMs)
  scene.desk.lateness = latenessOf(scene.storm, upToMs)
}

/** While the storage refuses, nothing is heard from the phone: what would then be stored is for the settings' own tests. */
export function breakStorage(scene: Scene, fault: 'none' | 'full' | 'throws'): void {
  const { desk } = scene
  if (fault !== 'none') scene.storesMs = Number.POSITIVE_INFINITY
  else if (desk.watch.storageFault !== 'none') scene.storesMs = desk.nowMs
  desk.watch.storageFault = fault
  desk.bluetooth = fault === 'none' ? 'on' : 'off'
}

export function spoil(scene: Scene, file: string): void {
  scene.isSpoilt = true
  scene.desk.watch.store(file, '{"kept":"{\\"turn')
}

export function switchBluetooth({ desk }: Scene, to: 'on' | 'off'): void {
  if (desk.watch.storageFault === 'none') desk.bluetooth = to
}

export function cutBluetooth(scene: Scene, afterBytes: number): void {
  scene.isGarbled = true
  scene.desk.cutBluetoothAfter(afterBytes)
}

/** Opens the phone's page, chooses, and closes it again. */
export function choose({ desk }: Scene, label: string, option: string): void {
  if (!desk.phone.running) return
  desk.phone.openSettings()
  desk.phone.choose(label, option)
  desk.phone.closeSettings()
}

/** Everything works again. */
export function calm(scene: Scene): void {
  const { desk } = scene
  desk.watch.crash(Number.POSITIVE_INFINITY)
  breakStorage(scene, 'none')
  desk.cutBluetoothAfter(1e9)
  desk.bluetoothRepeats = 0
  desk.bluetooth = 'off'
  desk.bluetooth = 'on'
  if (!desk.phone.running) desk.phone.restart()
}
