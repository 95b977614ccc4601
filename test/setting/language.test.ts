/** How the phone's page writes moments and numbers, against the CLDR that Node brings. */
import { describe, expect, it } from 'vitest'
import {
  dayAndTimeText,
  dayText,
  type LocalMoment,
  languageOf,
  momentText,
  numberText,
  timeText,
  weekdayLetters,
} from '../../setting/language'
import { languages } from '../../setting/language-tables'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const moment = (month: number, hours: number): LocalMoment => ({
  year: 2026,
  month,
  day: 21,
  hours,
  minutes: 5,
})
const otherYear = { ...moment(1, 1), year: 2025 }

function cldr(tag: string, at: LocalMoment, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(Date.UTC(at.year, at.month - 1, at.day, at.hours, at.minutes))
  const text = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(date)
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace('AM', am(tag))
    .replace('PM', pm(tag))
    .replace('凌晨', '上午')
    .replace('中午', '下午')
}

/** In Taiwan CLDR names more parts of the day than a clock does. Node's CLDR has AM and PM as the abbreviations in Korean; Koreans write the words. */
const am = (tag: string) => (tag === 'ko-KR' ? '오전' : 'AM')
const pm = (tag: string) => (tag === 'ko-KR' ? '오후' : 'PM')

describe.each(Object.keys(languages))('in %s', (tag) => {
  const language = languageOf(tag)

  it.each([0, 8, 12, 18])('the time of day at %i hours is as in CLDR', (hours) => {
    const at = moment(3, hours)
    expect(timeText(language, at)).toBe(cldr(tag, at, { timeStyle: 'short' }))
  })

  it.each(months)('a day of month %i is as in CLDR, with and without the year', (month) => {
    const at = moment(month, 8)
    const short = { month: 'short', day: 'numeric' } as const
    expect(dayText(language, at, at)).toBe(cldr(tag, at, short))
    expect(dayText(language, at, otherYear)).toBe(cldr(tag, at, { ...short, year: 'numeric' }))
  })

  it('day and time are joined as in CLDR', () => {
    const at = moment(11, 18)
    const options = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
    // At 18:05, so that no language needs to say whether 8 is 08.
    expect(dayAndTimeText(language, at, at)).toBe(cldr(tag, at, options))
  })

  it('a number has the decimal sign of CLDR', () => {
    expect(numberText(language, 0.45)).toBe((0.45).toLocaleString(tag))
  })

  it('the days have the letters of CLDR, in the order of the week', () => {
    const sunday = { ...moment(11, 8), day: 1 }
    const letters = [0, 1, 2, 3, 4, 5, 6].map((days) => {
      const at = { ...sunday, day: sunday.day + language.firstDay + days }
      return cldr(tag, at, { weekday: 'narrow' })
    })
    expect(weekdayLetters(language)).toEqual(letters)
  })

  it('a week begins as in CLDR', () => {
    const locale = new Intl.Locale(tag) as Intl.Locale & WeekInfo
    const firstDay = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay
    expect(language.firstDay).toBe((firstDay ?? -1) % 7)
  })
})

interface WeekInfo {
  readonly weekInfo?: { readonly firstDay: number }
  getWeekInfo?(): { readonly firstDay: number }
}

describe('a moment', () => {
  const english = languageOf('en-US')
  it.each<[string, Partial<LocalMoment>]>([
    ['10:42 AM', {}],
    ['Nov 21, 10:42 AM', { day: 21 }],
    ['Oct 22, 10:42 AM', { month: 10 }],
    ['Nov 22, 2025, 10:42 AM', { year: 2025 }],
  ])('is %s when it is %o away from today', (text, part) => {
    const now = { year: 2026, month: 11, day: 22, hours: 10, minutes: 42 }
    expect(momentText(english, { ...now, ...part }, now)).toBe(text)
  })

  it('is as ISO 8601 has it in a language without a table, and weeks begin on Monday', () => {
    const now = { year: 2026, month: 11, day: 2, hours: 18, minutes: 5 }
    const swedish = languageOf('en-US', 'sv-SE')
    expect(dayAndTimeText(swedish, now, now)).toBe('2026-11-02 18:05')
    expect(swedish.firstDay).toBe(1)
    expect(languageOf('xx-XX')).toBe(swedish)
  })

  it.each(['', 'en-US'])('is American on a phone whose language is "%s"', (tag) => {
    expect(languageOf('en-US', tag)).toBe(english)
  })
})
