/** What is stored of a session is where it is: whoever opens the program again lands there. */
import { leastHeldSeconds } from '../../../engine/history/record'
import { healsWithinMs, signOfLifeMs } from '../allowances.ts'
import { creditedMs } from '../held.ts'
import { differ, isSame, pass, planOf, withHoldLength } from '../place.ts'
import { hasLooked, lateBy, type Scene } from '../scene.ts'
import { comeBack, placeOf } from '../stored.ts'

/** A save says where the session is, with the hold length that the phone chose meanwhile. */
export function checkSave(scene: Scene): void {
  const { orElse, kept, doubt, allows } = scene
  const { blurMs } = allows
  if (!kept) return
  const stored = pass(placeOf(kept), scene.place.atMs).place
  const longer = withHoldLength(scene.place, stored.settings.holdSeconds)
  if (planOf(longer) === planOf(stored)) scene.place = longer
  if (!hasLooked(scene)) return
  noteRecord(scene)
  const isPlace = isSame(scene.place, stored, doubt.offMs, blurMs)
  const isElse = orElse !== null && isSame(orElse, stored, doubt.offMs, blurMs)
  if (!isPlace && !isElse) throw new Error(differ(stored, scene.place))
  Object.assign(scene, doubt.offMs === 0 ? { place: stored } : {})
}

/** One that is over and held for more than 30 s is a record. */
function noteRecord({ recorded, kept }: Scene): void {
  if (kept?.session.state !== 'done') return
  const heldMs = creditedMs(kept, 'right') + creditedMs(kept, 'left')
  const isRecord = heldMs >= (leastHeldSeconds + 1) * 1000
  if (isRecord) recorded.add(kept.session.id)
}

/** If the program died now, the session would come back to where it is. */
export function checkStored(scene: Scene): void {
  const { place, kept, isWhole, desk, storesMs, savedMs, doubt } = scene
  const { state } = place
  if (state === 'ready' || !isWhole) return
  if (desk.nowMs < storesMs + healsWithinMs[state] + lateBy(scene)) return
  if (!kept) throw new Error('Nothing of the session is stored.')
  const { clockMs } = desk.watch
  const there = pass(placeOf(kept), clockMs).place
  // What asks is stored when it was seen on a lit glass: until then it would ask again.
  const again = place.asks ? comeBack(kept, clockMs).place : there
  if (![there, again].some((one) => isSame(place, one, doubt.offMs)))
    throw new Error(differ(there, place))
  const ageMs = desk.nowMs - savedMs
  if (ageMs > signOfLifeMs[state] + lateBy(scene))
    throw new Error(`The last save is ${ageMs} ms old.`)
}

/** Whatever was cut or refused: something can be read. */
export function checkReadable({ isSpoilt, keptText, keptTurn }: Scene): void {
  if (keptText.length > 1 && !isSpoilt && keptTurn === 0)
    throw new Error('Nothing that is stored of the session can be read.')
}
