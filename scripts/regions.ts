/**
 * Regions whose phones ask for texts by their exact tag, and the language whose texts they get. The vendor's docs name no
 * fallback, and phones were reported to have none (docs/watches-differ.md). A watch has one tag for each language.
 */
export const regions: Readonly<Record<string, string>> = {
  ...alike('en-US', 'en-GB en-AU en-CA en-IE en-IN en-NZ en-ZA'),
  ...alike('de-DE', 'de-AT de-CH de-LI de-LU'),
  ...alike('es-ES', 'es-419 es-AR es-CL es-CO es-MX es-US'),
  ...alike('fr-FR', 'fr-BE fr-CA fr-CH'),
  ...alike('it-IT', 'it-CH'),
  ...alike('nl-NL', 'nl-BE'),
  ...alike('zh-CN', 'zh-Hans zh-Hans-CN zh-SG'),
  ...alike('zh-TW', 'zh-Hant zh-Hant-TW zh-HK'),
}

/** The msgid by which texts name their language, for the dates. See setting/texts.ts. */
export const tagMsgid = 'en-US'

/** What a region's texts say their language is: English outside America has the dates of Britain. */
export function tagOf(region: string): string {
  return region.startsWith('en-') ? 'en-GB' : (regions[region] ?? region)
}

function alike(language: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, language]))
}
