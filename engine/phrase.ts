/** Texts as data: which text, and the numbers in it. */

/** A text to be said in the user's language: its msgid, and what stands for each {name} in it. */
export interface Phrase {
  readonly msgid: string
  readonly values?: Readonly<Record<string, string | number>>
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
