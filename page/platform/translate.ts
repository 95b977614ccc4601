/** Texts in the language of the watch. */
import { getText } from '@zos/i18n'
import { type Phrase, translate } from '../../engine/screen/phrase'
import { ask } from './refusals'

/** A phrase in the watch's language. Where the watch refuses, the user reads it as its msgid has it. */
export function translated(phrase: Phrase): string {
  return translate(phrase, textOf)
}

function textOf(msgid: string): string {
  const text: unknown = ask('getText', msgid, () => getText(msgid))
  return typeof text === 'string' && text !== '' ? text : msgid
}
