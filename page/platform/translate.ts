/** Texts in the language of the watch. */
import * as i18n from '@zos/i18n'
import { translateWith } from '../../engine/screen/phrase'
import { ask } from './refusals'

/** Puts a phrase, or a msgid with its values, into the watch's language. Where the watch refuses, the user reads English. */
export const translate = translateWith((msgid) => ask('i18n', i18n, 'getText', msgid))
