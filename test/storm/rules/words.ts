/** What is felt: explained by the ledger, pulse by pulse. */
import { settle } from '../ledger.ts'
import type { Scene } from '../scene.ts'
import { lateBy } from '../scene.ts'
import { type Motor, pulsesOf } from '../words.ts'

/** A word is judged when it is over, however long it takes and however late its runs come, ms. */
const overAfterMs = 7_000

export function checkWords(scene: Scene): void {
  const { desk, ledger } = scene
  settle(ledger, pulsesOf(desk.watch.vibrations), motorOf(scene), desk.nowMs - overAfterMs)
}

export function checkMotor({ desk }: Scene): void {
  const last = desk.watch.vibrations.at(-1)
  if (desk.watch.vibrating && last && last.atMs < desk.nowMs - overAfterMs)
    throw new Error(`The motor has been running for ${desk.nowMs - last.atMs} ms.`)
}

/** Runs of a mode are as late as their timers. */
function motorOf(scene: Scene): Motor {
  const { desk, allows } = scene
  const playsPatterns = Number(desk.model.apiLevel) >= 3.6
  const apartMs = playsPatterns ? allows.apartMs : Math.max(allows.apartMs, lateBy(scene))
  return { playsPatterns, longerMs: allows.longerMs, apartMs }
}
