/** What keeps a session alive is there while it is needed, and gone after. */
import { givenBackAfterMs } from '../allowances.ts'
import { lengthMs, moves, type Place, waitsAfter } from '../place.ts'
import { lateBy, type Scene, toleranceMs } from '../scene.ts'

/** An alarm rings 4 to 5 s before its boundary, at a whole second, and is moved on at least 2 s before it would. */
const leadMs = 4_000
const keepsAwayMs = 2_000

/** One alarm, before the first boundary that it can still make, and none where nothing runs. */
export function checkAlarm(scene: Scene): void {
  const { desk, place } = scene
  const { alarms, clockMs } = desk.watch
  const offMs = toleranceMs(scene)
  const ahead = place.state === 'running' ? boundariesAhead(place) : []
  const sure = ahead.find((atMs) => atMs - leadMs - 1_000 - offMs >= clockMs + keepsAwayMs)
  const [armed] = alarms
  if (alarms.length > 1) throw new Error(`${alarms.length} alarms are armed.`)
  if (!armed && sure === undefined) return
  if (!armed) throw new Error('No alarm is armed, though the session runs.')
  const isSoon = armed.atMs < clockMs + 1_000 - lateBy(scene) - offMs
  const isBefore = ahead.some((atMs) => Math.abs(atMs - leadMs - 500 - armed.atMs) <= 500 + offMs)
  const isLater = sure !== undefined && armed.atMs > sure - leadMs + offMs
  if (isSoon || !isBefore || isLater)
    throw new Error(
      `An alarm rings in ${armed.atMs - clockMs} ms, though the session is ${place.state} and the next boundaries are ${ahead.slice(0, 3).map((atMs) => atMs - clockMs)} ms ahead.`,
    )
}

/** When its steps will end, as far as no tap on a spot is waited for. */
function boundariesAhead(place: Place): number[] {
  const ahead: number[] = []
  let atMs = place.atMs - place.intoMs
  for (let { index } = place; index < place.steps.length; index += 1) {
    atMs += lengthMs(place.steps[index])
    ahead.push(atMs)
    if (waitsAfter({ ...place, index })) break
  }
  return ahead
}

/** The screen is held while the session moves, and given back when it has not for a while. */
export function checkScreen(scene: Scene): void {
  const { desk, place, quietMs } = scene
  const { awake, screen } = desk.watch
  const { brightUntilMs, wristPaused, palmPaused, relaunch } = awake
  const isHeld = brightUntilMs !== null && wristPaused && palmPaused && relaunch
  if (moves(place) && !(isHeld && screen === 'bright'))
    throw new Error(`The screen is not kept on: ${screen}, ${JSON.stringify(awake)}.`)
  const holds = brightUntilMs !== null || wristPaused || palmPaused || relaunch
  const isOver = !moves(place) && desk.nowMs - quietMs > givenBackAfterMs + lateBy(scene)
  if (isOver && holds)
    throw new Error(`The screen is not given back in ${place.state}: ${JSON.stringify(awake)}.`)
}
