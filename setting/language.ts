/** How each language writes moments and numbers, since the Settings App has no Intl. Source: Unicode CLDR 45. */

/** The patterns of one language; `{name}` stands for a value. */
export interface Language {
  /** The day a week begins with, as `Date` counts them: 0 is Sunday, 1 Monday. */
  readonly firstDay: 0 | 1
  readonly decimalSign: '.' | ','
  /** `{H}` `{HH}` hours of 24, `{h}` of twelve, `{half}` the half of the day. */
  readonly time: string
  readonly dayOfYear: string
  readonly dayOfAnyYear: string
  readonly dayAndTime: string
  /** The twelve months, short, as a date has them. */
  readonly months: string
  /** The seven days, a letter each, Sunday first. */
  readonly weekdays: string
  /** Before and after noon, where the clock has twelve hours. */
  readonly halves?: readonly [string, string]
}

/** A moment by the phone's clock and in its time zone. */
export interface LocalMoment {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hours: number
  readonly minutes: number
}

const usual = {
  firstDay: 1,
  decimalSign: ',',
  time: '{HH}:{mm}',
  dayOfYear: '{day} {month}',
  dayOfAnyYear: '{day} {month} {year}',
  dayAndTime: '{date}, {time}',
} as const

const eastern = {
  firstDay: 0,
  decimalSign: '.',
  time: '{H}:{mm}',
  dayOfYear: '{month}月{day}日',
  dayOfAnyYear: '{year}年{month}月{day}日',
  dayAndTime: '{date} {time}',
  months: '1 2 3 4 5 6 7 8 9 10 11 12',
} as const

const american: Language = {
  firstDay: 0,
  decimalSign: '.',
  time: '{h}:{mm} {half}',
  dayOfYear: '{month} {day}',
  dayOfAnyYear: '{month} {day}, {year}',
  dayAndTime: '{date}, {time}',
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  weekdays: 'S M T W T F S',
  halves: ['AM', 'PM'],
}

/** The languages that have a table of their own. */
export const languages: Readonly<Record<string, Language>> = {
  'en-US': american,
  'de-DE': {
    ...usual,
    dayOfYear: '{day}. {month}',
    dayOfAnyYear: '{day}. {month} {year}',
    months: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    weekdays: 'S M D M D F S',
  },
  'es-ES': {
    ...usual,
    time: '{H}:{mm}',
    months: 'ene feb mar abr may jun jul ago sept oct nov dic',
    weekdays: 'D L M X J V S',
  },
  'fr-FR': {
    ...usual,
    months: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    weekdays: 'D L M M J V S',
  },
  'it-IT': {
    ...usual,
    months: 'gen feb mar apr mag giu lug ago set ott nov dic',
    weekdays: 'D L M M G V S',
  },
  'pt-BR': {
    ...usual,
    firstDay: 0,
    dayOfYear: '{day} de {month}',
    dayOfAnyYear: '{day} de {month} de {year}',
    months: 'jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.',
    weekdays: 'D S T Q Q S S',
  },
  'nl-NL': {
    ...usual,
    months: 'jan feb mrt apr mei jun jul aug sep okt nov dec',
    weekdays: 'Z M D W D V Z',
  },
  'pl-PL': {
    ...usual,
    months: 'sty lut mar kwi maj cze lip sie wrz paź lis gru',
    weekdays: 'N P W Ś C P S',
  },
  'ru-RU': {
    ...usual,
    dayOfAnyYear: '{day} {month} {year} г.',
    months: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.',
    weekdays: 'В П В С Ч П С',
  },
  'tr-TR': {
    ...usual,
    dayAndTime: '{date} {time}',
    months: 'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara',
    weekdays: 'P P S Ç P C C',
  },
  'ja-JP': { ...eastern, weekdays: '日 月 火 水 木 金 土' },
  'ko-KR': {
    ...eastern,
    time: '{half} {h}:{mm}',
    dayOfYear: '{month}월 {day}일',
    dayOfAnyYear: '{year}년 {month}월 {day}일',
    weekdays: '일 월 화 수 목 금 토',
    halves: ['오전', '오후'],
  },
  'zh-CN': { ...eastern, firstDay: 1, time: '{HH}:{mm}', weekdays: '日 一 二 三 四 五 六' },
}

/** The language with that BCP 47 tag, or American English. */
export function languageOf(tag: string): Language {
  return languages[tag] ?? american
}

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
