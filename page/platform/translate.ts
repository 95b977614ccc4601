/** Texts in the language of the watch. */
import * as i18n from '@zos/i18n'
import { translateWith } from '../../engine/screen/phrase'
import { ask } from './refusals'

/** What the watch gave for a msgid: its language does not change while the page is open. */
const known = new Map<string, unknown>()

/** Puts a phrase, or a msgid with its values, into the watch's language. Where the watch refuses, the user reads English. */
export const translate = translateWith((msgid) => {
  const text = known.get(msgid) ?? ask('i18n', i18n, 'getText', msgid)
  if (text) known.set(msgid, text)
  return text
})
