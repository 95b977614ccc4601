import { describe, expect, it } from 'vitest'
import {
  chosenLanguage,
  fontFamilies,
  languagesOf,
  lineHeightShare,
  nameOfLanguage,
  searchInLanguage,
} from '../../simulator/desk/language.ts'

describe('the language of the desk', () => {
  const known = ['de-DE', 'en-US', 'pt-BR']
  it.each([
    ['?language=sv-SE', 'de-DE', 'sv-SE'],
    ['', 'de-DE', 'de-DE'],
    ['', 'de-AT', 'de-DE'],
    ['', 'en-US@posix', 'en-US'],
    ['', 'sv-SE', 'en-US'],
  ])('at %s for somebody who wishes %s is %s', (search, wished, language) => {
    expect(chosenLanguage(search, wished, known)).toBe(language)
  })

  it('stays in the address beside the watch', () => {
    const search = searchInLanguage('de-DE', '?model=Amazfit+Bip+6')
    expect(search).toContain('model=Amazfit+Bip+6')
    expect(chosenLanguage(search, 'pt-BR', known)).toBe('de-DE')
  })

  it('can be any that the package has texts in', () => {
    const paths = ['TID', 'ja-JP', 'en-US'].map((name) => `assets/raw/locale/${name}.btxt`)
    const device = new Map([...paths, 'page/index.js'].map((path) => [path, new Uint8Array()]))
    expect(languagesOf({ device, phone: new Map() })).toEqual(['en-US', 'ja-JP'])
  })

  it.each([
    ['en-US', '"Noto Sans", sans-serif', 1.16],
    ['ru-RU', '"Noto Sans", sans-serif', 1.16],
    ['ja-JP', '"Noto Sans", "Noto Sans JP", sans-serif', 1.25],
    ['ko-KR', '"Noto Sans", "Noto Sans KR", sans-serif', 1.25],
    ['zh-CN', '"Noto Sans", "Noto Sans SC", sans-serif', 1.25],
    ['zh-TW', '"Noto Sans", "Noto Sans TC", sans-serif', 1.25],
  ])('%s is drawn with %s and lines of %f', (language, families, share) => {
    expect(fontFamilies(language)).toBe(families)
    expect(lineHeightShare(language)).toBe(share)
  })

  it('is offered by the name that it calls itself', () => {
    expect(nameOfLanguage('de-DE')).toContain('Deutsch')
    expect(nameOfLanguage('ja-JP')).toContain('日本語')
  })
})
