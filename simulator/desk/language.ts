/** The language of watch and phone, and the fonts it is drawn with: Noto Sans, and one more for Japanese, Korean, Chinese. */
import type { PackedProgram } from '../types.ts'

/** The languages that the program has texts in, as tags like `de-DE`, sorted. */
export function languagesOf({ device }: PackedProgram): string[] {
  return [...device.keys()]
    .flatMap((path) => /locale\/(\w+-\w+)\.btxt$/.exec(path)?.[1] ?? [])
    .sort()
}

const firstLanguage = 'en-US'

/**
 * The language that the address names (`?language=de-DE`), whether the program knows it or not; else the
 * one among those it knows that is nearest to the one wished; else `en-US`.
 */
export function chosenLanguage(search: string, wished: string, known: readonly string[]): string {
  const named = new URLSearchParams(search).get('language')
  const likeWished = known.find((language) => language.slice(0, 2) === wished.slice(0, 2))
  return named ?? known.find((language) => language === wished) ?? likeWished ?? firstLanguage
}

/** The address' search part with this language in it, so that a reload keeps it. */
export function searchInLanguage(language: string, search: string): string {
  const parameters = new URLSearchParams(search)
  parameters.set('language', language)
  return `?${parameters}`
}

/** How a language calls itself, e.g. `Deutsch`. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}

interface MoreGlyphs {
  readonly family: string
  /** Brings the font's style sheet; the browser then fetches the slices that it draws. */
  readonly load: () => Promise<unknown>
}

const moreGlyphs: Readonly<Record<string, MoreGlyphs>> = {
  ja: { family: 'Noto Sans JP', load: () => import('@fontsource/noto-sans-jp/400.css') },
  ko: { family: 'Noto Sans KR', load: () => import('@fontsource/noto-sans-kr/400.css') },
  zh: { family: 'Noto Sans SC', load: () => import('@fontsource/noto-sans-sc/400.css') },
  'zh-TW': { family: 'Noto Sans TC', load: () => import('@fontsource/noto-sans-tc/400.css') },
}

function moreGlyphsOf(language: string): MoreGlyphs | undefined {
  return moreGlyphs[language] ?? moreGlyphs[language.slice(0, 2)]
}

/** The fonts of a language as CSS lists them, the first choice first. */
export function fontFamilies(language: string): string {
  const more = moreGlyphsOf(language)
  return more ? `"Noto Sans", "${more.family}", sans-serif` : '"Noto Sans", sans-serif'
}

/** Height of a line, as a share of the text size: 116 %, in Japanese, Korean and Chinese 125 % (Zepp's design guide). */
export function lineHeightShare(language: string): number {
  return moreGlyphsOf(language) ? 1.25 : 1.16
}

/** Marks elements as written in a language, and brings its fonts. */
export function markLanguage(elements: readonly HTMLElement[], language: string): void {
  for (const one of elements) {
    one.lang = language
    one.style.fontFamily = fontFamilies(language)
  }
  void moreGlyphsOf(language)?.load()
}
