/** Says a phrase in the language of the watch. The only importer of `@zos/i18n`. */
import { getText } from '@zos/i18n'
import type { Phrase } from '../engine/phrase'

/** The text of a phrase, each `{name}` in it replaced by its value. */
export function say({ msgid, values = {} }: Phrase): string {
  return Object.keys(values).reduce(
    (text, name) => text.replace(`{${name}}`, `${values[name]}`),
    getText(msgid),
  )
}
