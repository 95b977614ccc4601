/** Says a phrase in the language of the watch. The only importer of `@zos/i18n`. */
import { getText } from '@zos/i18n'
import { type Phrase, translate } from '../../engine/screen/phrase'

export function translated(phrase: Phrase): string {
  return translate(phrase, getText)
}
