/** What the glass says, read back with the program's own texts. */
import type { WatchMsgid } from '../../engine/screen/watch-msgids'

/** The value of the first `{name}` in whichever text on the glass is of that msgid; null when none is. */
export function wordsIn(glass: readonly string[], msgid: WatchMsgid): string | null {
  const parts = msgid.split(/\{\w+\}/).map((part) => part.replace(/[+?.~]/g, '\\$&'))
  const isOf = new RegExp(`^${parts.join('(.+)')}$`)
  return glass.map((text) => isOf.exec(text)?.[1]).find((value) => value !== undefined) ?? null
}

/** True when the text of that msgid is on the glass. */
export function shows(glass: readonly string[], msgid: WatchMsgid): boolean {
  return glass.includes(msgid)
}

/** The big number on the glass; null when there is none. */
export function secondsOn(glass: readonly string[]): number | null {
  const found = glass.find((text) => /^\d+$/.test(text))
  return found === undefined ? null : Number(found)
}

/** `m:ss` as seconds. */
export function secondsOf(time: string): number {
  const [minutes, seconds] = time.split(':').map(Number)
  return (minutes ?? 0) * 60 + (seconds ?? 0)
}
