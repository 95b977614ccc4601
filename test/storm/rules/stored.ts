/** What is stored of a session is where it is: whoever opens the program again lands there. */
import type { Saved } from '../../../engine/session/saved'
import { afterTickMs, healsWithinMs, signOfLifeMs } from '../allowances.ts'
import { allowTicks } from '../expect.ts'
import { actInDoubt, begin } from '../follow.ts'
import { creditedMs } from '../held.ts'
import { isSame, movedBy, type Place, pass, positionMs, withHoldLength } from '../place.ts'
import { lateBy, noDoubt, type Scene, toleranceMs } from '../scene.ts'
import { filesOf, isReadable, placeOf } from '../stored.ts'

/** A save must say where the session is. In doubt it decides. */
export function judgeSave(scene: Scene): void {
  const { place, others, doubt, desk, kept } = scene
  if (!kept) return
  noteRecord(scene, kept)
  const offMs = toleranceMs(scene)
  const stored = pass(placeOf(kept), kept.savedAtMs).place
  const same = [place, ...others].find((one) => isSame(one, stored, offMs))
  if (!same && !hasNewHolds(scene, stored)) throw new Error(differ(stored, place))
  scene.others = []
  scene.place = same ?? stored
  if (same !== place) allowTicks(scene, scene.place, desk.nowMs)
  if (desk.nowMs >= doubt.untilMs || stored.state !== 'running') takeItsWord(scene, stored)
}

/** The program has seen its clock: from now on the session is where it says, be it past a boundary that is still ahead here. */
function takeItsWord(scene: Scene, stored: Place): void {
  const { place, desk, doubt, lateMs } = scene
  if (positionMs(place) > positionMs(stored) && place.index > stored.index) return
  const ahead = pass(place, place.atMs + toleranceMs(scene)).passed
  for (const began of ahead.filter(({ index }) => index <= stored.index))
    begin(scene, began, desk.nowMs)
  scene.place = stored
  if (desk.nowMs >= doubt.untilMs) scene.doubt = noDoubt
  else scene.doubt = { ...doubt, afterMs: afterTickMs(lateMs) }
}

/** One that is over and held for more than one hold is a record. */
function noteRecord({ recorded }: Scene, saved: Saved): void {
  const { session } = saved
  const heldMs = creditedMs(saved, 'right') + creditedMs(saved, 'left')
  const isRecord = heldMs >= session.settings.holdSeconds * 1000 + 1_000
  if (session.state === 'done' && isRecord) recorded.add(session.id)
}

/** The phone chose another hold length, for the holds ahead. */
function hasNewHolds(scene: Scene, stored: Place): boolean {
  const offMs = toleranceMs(scene)
  const { holdSeconds } = stored.settings
  const sides = [0, -offMs, offMs].map((byMs) => movedBy(scene.place, byMs))
  const isNew = sides.some((one) => isSame(withHoldLength(one, holdSeconds), stored, 2 * offMs))
  if (isNew) actInDoubt(scene, stored)
  return isNew
}

function differ(stored: Place, place: Place): string {
  return `What is stored is ${tellPlace(stored)}, but the session is ${tellPlace(place)}.`
}

function tellPlace({ state, steps, index, intoMs }: Place): string {
  const step = steps[index]
  return `${state} in step ${index} of ${steps.length} (${step?.kind} ${step?.seconds} s), ${intoMs} ms into it`
}

/** If the program died now, the session would come back to where it is. */
export function checkStored(scene: Scene): void {
  const { place, others, kept, desk, storesMs, savedMs } = scene
  const { storage, clockMs } = desk.watch
  const { state } = place
  if (state === 'ready' || others.length > 0) return
  if (desk.nowMs < storesMs + healsWithinMs[state] + lateBy(scene)) return
  if (!filesOf('session').every((file) => isReadable(storage.get(file)))) return
  if (!kept) throw new Error('Nothing of the session is stored.')
  const there = pass(placeOf(kept), clockMs).place
  if (!isSame(place, there, toleranceMs(scene))) throw new Error(differ(there, place))
  const ageMs = desk.nowMs - savedMs
  const mostMs =
    state === 'running' || state === 'waiting' ? signOfLifeMs[state] : Number.POSITIVE_INFINITY
  if (ageMs > mostMs + lateBy(scene)) throw new Error(`The last save is ${ageMs} ms old.`)
}

/** Whatever was cut or refused: a session can be read, once there was one. */
export function checkReadable({ desk, isSpoilt }: Scene): void {
  const texts = filesOf('session').map((file) => desk.watch.storage.get(file))
  const isThere = texts.some((text) => text !== undefined)
  if (isThere && !isSpoilt && !texts.some(isReadable))
    throw new Error('Nothing that is stored of the session can be read.')
}
