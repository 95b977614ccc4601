/** The reference follows the program: time passes, fingers act, the clock is set, the program comes and goes. */
import type { Settings } from '../../engine/routine/settings'
import { looksEveryMs } from './allowances.ts'
import { allowTicks, expect, expectFromFinger, lookAhead } from './expect.ts'
import { heldMore } from './held.ts'
import { type Act, after, begun, cueAt, movedBy, moves, type Place, pass, paused } from './place.ts'
import { lateBy, looksByMs, noDoubt, nothingHeld, type Scene, toleranceMs } from './scene.ts'
import type { Cue } from './words.ts'

/** Lets time pass. Throws what went wrong meanwhile. */
export function advance(scene: Scene, ms: number): void {
  scene.desk.advance(ms)
  if (scene.problem) throw scene.problem
  follow(scene)
}

/** Lets the reference come to now. */
export function follow(scene: Scene): void {
  const { desk, endsMs, place: before } = scene
  if (endsMs !== null && desk.nowMs >= endsMs) {
    scene.endsMs = null
    act(scene, 'end')
    return
  }
  const wallMs = desk.watch.clockMs
  const { place, passed } = pass(before, wallMs)
  scene.held = heldMore(scene.held, before, place)
  scene.place = place
  const agoMs = (began: Place) => (scene.isJumping ? 0 : wallMs - began.atMs)
  for (const began of passed) begin(scene, began, desk.nowMs - agoMs(began))
}

/** A boundary passed: it has its word, at once where the program runs, else when it looks. */
export function begin(scene: Scene, began: Place, fromMs: number): void {
  const { runs, isJumping, settledMs, tally } = scene
  scene.boundaryMs = fromMs
  scene.quietMs = scene.desk.nowMs
  allowTicks(scene, began, fromMs)
  if (began.state === 'done' && runs) tally.finished += 1
  if (!runs || isJumping) scene.hasMissed = true
  else
    expect(scene, cueAt(began), {
      fromMs,
      byMs: Math.max(fromMs + lateBy(scene), settledMs),
      need: 'must',
    })
}

/** A finger's act reaches the program. In doubt on which side of a boundary: the next save says. */
export function act(scene: Scene, what: Act): void {
  follow(scene)
  lookAhead(scene)
  const offMs = toleranceMs(scene)
  const sides = offMs > 0 ? [0, -offMs, offMs] : [0]
  const maybe = [scene.place, ...scene.others]
  const outcomes = maybe.flatMap((one) => sides.map((byMs) => outcome(movedBy(one, byMs), what)))
  if (outcomes.every(({ isMeant }) => !isMeant)) return
  const [place = scene.place, ...others] = outcomes.map((one) => one.place)
  actInDoubt(scene, place)
  Object.assign(scene, { was: scene.place, place, others, quietMs: scene.desk.nowMs })
  if (what === 'back') scene.held = { ...scene.held, isPlain: false }
  const cues = new Set(outcomes.flatMap(({ cue }) => cue ?? []))
  const isSure = outcomes.every(({ cue }) => cue !== null)
  if (cues.size > 0) expectFromFinger(scene, [...cues], isSure ? 'must' : 'may')
  allowTicks(scene, place, scene.desk.nowMs)
}

function outcome(before: Place, what: Act): { place: Place; cue: Cue | null; isMeant: boolean } {
  const place = after(before, what)
  if (!place) return { place: before, cue: null, isMeant: false }
  if (what === 'pause' || what === 'resume') return { place, cue: 'tick', isMeant: true }
  const isLater = what === 'one-more-spot' && before.steps[before.index]?.kind === 'hold'
  return { place, cue: isLater ? null : cueAt(place), isMeant: true }
}

/** The program acts on its guess, which stays, and times its next tick anew. */
export function actInDoubt(scene: Scene, place: Place): void {
  const { doubt, desk } = scene
  if (desk.nowMs >= doubt.untilMs) return
  scene.settledMs = desk.nowMs + looksEveryMs.running + lateBy(scene)
  const afterMs = scene.place.state === 'paused' ? doubt.afterMs : doubt.ms
  scene.doubt = { ...doubt, afterMs, untilMs: looksByMs(scene, place) }
}

/** A session starts, from the ready screen. */
export function started(scene: Scene, settings: Settings): void {
  const { nowMs, watch } = scene.desk
  const place = begun(settings, watch.clockMs)
  Object.assign(scene, { place, others: [], doubt: noDoubt, held: nothingHeld, quietMs: nowMs })
  scene.tally.sessions += 1
  expectFromFinger(scene, [cueAt(place)], 'must')
  allowTicks(scene, place, nowMs)
}

/** A finger leads out of the program. Soon after the watch opened it by itself that means: leave me alone. */
export function leave(scene: Scene): void {
  follow(scene)
  const { place, opening, desk } = scene
  const agoMs = desk.nowMs - opening.atMs
  if (opening.by === 'finger' || !moves(place)) return
  if (agoMs < wantsToLeaveMs + 1_000) scene.others = [...scene.others, paused(place)]
  scene.wantsToLeave = opening.by === 'alarm' && agoMs < wantsToLeaveMs - 1_000
}
const wantsToLeaveMs = 15_000
