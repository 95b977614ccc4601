/** The languages that the program speaks, as its .po files say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PO from 'pofile'
import { type Phrase, translate } from '../../engine/screen/phrase'
import { projectFolder } from '../../scripts/project.ts'

/** The parts of the program that have words: on the watch and on the phone. */
export type WordsFolder = 'page/i18n' | 'setting/i18n'

/** The language in which each text is written first. */
export const firstLocale = 'en-US'

/** The languages that a part has, the first one first. */
export function localesOf(folder: WordsFolder): string[] {
  const names = readdirSync(join(projectFolder, folder)).filter((name) => name.endsWith('.po'))
  const found = names.map((name) => name.replace('.po', '')).sort()
  return [firstLocale, ...found.filter((locale) => locale !== firstLocale)]
}

/** One msgid and its text, as they stand in the file; a msgid may stand there twice. */
export interface Entry {
  readonly msgid: string
  readonly text: string
  /** Said in several numbers, or in a context: neither part of the program can ask for those. */
  readonly isPlain: boolean
}

/** All texts of a part in a language, in their order; none when there is no such file. */
export function entriesOf(folder: WordsFolder, locale: string): Entry[] {
  const file = join(projectFolder, folder, `${locale}.po`)
  if (!existsSync(file)) return []
  return PO.parse(readFileSync(file, 'utf8')).items.map(
    ({ msgid, msgstr, msgctxt, msgid_plural }) => ({
      msgid,
      text: msgstr.join(''),
      isPlain: !msgctxt && !msgid_plural && msgstr.length === 1,
    }),
  )
}

/**
 * Says phrases of the watch in a language: in the first one where it lacks the text, which
 * test/locales.test.ts tells. Throws a sentence for a msgid that the first one lacks.
 */
export function sayIn(locale: string): (phrase: Phrase) => string {
  const first = entriesOf('page/i18n', firstLocale)
  const texts = new Map(
    [...first, ...entriesOf('page/i18n', locale)].map(({ msgid, text }) => [msgid, text]),
  )
  return (phrase) =>
    translate(phrase, (msgid) => {
      const text = texts.get(msgid)
      if (text !== undefined) return text
      throw new RangeError(`A screen says "${msgid}", which page/i18n/${firstLocale}.po lacks.`)
    })
}
