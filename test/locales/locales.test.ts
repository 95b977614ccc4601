import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../scripts/project.ts'
import { languages } from '../../setting/language-tables'
import {
  type Entry,
  entriesOf,
  firstLocale,
  localesOf,
  msgidsIn,
  type TextFolder,
  translationsOf,
} from './locales.ts'

/** By folder and language, e.g. `page/i18n de-DE`: the texts that are rightly as in English. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  'setting/i18n de-DE': ['Normal', '{minutes} min {seconds} s'],
  'setting/i18n tr-TR': ['Normal'],
  ...shortMinutes('page/i18n', 'cs-CZ de-DE es-ES fr-FR it-IT nl-NL pl-PL pt-BR pt-PT'),
  ...shortMinutes('setting/i18n', 'cs-CZ es-ES fr-FR it-IT nl-NL pl-PL pt-BR pt-PT'),
}

/** Languages that write `min` and `s` as English does. */
function shortMinutes(folder: TextFolder, tags: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    tags.split(' ').map((tag) => [`${folder} ${tag}`, ['{minutes} min {seconds} s']]),
  )
}

/** Texts of three letters and less are often the same: `s`, `OK`, `min`. */
const fewLetters = 3

const { i18n, defaultLanguage } = JSON.parse(
  readFileSync(join(projectFolder, 'app.json'), 'utf8'),
) as { i18n: Record<string, { appName?: string }>; defaultLanguage: string }

const folders: TextFolder[] = ['page/i18n', 'setting/i18n']

const placeholders = (text: string) => [...text.matchAll(/\{[^}]*\}?|\}/g)].map(([found]) => found)
const hasStraySpaces = (text: string) => /\s\s|^\s|\s$/.test(text)
const lettersOf = (text: string) => text.replace(/\{\w+\}/g, '').match(/\p{L}/gu)?.length ?? 0

/** All that can ask for a text. */
const sources = ['engine', 'page', 'setting']
  .flatMap((part) => sourcesIn(join(projectFolder, part)))
  .join('\n')

function sourcesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const asking = names.filter((name) => name.endsWith('.ts') && !name.endsWith('-msgids.ts'))
  return asking.map((name) => readFileSync(join(folder, name), 'utf8'))
}

describe.each(folders)('the texts in %s', (folder) => {
  const english = [...msgidsIn[folder]]

  it('are there once each, and the program asks for all of them', () => {
    expect(english).toEqual([...new Set(english)])
    expect(english.filter((msgid) => !sources.includes(`'${msgid}'`))).toEqual([])
  })

  it('have no double spaces and none at their ends', () => {
    expect(english.filter(hasStraySpaces)).toEqual([])
  })

  describe.each(translationsOf(folder))('in %s', (locale) => {
    const entries = entriesOf(folder, locale)
    const those = (isWrong: (entry: Entry) => boolean) =>
      entries.filter(isWrong).map(({ msgid, text }) => `${msgid}: ${text}`)

    it('are those that the program has in English, each once', () => {
      expect(entries.map(({ msgid }) => msgid).sort()).toEqual([...english].sort())
    })

    it('are all there', () => {
      expect(those(({ text }) => text.trim() === '')).toEqual([])
    })

    it('have the placeholders that English has', () => {
      const sorted = (text: string) => placeholders(text).sort().join(' ')
      expect(those(({ text, msgid }) => sorted(text) !== sorted(msgid))).toEqual([])
    })

    it('need neither plurals nor contexts, which the program cannot ask for', () => {
      expect(those(({ isPlain }) => !isPlain)).toEqual([])
    })

    it('have no double spaces and none at their ends', () => {
      expect(those(({ text }) => hasStraySpaces(text))).toEqual([])
    })

    it('leave nothing over in English', () => {
      const left = entries.filter(
        ({ msgid, text }) => text === msgid && lettersOf(text) > fewLetters,
      )
      const expected = sameAsEnglish[`${folder} ${locale}`] ?? []
      expect(left.map(({ text }) => text).sort()).toEqual([...expected].sort())
    })
  })
})

describe('the languages', () => {
  it.each(translationsOf('setting/i18n'))('say which they are, for the dates: %s', (locale) => {
    const named = entriesOf('setting/i18n', locale).find(({ msgid }) => msgid === firstLocale)
    expect(named?.text).toBe(locale)
    expect(Object.keys(languages)).toContain(locale)
  })

  it('are the same on the watch, on the phone and in app.json', () => {
    expect(localesOf('setting/i18n')).toEqual(localesOf('page/i18n'))
    expect(Object.keys(i18n).sort()).toEqual(localesOf('page/i18n').sort())
  })

  it('have a name for the program each', () => {
    const unnamed = Object.entries(i18n).filter(([, { appName }]) => !appName?.trim())
    expect(unnamed).toEqual([])
  })

  it('have English for all others, which has no file', () => {
    expect(defaultLanguage).toBe(firstLocale)
    expect(folders.flatMap(translationsOf)).not.toContain(firstLocale)
  })
})
