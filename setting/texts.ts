/** Texts of the page in the phone's language. */
import { gettext } from 'i18n'
import type { Sum } from '../engine/history/weeks'
import { planSession, totalSeconds } from '../engine/routine/plan'
import type { Settings } from '../engine/routine/settings'
import {
  duration,
  minutesAndSeconds,
  type Phrase,
  type Translate,
  translateWith,
} from '../engine/screen/phrase'
import { type LocalMoment, languageOf, momentText } from './language'
import type { PhoneMsgid } from './phone-msgids'

/** A text for the user of the phone. */
export type PhonePhrase = Phrase<PhoneMsgid>

const inLanguage = translateWith<PhoneMsgid>((msgid) => {
  try {
    return gettext(msgid)
  } catch {
    return '' // The user reads English.
  }
})

/** Puts a phrase, or a msgid with its values, into the language of the phone. A number and its unit stay on one line. */
export const translate: Translate<PhoneMsgid> = (words, values) =>
  inLanguage(words, values).replace(/(\d) (?=\p{L})/gu, '$1\u00a0')

/** How this language writes moments and numbers: its texts name it, so that both are always of the same. */
export const language = languageOf(translate('en-US'), phoneTag())

/** The phone's language, by what the packed script reads it from; empty where that is missing. */
function phoneTag(): string {
  try {
    const tag: unknown = HmUtils.getLanguage(userSettings)
    return typeof tag === 'string' ? tag : ''
  } catch {
    return '' // Dates are then those of the texts.
  }
}

/** The legs, by name. */
export const legNames = { right: 'Right leg', left: 'Left leg' } as const

/** A length of time. `seconds` is a whole number of at least 0. */
export function timeWords(seconds: number): PhonePhrase {
  if (seconds < 60) return { msgid: '{seconds} s', values: { seconds } }
  return duration(seconds)
}

/** What was held with each leg, as the values of a phrase. */
export function heldTimes({ heldSeconds: { right, left } }: Sum) {
  return { right: minutesAndSeconds(right), left: minutesAndSeconds(left) }
}

/** How long a session with these settings takes, in a sentence. */
export function totalWords(settings: Settings): string {
  const msgid =
    settings.holdStart === 'tap' ? 'A session takes about {time}.' : 'A session takes {time}.'
  return translate(msgid, { time: timeWords(totalSeconds(planSession(settings))) })
}

/** The parts of a moment (ms since 1970 UTC) in the phone's time zone. */
export function localMoment(atMs: number): LocalMoment {
  const at = new Date(atMs)
  return {
    year: at.getFullYear(),
    month: at.getMonth() + 1,
    day: at.getDate(),
    hours: at.getHours(),
    minutes: at.getMinutes(),
  }
}

/** Minutes that the phone's time zone is ahead of UTC at a moment, ms since 1970 UTC. */
export function offsetMinutesAt(momentMs: number): number {
  return -new Date(momentMs).getTimezoneOffset()
}

/** The time of day, with the day when it is not today. */
export function momentWords(atMs: number, nowMs: number): string {
  return momentText(language, localMoment(atMs), localMoment(nowMs))
}
