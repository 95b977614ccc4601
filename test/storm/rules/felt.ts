/** What is felt: explained by the ledger, pulse by pulse. */
import { hasLevel } from '../../../simulator/levels.ts'
import { settle } from '../ledger.ts'
import { lateBy, type Scene } from '../scene.ts'
import { type Noted, pulsesOf } from '../words.ts'

/** A word is judged when it is over, however long it takes and however late its runs come, ms. */
const overAfterMs = 7_000

/** Each word that is due, and nothing else. Each run of the motor is as late as its timer. */
export function checkWords(scene: Scene): void {
  const { desk, ledger, allows, noted } = scene
  const { isEnded, playsModes, spellings } = allows
  const playsPatterns = hasLevel(desk.model, '3.6') && !playsModes
  const apartMs = Math.max(allows.apartMs, 2 * lateBy(scene)) // One timer ends a run, one starts the next.
  const motor = { playsPatterns, longerMs: isEnded ? lateBy(scene) : 0, apartMs, spellings }
  const { vibrations } = desk.watch
  const heard = vibrations.findLastIndex(({ atMs }) => atMs <= ledger.heardMs) // Its last pulses may be later.
  const from = Math.max(0, heard)
  const pulses = pulsesOf(vibrations.slice(from), noted.slice(from), isLeft(scene))
  settle(ledger, pulses, motor, desk.nowMs - overAfterMs)
}

/** A pulse that only the program ends goes on where that cannot run. */
const isLeft =
  ({ ledger: { breaks }, allows }: Scene) =>
  ({ after }: Noted, untilMs: number): boolean =>
    allows.isEnded && breaks.slice(after).some(({ by, atMs }) => by === 'stop' && atMs <= untilMs)

/** No motor that goes on. */
export function checkMotor({ desk }: Scene): void {
  const last = desk.watch.vibrations.at(-1)
  if (desk.watch.vibrating && last && last.atMs < desk.nowMs - overAfterMs)
    throw new Error(`The motor has been running for ${desk.nowMs - last.atMs} ms.`)
}
