/** The languages that the program speaks: English in its code, the others in its .po files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PO from 'pofile'
import { type Translate, translateWith } from '../../engine/screen/phrase'
import { watchMsgids } from '../../engine/screen/watch-msgids'
import { projectFolder } from '../../scripts/project.ts'
import { phoneMsgids } from '../../setting/phone-msgids'

/** All texts of the parts of the program that have some, in English. */
export const msgidsIn = { 'page/i18n': watchMsgids, 'setting/i18n': phoneMsgids } as const

/** The parts of the program that have texts: on the watch and on the phone. */
export type TextFolder = keyof typeof msgidsIn

/** The language in which each text is its own msgid. */
export const firstLocale = 'en-US'

/** The languages that a part is translated into. */
export function translationsOf(folder: TextFolder): string[] {
  const names = readdirSync(join(projectFolder, folder)).filter((name) => name.endsWith('.po'))
  return names.map((name) => name.replace('.po', '')).sort()
}

/** The languages that a part has, the first one first. */
export function localesOf(folder: TextFolder): string[] {
  return [firstLocale, ...translationsOf(folder)]
}

/** One msgid and its text, as they stand in the file; a msgid may stand there twice. */
export interface Entry {
  readonly msgid: string
  readonly text: string
  /** Said in several numbers, or in a context: neither part of the program can ask for those. */
  readonly isPlain: boolean
}

/** All texts of a part in a language that it is translated into, in their order; none when there is no such file. */
export function entriesOf(folder: TextFolder, locale: string): Entry[] {
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

/** Puts phrases of the watch into a language: what it lacks, which test/locales/locales.test.ts tells, into English. */
export function translateInto(locale: string): Translate {
  const texts = new Map(entriesOf('page/i18n', locale).map(({ msgid, text }) => [msgid, text]))
  return translateWith((msgid) => texts.get(msgid))
}
