import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../scripts/project.ts'
import { type Entry, entriesOf, firstLocale, localesOf, type WordsFolder } from './locales.ts'

/** By folder and language, e.g. `page/i18n de-DE`: the lines `msgid: text` that are rightly as in English. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  'setting/i18n tr-TR': ['cue-normal: Normal'],
  'page/i18n nl-NL': ['minutes-seconds: {minutes} min {seconds} s'],
  'page/i18n pl-PL': ['minutes-seconds: {minutes} min {seconds} s'],
  'page/i18n pt-BR': ['minutes-seconds: {minutes} min {seconds} s'],
  'setting/i18n nl-NL': ['minutes-seconds: {minutes} min {seconds} s', 'routine-title: Routine'],
  'setting/i18n pl-PL': ['minutes-seconds: {minutes} min {seconds} s'],
  'setting/i18n pt-BR': [
    'hours-minutes: {hours} h {minutes} min',
    'minutes-seconds: {minutes} min {seconds} s',
  ],
  'page/i18n de-DE': ['minutes-seconds: {minutes} min {seconds} s'],
  'page/i18n es-ES': ['minutes-seconds: {minutes} min {seconds} s'],
  'page/i18n fr-FR': ['minutes-seconds: {minutes} min {seconds} s'],
  'page/i18n it-IT': ['minutes-seconds: {minutes} min {seconds} s'],
  'setting/i18n de-DE': [
    'cue-normal: Normal',
    'hours-minutes: {hours} h {minutes} min',
    'minutes-seconds: {minutes} min {seconds} s',
  ],
  'setting/i18n es-ES': [
    'hours-minutes: {hours} h {minutes} min',
    'minutes-seconds: {minutes} min {seconds} s',
  ],
  'setting/i18n fr-FR': [
    'hours-minutes: {hours} h {minutes} min',
    'minutes-seconds: {minutes} min {seconds} s',
    'routine-title: Routine',
  ],
  'setting/i18n it-IT': [
    'hours-minutes: {hours} h {minutes} min',
    'minutes-seconds: {minutes} min {seconds} s',
    'routine-title: Routine',
  ],
}

/** Texts of three letters and less are often the same: `s`, `OK`, `min`. */
const fewLetters = 3

const { i18n, defaultLanguage } = JSON.parse(
  readFileSync(join(projectFolder, 'app.json'), 'utf8'),
) as { i18n: Record<string, { appName?: string }>; defaultLanguage: string }

const folders: WordsFolder[] = ['page/i18n', 'setting/i18n']

const ids = (entries: readonly Entry[]) => entries.map(({ msgid }) => msgid).sort()
const placeholders = (text: string) => [...text.matchAll(/\{[^}]*\}?|\}/g)].map(([found]) => found)
const lettersOf = (text: string) => text.replace(/\{\w+\}/g, '').match(/\p{L}/gu)?.length ?? 0

describe.each(folders)('the words in %s', (folder) => {
  const first = entriesOf(folder, firstLocale)
  const englishOf = new Map(first.map(({ msgid, text }) => [msgid, text]))

  describe.each(localesOf(folder))('in %s', (locale) => {
    const entries = entriesOf(folder, locale)
    const those = (isWrong: (entry: Entry, english: string) => boolean) =>
      entries
        .filter((entry) => isWrong(entry, englishOf.get(entry.msgid) ?? ''))
        .map(({ msgid, text }) => `${msgid}: ${text}`)

    it('have the same msgids as in English, each once', () => {
      expect(ids(entries)).toEqual([...new Set(ids(first))])
    })

    it('are all there', () => {
      expect(those(({ text }) => text.trim() === '')).toEqual([])
    })

    it('have the placeholders that English has', () => {
      const sorted = (text: string) => placeholders(text).sort().join(' ')
      expect(those(({ text }, english) => sorted(text) !== sorted(english))).toEqual([])
    })

    it('need neither plurals nor contexts, which the program cannot ask for', () => {
      expect(those(({ isPlain }) => !isPlain)).toEqual([])
    })

    it('have no double spaces and none at their ends', () => {
      expect(those(({ text }) => /\s\s|^\s|\s$/.test(text))).toEqual([])
    })
  })

  it.each(localesOf(folder).filter((locale) => locale !== firstLocale))(
    'in %s leave nothing over in English',
    (locale) => {
      const left = entriesOf(folder, locale)
        .filter(({ msgid, text }) => text === englishOf.get(msgid) && lettersOf(text) > fewLetters)
        .map(({ msgid, text }) => `${msgid}: ${text}`)
      expect(left.sort()).toEqual([...(sameAsEnglish[`${folder} ${locale}`] ?? [])].sort())
    },
  )
})

describe('the languages', () => {
  it('are the same on the watch, on the phone and in app.json', () => {
    expect(localesOf('setting/i18n')).toEqual(localesOf('page/i18n'))
    expect(Object.keys(i18n).sort()).toEqual(localesOf('page/i18n').sort())
  })

  it('have a name for the program each', () => {
    const unnamed = Object.entries(i18n).filter(([, { appName }]) => !appName?.trim())
    expect(unnamed).toEqual([])
  })

  it('have the first one for all others', () => {
    expect(defaultLanguage).toBe(firstLocale)
  })
})
