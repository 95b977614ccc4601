/** What keeps a session alive is there while it is needed, and gone after. */
import { givenBackAfterMs } from '../allowances.ts'
import { lengthMs, moves, type Place, waitsAfter } from '../place.ts'
import { lateBy, type Scene } from '../scene.ts'

/** An alarm rings 6 to 7 s before its boundary, at a whole second, and is moved on at least 2 s before it would. */
const leadMs = 6_000
const keepsAwayMs = 2_000

/** One alarm, before the first boundary that it can still make, and none where nothing runs. */
export function checkAlarm(scene: Scene): void {
  const { desk, place, doubt } = scene
  const { alarms, clockMs } = desk.watch
  const ahead = place.state === 'running' ? boundariesAhead(place) : []
  const { offMs } = doubt
  const sure = ahead.find((atMs) => atMs - leadMs - 1_000 - offMs >= clockMs + keepsAwayMs)
  const [armed] = alarms
  if (alarms.length > 1) throw new Error(`${alarms.length} alarms are armed.`)
  if (!armed && sure !== undefined) throw new Error('No alarm is armed, though the session runs.')
  if (!armed) return
  const isSoon = armed.atMs < clockMs + 1_000 - lateBy(scene) - offMs
  const isBefore = ahead.some((atMs) => Math.abs(atMs - leadMs - 500 - armed.atMs) <= 500 + offMs)
  if (isSoon || !isBefore || armed.atMs > (sure ?? Infinity) - leadMs + offMs)
    throw new Error(
      `An alarm rings in ${armed.atMs - clockMs} ms; the next boundaries are in ${ahead.slice(0, 3).map((atMs) => atMs - clockMs)} ms.`,
    )
}

/** When its steps will end, as far as no tap on a spot is waited for. */
function boundariesAhead(place: Place): number[] {
  const { steps, atMs, intoMs } = place
  const waits = steps.findIndex(
    (_, index) => index >= place.index && waitsAfter({ ...place, index }),
  )
  const ahead = steps.slice(place.index, waits < 0 ? undefined : waits + 1)
  return ahead.map((_, index) =>
    ahead.slice(0, index + 1).reduce((sum, step) => sum + lengthMs(step), atMs - intoMs),
  )
}

const holdsOf = ({ awake }: Scene['desk']['watch']): readonly boolean[] => {
  const { brightUntilMs, wristPaused, palmPaused, relaunch } = awake
  return [brightUntilMs !== null, wristPaused, palmPaused, relaunch]
}

/** The screen is held while the session moves. */
export function checkHeldOn(scene: Scene): void {
  const { desk, place, allows } = scene
  const { awake, screen } = desk.watch
  scene.wentOnDark &&= screen === 'dark'
  const isDark = screen === 'dark' && !(allows.darkens && scene.wentOnDark)
  if (moves(place) && (holdsOf(desk.watch).includes(false) || isDark))
    throw new Error(`The screen is not kept on: ${screen}, ${JSON.stringify(awake)}.`)
}

/** It is given back when the session has not moved for a while, also where the program is gone. */
export function checkGivenBack(scene: Scene): void {
  const { desk, place, quietMs } = scene
  const isAble = !scene.isHeldUp && scene.couldGiveBack
  if (place.state === 'ready') return // It waits for a wake, as product.md has it.
  const isOver = !moves(place) && desk.nowMs - quietMs > givenBackAfterMs + lateBy(scene)
  if (isOver && isAble && holdsOf(desk.watch).includes(true))
    throw new Error(
      `The screen is not given back in ${place.state}: ${JSON.stringify(desk.watch.awake)}.`,
    )
}
