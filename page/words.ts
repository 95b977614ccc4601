/** Says a phrase in the language of the watch. The only importer of `@zos/i18n`. */
import { getText } from '@zos/i18n'
import { type Phrase, speak } from '../engine/phrase'

export function say(phrase: Phrase): string {
  return speak(phrase, getText)
}
