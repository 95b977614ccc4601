/** The reference follows the program: time passes, fingers act, the program comes and goes, its clock is set. What must be felt of that is entered in the ledger. */
import type { Settings } from '../../engine/routine/settings'
import { blurredTickMs, looksEveryMs } from './allowances.ts'
import { heldMore } from './held.ts'
import type { Break, Expected } from './ledger.ts'
import {
  type Act,
  after,
  begun,
  cueAt,
  differ,
  isSame,
  lengthMs,
  type Place,
  pass,
  positionMs,
  withHoldLength,
} from './place.ts'
import {
  hasLooked,
  isMute,
  lateBy,
  leaveBehind,
  noDoubt,
  nothingHeld,
  readyByMs,
  type Scene,
} from './scene.ts'
import { placeOf } from './stored.ts'
import type { Cue } from './words.ts'

/** Lets time pass. Throws what went wrong meanwhile. */
export function advance(scene: Scene, ms: number): void {
  scene.desk.advance(ms)
  if (scene.problem) throw scene.problem
  follow(scene)
}

/** Lets the reference come to now. */
export function follow(scene: Scene): void {
  const { desk, endsMs } = scene
  if (scene.doubt.offMs > 0 && hasLooked(scene)) takeItsWord(scene)
  if (endsMs !== null && desk.nowMs >= endsMs) {
    scene.endsMs = null
    act(scene, 'end')
    return
  }
  const wallMs = desk.watch.clockMs
  const { place: before } = scene
  const { place, passed } = pass(before, wallMs)
  scene.held = heldMore(scene.held, before, place)
  scene.place = place
  for (const [at, began] of passed.entries()) {
    const fromMs = scene.isJumping ? desk.nowMs : desk.nowMs - (wallMs - began.atMs)
    begin(scene, began, passed[at - 1] ?? before, fromMs)
  }
}

/** The program has seen its clock: from now on the session is where it says, which may not be far off. */
function takeItsWord(scene: Scene): void {
  const { place, kept, doubt, savedMs, allows } = scene
  if (!kept || savedMs < doubt.sinceMs) return
  const stored = pass(placeOf(kept), place.atMs).place
  const { holdSeconds } = stored.settings
  const longer = withHoldLength({ ...place, index: stored.index }, holdSeconds)
  const expected = [place, { ...longer, index: place.index }]
  if (!expected.some((one) => isSame(one, stored, doubt.offMs, allows.blurMs)))
    throw new Error(differ(stored, place))
  crossBoundary(scene, place, stored)
  Object.assign(scene, { place: stored, doubt: { ...doubt, offMs: 0 } })
}

/** The program is on the other side of a boundary: it has felt that already, or is yet to. */
function crossBoundary(scene: Scene, place: Place, stored: Place): void {
  const { ledger, doubt, savedMs, desk } = scene
  const aheadMs = positionMs(stored) - positionMs(place)
  if (stored.index === place.index && stored.state === place.state) return
  if (aheadMs >= 0)
    expect(scene, cueAt(stored), { fromMs: savedMs, withinMs: lateBy(scene), need: 'must' })
  const isOfDoubt = ({ untilMs }: Expected) => untilMs + doubt.offMs >= desk.nowMs
  if (aheadMs < 0)
    ledger.expected = ledger.expected.map((one) => (isOfDoubt(one) ? { ...one, need: 'may' } : one))
}

/** A boundary passed: it has its word where the program runs, else that is seen later. */
function begin(scene: Scene, began: Place, before: Place, fromMs: number): void {
  const { runs, isJumping, doubt, desk, tally } = scene
  const was = { ...before, intoMs: lengthMs(before.steps[before.index]) }
  leaveBehind(scene, was, fromMs)
  Object.assign(scene, { boundaryMs: fromMs, quietMs: desk.nowMs })
  if (began.state === 'done' && runs) tally.finished += 1
  if (!runs || isJumping) scene.hasMissed = true
  else if (fromMs > doubt.seenMs + doubt.offMs)
    expect(scene, cueAt(began), { fromMs, withinMs: lateBy(scene), need: 'must' })
}

