/** What lies in the watch's storage, and where a session must be that is opened from there. */
import { fieldsOf, fromJson } from '../../engine/parse'
import type { Saved } from '../../engine/session/saved'
import { newerOf, parseSlotted, type Slotted } from '../../engine/sync/two-slots'
import { ended, lengthMs, moves, type Place, pass, paused, ready } from './place.ts'

/** The two files of a name. */
export const filesOf = (name: string): [string, string] => [`${name}-0.json`, `${name}-1.json`]

/** What a file holds; null when that is no whole value. */
const slotIn = (text: string | undefined) => parseSlotted(fromJson(fieldsOf(fromJson(text)).kept))

export const isReadable = (text: string | undefined): boolean => slotIn(text) !== null

/** The newer of the two values of a name that can be read; null when there is none. */
export function newest(files: ReadonlyMap<string, string>, name: string): Slotted | null {
  const [first, second] = filesOf(name)
  const places = [slotIn(files.get(first)), slotIn(files.get(second))] as const
  const newer = newerOf(places)
  return newer === null ? null : places[newer]
}

/** Where a stored session was when it was saved. */
export function placeOf({ session, savedAtMs }: Saved): Place {
  const { steps, settings, state, index } = session
  const place = { ...ready, steps, settings, index, state, atMs: savedAtMs }
  const stepMs = lengthMs(steps[index])
  switch (session.state) {
    case 'running':
      return { ...place, intoMs: savedAtMs - session.stepStartedAtMs }
    case 'waiting':
      return { ...place, intoMs: stepMs }
    case 'paused':
      return {
        ...place,
        intoMs: session.elapsedMs,
        wasWaiting: session.waiting,
        asks: session.asks,
      }
    default:
      return { ...place, index: steps.length, intoMs: 0 }
  }
}

/** A session counts as left for good after these times, ms. */
const goesOnForMs = 10 * 60_000
const pausedWaitsForMs = 24 * 60 * 60_000

/** The session that opens at `nowMs` from what is stored, and where it began anew since. */
export function comeBack(
  saved: Saved | null,
  nowMs: number,
): { place: Place; passed: readonly Place[] } {
  if (!saved) return { place: ready, passed: [] }
  const { session, savedAtMs } = saved
  const place = { ...placeOf(saved), atMs: nowMs }
  const isLate = nowMs - savedAtMs > goesOnForMs
  if (nowMs < savedAtMs) return { place, passed: [] }
  if (session.state === 'paused' && nowMs - session.pausedAtMs > pausedWaitsForMs)
    return { place: ended(place), passed: [] }
  if (session.state === 'done' && isLate) return { place: ready, passed: [] }
  if (!moves(place)) return { place, passed: [] }
  return isLate ? { place: paused(place, true), passed: [] } : pass(placeOf(saved), nowMs)
}
