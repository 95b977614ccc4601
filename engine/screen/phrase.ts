/** Texts as data: which text, and the numbers in it. */

import type { WatchMsgid } from './watch-msgids'

/** What stands for each `{name}` in a text. */
export type Values<Msgid extends string = WatchMsgid> = Readonly<
  Record<string, string | number | Phrase<Msgid>>
>

/** A text for the user: its msgid, which is the text in English, and the values in it. */
export interface Phrase<Msgid extends string = WatchMsgid> {
  readonly msgid: Msgid
  readonly values?: Values<Msgid>
}

/** A length of time in words. `seconds` is a whole number of at least 0. */
export function duration(seconds: number): Phrase<'{minutes} min' | '{minutes} min {seconds} s'> {
  const values = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  return { msgid: values.seconds === 0 ? '{minutes} min' : '{minutes} min {seconds} s', values }
}

/** Puts a phrase, or a msgid with its values, into the user's language. */
export type Translate<Msgid extends string = WatchMsgid> = (
  words: Phrase<Msgid> | Msgid,
  values?: Values<Msgid>,
) => string

/**
 * The `translate` of a device. `lookUp` is the device's own look-up of a msgid. Whatever it gives that is
 * no text, or an empty one, the text is the English one.
 */
export function translateWith<Msgid extends string>(
  lookUp: (msgid: Msgid) => unknown,
): Translate<Msgid> {
  const translate: Translate<Msgid> = (words, values = {}) => {
    if (typeof words !== 'string') return translate(words.msgid, words.values)
    const found = lookUp(words)
    const text: string = typeof found === 'string' && found !== '' ? found : words
    return Object.keys(values).reduce((filled, name) => {
      const value = values[name]
      return filled.replace(`{${name}}`, typeof value === 'object' ? translate(value) : `${value}`)
    }, text)
  }
  return translate
}

/** Minutes and seconds as `m:ss`. `seconds` is a whole number of at least 0. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`
}

/** The time of day as `h:mm`, of 24 hours or of twelve. */
export function clockText(hours: number, minutes: number, twelveHours: boolean): string {
  return `${twelveHours ? ((hours + 11) % 12) + 1 : hours}:${twoDigits(minutes)}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}
