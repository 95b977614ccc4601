/** Moments and numbers in words, since the Settings App has no Intl. */
import { iso, type Language, languages } from './language-tables'

/** A moment by the phone's clock and in its time zone. */
export interface LocalMoment {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hours: number
  readonly minutes: number
}

/**
 * The language with that BCP 47 tag. Without a table, and for English texts on a phone of another language, dates as
 * ISO 8601 has them. `phoneTag` is the phone's own language; empty where nobody knows it.
 */
export function languageOf(tag: string, phoneTag = ''): Language {
  if (tag === firstTag && phoneTag !== '' && phoneTag !== firstTag) return iso
  return languages[tag] ?? iso
}

/** The language of the msgids. */
const firstTag = 'en-US'

/** The time of day, e.g. `10:42 AM`. */
export function timeText(language: Language, { hours, minutes }: LocalMoment): string {
  return filled(language.time, {
    H: hours,
    HH: twoDigits(hours),
    h: ((hours + 11) % 12) + 1,
    mm: twoDigits(minutes),
    half: language.halves?.[hours < 12 ? 0 : 1] ?? '',
  })
}

/** The day, with the year when it is not that of `now`. */
export function dayText(language: Language, moment: LocalMoment, now: LocalMoment): string {
  const { day, month, year } = moment
  return filled(year === now.year ? language.dayOfYear : language.dayOfAnyYear, {
    day,
    DD: twoDigits(day),
    MM: twoDigits(month),
    month: language.months.split(' ')[month - 1] ?? '',
    year,
  })
}

/** The time of day, with the day when it is not that of `now`. */
export function momentText(language: Language, moment: LocalMoment, now: LocalMoment): string {
  const isToday = moment.year === now.year && moment.month === now.month && moment.day === now.day
  return isToday ? timeText(language, moment) : dayAndTimeText(language, moment, now)
}

/** The day and the time of day. */
export function dayAndTimeText(language: Language, moment: LocalMoment, now: LocalMoment): string {
  const date = dayText(language, moment, now)
  return filled(language.dayAndTime, { date, time: timeText(language, moment) })
}

/** The days of a week in their order, a letter each. */
export function weekdayLetters({ weekdays, firstDay }: Language): string[] {
  const letters = weekdays.split(' ')
  return [...letters.slice(firstDay), ...letters.slice(0, firstDay)]
}

/** A number with the language's decimal sign. No sign between thousands. */
export function numberText({ decimalSign }: Language, value: number): string {
  return `${value}`.replace('.', decimalSign)
}

function filled(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`)
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}
