/** How each language writes moments and numbers. Source: Unicode CLDR 45. */

/** The patterns of one language; `{name}` stands for a value. */
export interface Language {
  /** The day a week begins with, as `Date` counts them: 0 is Sunday, 1 Monday. */
  readonly firstDay: 0 | 1
  readonly decimalSign: '.' | ','
  /** `{H}` `{HH}` hours of 24, `{h}` of twelve, `{half}` the half of the day. In dates `{MM}` and `{DD}` have two digits. */
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

/** How American English writes moments. */
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

/** For a language without a table: dates as ISO 8601 has them, and weeks from Monday. */
export const iso: Language = {
  ...american,
  firstDay: 1,
  time: '{HH}:{mm}',
  dayOfYear: '{year}-{MM}-{DD}',
  dayOfAnyYear: '{year}-{MM}-{DD}',
  dayAndTime: '{date} {time}',
}

/** The languages that have a table of their own. */
export const languages: Readonly<Record<string, Language>> = {
  'en-US': american,
  'en-GB': {
    ...usual,
    decimalSign: '.',
    months: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
    weekdays: 'S M T W T F S',
  },
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
  'zh-TW': {
    ...eastern,
    time: '{half}{h}:{mm}',
    weekdays: '日 一 二 三 四 五 六',
    halves: ['上午', '下午'],
  },
  'pt-PT': {
    ...usual,
    firstDay: 0,
    dayOfYear: '{DD}/{MM}',
    dayOfAnyYear: '{DD}/{MM}/{year}',
    months: '',
    weekdays: 'D S T Q Q S S',
  },
  'cs-CZ': {
    ...usual,
    time: '{H}:{mm}',
    dayOfYear: '{day}. {month}.',
    dayOfAnyYear: '{day}. {month}. {year}',
    dayAndTime: '{date} {time}',
    months: '1 2 3 4 5 6 7 8 9 10 11 12',
    weekdays: 'N P Ú S Č P S',
  },
  'vi-VN': {
    ...usual,
    dayOfYear: '{day} thg {month}',
    dayOfAnyYear: '{day} thg {month}, {year}',
    dayAndTime: '{time} {date}',
    months: '1 2 3 4 5 6 7 8 9 10 11 12',
    weekdays: 'CN T2 T3 T4 T5 T6 T7',
  },
  'id-ID': {
    ...usual,
    firstDay: 0,
    time: '{HH}.{mm}',
    months: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
    weekdays: 'M S S R K J S',
  },
  'uk-UA': {
    ...usual,
    dayOfAnyYear: '{day} {month} {year} р.',
    months: 'січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.',
    weekdays: 'Н П В С Ч П С',
  },
}
