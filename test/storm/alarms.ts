/** When an alarm must be armed. Moments are ms by the watch's clock. */
import { shift } from './course.ts'
import { positionUnsureMs } from './doubt.ts'
import type { Model } from './model.ts'
import type { Oracle } from './oracle.ts'

/** When an alarm may ring: from, to; null when none may be armed. */
export function alarmRange(oracle: Oracle): readonly [number, number] | null {
  const { wallMs } = oracle.now()
  const unsure = positionUnsureMs(oracle)
  const rings = [wallMs - 1_000 - oracle.lateMs() - unsure, wallMs].flatMap((lookedAtMs) =>
    [-unsure, 0, unsure].map((byMs) => alarmAtMs(shift(oracle.model, byMs), lookedAtMs)),
  )
  const known = rings.filter((ringsAtMs) => ringsAtMs !== null)
  if (known.length === 0) return null
  const mayBeNone = known.length < rings.length
  const roundingMs = unsure > 0 ? 1_000 : 0
  const lastMs = mayBeNone ? Number.POSITIVE_INFINITY : Math.max(...known) + roundingMs
  return [Math.min(...known) - roundingMs, lastMs]
}

/** When it must ring for a session looked at then. */
function alarmAtMs(model: Model, lookedAtMs: number): number | null {
  if (model.state !== 'running') return null
  let boundaryMs = model.beganAtMs
  for (let index = model.index; index < model.parts.length; index += 1) {
    boundaryMs += (model.parts[index]?.seconds ?? 0) * 1000
    const ringsAtMs = Math.floor((boundaryMs - 4_000) / 1000) * 1000
    if (ringsAtMs >= lookedAtMs + 2_000) return ringsAtMs
    if (model.holdsStartWithTap && model.parts[index + 1]?.kind === 'hold') return null
  }
  return null
}
