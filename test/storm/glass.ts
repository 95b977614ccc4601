/** What the glass says, read back with the program's own English texts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', '..', 'page', 'i18n', 'en-US.po')
const entries = readFileSync(file, 'utf-8').matchAll(/msgid "(.+)"\nmsgstr "(.*)"/g)
const texts = new Map([...entries].map(([, msgid, text]) => [msgid, text]))

/** The English text of a msgid. Throws a sentence when the watch has none. */
function textOf(msgid: string): string {
  const text = texts.get(msgid)
  if (text !== undefined) return text
  throw new Error(`page/i18n/en-US.po has no "${msgid}".`)
}

/** The value of the first `{name}` in whichever text on the glass is of that msgid; null when none is. */
export function wordsIn(glass: readonly string[], msgid: string): string | null {
  const [before = '', after = ''] = textOf(msgid).split(/\{\w+\}/)
  const found = glass.find((text) => text.startsWith(before) && text.endsWith(after))
  return found?.slice(before.length, found.length - after.length) ?? null
}

/** True when the text of that msgid is on the glass. */
export const shows = (glass: readonly string[], msgid: string): boolean =>
  glass.includes(textOf(msgid))

/** The big number on the glass; NaN when there is none. */
export const secondsOn = (glass: readonly string[]): number =>
  Number(glass.find((text) => /^\d+$/.test(text)) ?? Number.NaN)

/** `m:ss` as seconds. */
export function secondsOf(time: string): number {
  const [minutes = Number.NaN, seconds = Number.NaN] = time.split(':').map(Number)
  return minutes * 60 + seconds
}