/** A word begins then, or within that time after; in doubt sooner or later, and soon after an alarm when the motor is ready. */
export function expect(
  scene: Scene,
  cue: Cue,
  { fromMs, withinMs, need }: { fromMs: number; withinMs: number; need: Expected['need'] },
  { offMs = scene.doubt.offMs, isAsked = false } = {},
): void {
  const { ledger, doubt } = scene
  const { seenMs } = doubt
  const standsBy = fromMs < readyByMs(scene)
  const isBlurred = fromMs < seenMs + blurredTickMs
  const lateMs = lateBy(scene) + (isBlurred || standsBy ? blurredTickMs : 0)
  const waits = cue === 'tick' && isBlurred // For the end of a word, by a clock that is guessed.
  const soonMs = fromMs + withinMs + (waits ? Math.max(offMs, blurredTickMs) : offMs)
  const untilMs = standsBy ? Math.max(soonMs, readyByMs(scene) + lateBy(scene)) : soonMs
  const { losesTicks, losesLateWords } = scene.allows
  const isAsleep = cue === 'tick' ? losesTicks : losesLateWords && scene.opening.isLate
  const isLost = isMute(scene) || (standsBy && isAsleep)
  ledger.expected.push({
    cue,
    fromMs: fromMs - offMs,
    untilMs,
    need: isLost ? 'may' : need,
    lateMs,
    isAsked,
    after: ledger.breaks.length,
  })
}

export function breakOff({ ledger, desk }: Scene, by: Break['by']): void {
  ledger.breaks.push({ atMs: desk.nowMs, by })
}

/** A finger's act reaches the program. */
export function act(scene: Scene, what: Act): void {
  follow(scene)
  const { place: was, desk, held } = scene
  const place = after(was, what)
  if (!place) return
  leaveBehind(scene, was)
  Object.assign(scene, { place, quietMs: desk.nowMs })
  if (what === 'back') scene.held = { ...held, isPlain: false }
  const isLater = what === 'one-more-spot' && was.steps[was.index]?.kind === 'hold'
  const isTick = what === 'pause' || what === 'resume'
  if (!isLater) expectFromFinger(scene, isTick ? 'tick' : cueAt(place))
}

/** A finger's word is felt at once, and instead of what is due. */
function expectFromFinger(scene: Scene, cue: Cue): void {
  const { ledger, allows, desk } = scene
  ledger.expected = ledger.expected.map((one) => ({ ...one, need: 'may' }))
  breakOff(scene, cue === 'tick' ? 'tick of a finger' : 'word of a finger')
  expect(
    scene,
    cue,
    { fromMs: desk.nowMs, withinMs: allows.fingerMs, need: 'must' },
    { offMs: 0, isAsked: true },
  )
}

/** A session starts, from the ready screen. */
export function started(scene: Scene, settings: Settings): void {
  const { desk, tally } = scene
  const place = begun(settings, desk.watch.clockMs)
  leaveBehind(scene, scene.place)
  Object.assign(scene, {
    place,
    doubt: noDoubt,
    held: nothingHeld,
    quietMs: desk.nowMs,
  })
  tally.sessions += 1
  expectFromFinger(scene, cueAt(place))
}

/** A boundary that was not felt yet may lie ahead again for the program, and its tick be armed anew. */
function putOff({ ledger, desk }: Scene, byMs: number): void {
  ledger.expected = ledger.expected.map((one) =>
    one.untilMs < desk.nowMs ? one : { ...one, untilMs: one.untilMs + byMs },
  )
}

/** Nothing is asked until the program has looked; then the session is so far off at most. Words of boundaries until then may be felt. */
export function doubtFor(scene: Scene, offMs: number): void {
  const { desk, place, doubt, held } = scene
  const [sinceMs, wallMs] = [desk.nowMs, desk.watch.clockMs]
  const seenMs = sinceMs + looksEveryMs.running + lateBy(scene)
  const unsureMs = sinceMs + looksEveryMs[place.state] + lateBy(scene)
  scene.doubt = { sinceMs, seenMs, unsureMs, offMs: doubt.offMs + offMs }
  scene.held = { ...held, unsureMs: held.unsureMs + offMs }
  if (offMs > 0) putOff(scene, offMs + lateBy(scene))
  const withinMs = seenMs - sinceMs + lateBy(scene)
  for (const began of pass(place, wallMs + seenMs - sinceMs + scene.doubt.offMs).passed)
    expect(scene, cueAt(began), { fromMs: sinceMs + began.atMs - wallMs, withinMs, need: 'may' })
}
