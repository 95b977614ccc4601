/** Texts as data: which text, and the numbers in it. */

/** A text to be said in the user's language: its msgid, and what stands for each {name} in it. */
export interface Phrase {
  readonly msgid: string
  readonly values?: Readonly<Record<string, string | number | Phrase>>
}

/** A length of time in words. `seconds` is a whole number of at least 0. */
export function duration(seconds: number): Phrase {
  const values = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  return { msgid: values.seconds === 0 ? 'minutes' : 'minutes-seconds', values }
}

/** The text of a phrase. `textOf` gives the text with that msgid, in which each `{name}` is replaced by its value. */
export function translate(
  { msgid, values = {} }: Phrase,
  textOf: (msgid: string) => string,
): string {
  return Object.keys(values).reduce((text, name) => {
    const value = values[name]
    const said = typeof value === 'object' ? translate(value, textOf) : `${value}`
    return text.replace(`{${name}}`, said)
  }, textOf(msgid))
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
