import type { PhoneConditions } from '../conditions/phone.ts'
import { showValue } from '../describe.ts'

/** What the packed scripts of the phone expect as `HmUtils`. */
export interface HmUtils {
  readonly Lang: new (tag: string) => { readonly tag: string }
  getLanguage(userSettings: { readonly lang: string }): string
  gettextFactory(
    table: Readonly<Record<string, Readonly<Record<string, string>>>>,
    lang: { readonly tag: string },
    defaultLanguage: string,
  ): (id: string) => string
}

/** Texts by msgid: in exactly the phone's language if there is one, else as the phone answers. An unknown msgid throws a sentence. */
export const createHmUtils = (answer: () => PhoneConditions['phoneTexts']): HmUtils => ({
  Lang: function construct(tag: string) {
    return { tag }
  } as unknown as HmUtils['Lang'],
  getLanguage: ({ lang }) => lang,
  gettextFactory(table, { tag }, defaultLanguage) {
    const texts = table[tag] ?? table[defaultLanguage] ?? {}
    if (!table[tag] && answer() === 'none') return (id) => id
    return (id) => {
      const text = texts[id]
      if (text !== undefined) return text
      throw new RangeError(`gettext got ${showValue(id)}, which no locale file of this part has.`)
    }
  },
})
