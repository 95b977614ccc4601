/** The smallest margins of all screens on a glass, in all languages. */
import { screenName, type WatchModel, watchModels } from '../../../../simulator/models.ts'
import { localesOf, translateInto } from '../../../locales/locales.ts'
import { drawingsOn } from '../drawings.ts'
import { type Drawn, drawnOf, type RuleName, ruleNames, rules } from './rules.ts'

/** Where an element has least room. */
export interface Tightest {
  readonly rule: RuleName
  readonly glass: string
  readonly locale: string
  readonly id: string
  /** The screen on which it has least room. */
  readonly screen: string
  readonly px: number
}

/** A model of each glass: those of one size with the same corners are one. */
export const glasses: readonly WatchModel[] = [
  ...new Map(
    watchModels.map((model) => [`${screenName(model)} ${model.cornerRadius}`, model]),
  ).values(),
]

/** For each rule, language and element where it has least room on this glass. */
export function tightestOn(model: WatchModel): Tightest[] {
  const glass = screenName(model)
  const tightest = new Map<string, Tightest>()
  for (const locale of localesOf('page/i18n')) {
    const seen = new Set<string>()
    for (const { name, elements } of drawingsOn(model, translateInto(locale))) {
      const drawn = drawnOf(elements, locale)
      const places = placesOf(drawn)
      if (seen.has(places)) continue
      seen.add(places)
      for (const rule of ruleNames) {
        for (const { id, px } of rules[rule](drawn, model)) {
          const key = `${rule} ${locale} ${id}`
          const before = tightest.get(key)
          if (before && before.px <= px) continue
          tightest.set(key, { rule, glass, locale, id, screen: name, px })
        }
      }
    }
  }
  return [...tightest.values()]
}

/** Where everything is: half of the screens differ from another in colours only. */
function placesOf(drawn: readonly Drawn[]): string {
  return JSON.stringify(
    drawn.map(({ element, inked }) => ({ ...element, color: 0, text: inked.length, inked })),
  )
}

/** The smallest margin of each rule. */
export function smallestOf(all: readonly Tightest[]): Tightest[] {
  return ruleNames.flatMap((rule) => {
    const ofRule = all.filter((one) => one.rule === rule)
    return [...ofRule].sort((one, other) => one.px - other.px).slice(0, 1)
  })
}
