/** Texts in the language of the watch. */
import * as i18n from '@zos/i18n'
import { type Phrase, translate } from '../../engine/screen/phrase'
import { ask } from './refusals'

/** A phrase in the watch's language. Where the watch refuses twice, the user reads it as its msgid has it. */
export function translated(phrase: Phrase): string {
  return translate(phrase, textOf)
}

function textOf(msgid: string): string {
  return textOnce(msgid) ?? textOnce(msgid) ?? msgid
}

function textOnce(msgid: string): string | null {
  const text = ask('i18n', i18n, 'getText', msgid)
  return typeof text === 'string' && text !== '' ? text : null
}
