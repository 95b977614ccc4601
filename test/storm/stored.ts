/** What lies in the watch's storage, and where a session must be that is opened from there. */
import { fieldsOf, fromJson } from '../../engine/parse'
import type { Saved } from '../../engine/session/saved'
import { newerOf, parseSlotted } from '../../engine/sync/two-slots'
import { ended, lengthMs, moves, type Place, pass, paused, ready } from './place.ts'

type Files = ReadonlyMap<string, string>
const textsOf = (files: Files, name: string) =>
  [0, 1].map((at) => textAt(files, `${name}-${at}.json`))

/** The text that was written to a path: in a file of its own, or in the one file of a watch that ignores paths. */
function textAt(files: Files, path: string): unknown {
  const own = files.get(path)
  if (own !== undefined) return fieldsOf(fromJson(own)).kept
  const one = fieldsOf(fromJson(files.get(onlyFile)))
  return one['opened-first'] === path ? one.kept : one[path]
}

/** Where all lies on a watch that ignores paths. */
export const onlyFile = 'localStorage'

/** All that is stored under a name, half a write and garbage too. */
export const textOf = (files: Files, name: string): string =>
  [0, 1]
    .map((at) => `${name}-${at}.json`)
    .map((path) => files.get(path) ?? textAt(files, path))
    .join()

/** The newer of the two values of a name that can be read, of which write it is (0 where there is none), and whether both files can be read. */
export function newest(files: Files, name: string) {
  const [first = null, second = null] = textsOf(files, name).map((text) =>
    parseSlotted(fromJson(text)),
  )
  const { turn = 0, value } = (newerOf([first, second]) === 1 ? second : first) ?? {}
  return { turn, value, isWhole: first !== null && second !== null }
}

/** Where a stored session was when it was saved. */
export function placeOf({ session, savedAtMs }: Saved): Place {
  const { steps, settings, state, index } = session
  const place = { ...ready, steps, settings, index, state, atMs: savedAtMs }
  switch (session.state) {
    case 'running':
      return { ...place, intoMs: savedAtMs - session.stepStartedAtMs }
    case 'waiting':
      return { ...place, intoMs: lengthMs(steps[index]) }
    case 'paused':
      return {
        ...place,
        intoMs: session.elapsedMs,
        wasWaiting: session.waiting,
        asks: session.asks,
      }
    default:
      return ended(place)
  }
}

/** Longer away than this, and a session is not gone on with by itself; paused for longer, and it is over. */
const goesOnForMs = 10 * 60_000
const pausedWaitsForMs = 24 * 60 * 60_000

/** A question waits from when it was first stored, a pause from its beginning. */
const waitsSinceMs = ({ session, savedAtMs }: Saved): number =>
  session.state === 'paused' && !session.asks ? session.pausedAtMs : savedAtMs

/** The session that opens at `nowMs` from what is stored, and where it began anew since. */
export function comeBack(
  saved: Saved | null,
  nowMs: number,
): { place: Place; passed: readonly Place[] } {
  const stays = (place: Place) => ({ place: { ...place, atMs: nowMs }, passed: [] })
  if (!saved) return stays(ready)
  const { session, savedAtMs } = saved
  const place = placeOf(saved)
  const isLate = nowMs - savedAtMs > goesOnForMs
  const isLong = session.state === 'paused' && nowMs - waitsSinceMs(saved) > pausedWaitsForMs
  if (nowMs < savedAtMs) return stays(place)
  if (!moves(place))
    return stays(isLong ? ended(place) : isLate && place.state === 'done' ? ready : place)
  return isLate ? stays(paused(place, true)) : pass(place, nowMs)
}
