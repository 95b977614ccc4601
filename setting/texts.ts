/** Texts of the page in the phone's language. */
import { gettext } from 'i18n'
import type { Sum } from '../engine/history/weeks'
import { planSession, totalSeconds } from '../engine/routine/plan'
import type { Settings } from '../engine/routine/settings'
import { duration, type Phrase, translate } from '../engine/screen/phrase'
import { type LocalMoment, languageOf, momentText } from './language'

/** A phrase in this language: with values in it, or by its msgid alone. */
export function translated(words: Phrase | string): string {
  return typeof words === 'string' ? gettext(words) : translate(words, gettext)
}

/** How this language writes moments and numbers: its texts name it, so that both are always of the same. */
export const language = languageOf(gettext('language'))

/** A length of time. `seconds` is a whole number of at least 0. */
export function timeWords(seconds: number): Phrase {
  if (seconds < 60) return { msgid: 'seconds', values: { seconds } }
  if (seconds < 3600) return duration(seconds)
  const values = { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) }
  return { msgid: 'hours-minutes', values }
}

/** What was held with each leg, as the values of a phrase. */
export function heldTimes({ heldSeconds: { right, left } }: Sum) {
  return { right: timeWords(right), left: timeWords(left) }
}

/** How long a session with these settings takes, in a sentence. */
export function totalWords(settings: Settings): string {
  const msgid = settings.holdStart === 'tap' ? 'total-about' : 'total'
  return translated({ msgid, values: { time: timeWords(totalSeconds(planSession(settings))) } })
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
