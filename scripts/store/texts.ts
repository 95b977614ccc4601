import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppManifest, projectFolder } from '../project.ts'
import { Refusal } from '../refusal.ts'

/** What the store shows of the program in one language. */
export interface StoreTexts {
  readonly name: string
  /** The console's "app profile": one sentence. */
  readonly short: string
  /** The console's "app details": its paragraphs have an empty line between them. */
  readonly long: string
}

/**
 * Characters that a text may have at most. The vendor's page on submitting names no limits, so these are
 * a guess on the safe side: the console has the last word.
 */
export const storeLimits: Readonly<Record<keyof StoreTexts, number>> = {
  name: 30,
  short: 100,
  long: 1000,
}

const textsFolder = join(projectFolder, 'store/texts')

/** The texts of each language of app.json. Throws a Refusal when one is missing, empty, or over its limit. */
export function readStoreTexts(
  manifest: Pick<AppManifest, 'i18n'>,
  folder = textsFolder,
): ReadonlyMap<string, StoreTexts> {
  const languages = Object.entries(manifest.i18n)
  return new Map(languages.map(([tag, { appName }]) => [tag, readTexts(folder, tag, appName)]))
}

function readTexts(folder: string, language: string, name: string): StoreTexts {
  const file = join(folder, `${language}.txt`)
  if (!existsSync(file)) {
    throw new Refusal(`The store has no text in ${language}: write store/texts/${language}.txt.`)
  }
  const [short = '', ...paragraphs] = readFileSync(file, 'utf8')
    .trim()
    .split(/\n{2,}/)
  const texts = { name, short, long: paragraphs.join('\n\n') }
  for (const [kind, limit] of Object.entries(storeLimits)) requireFit(texts, language, kind, limit)
  return texts
}

function requireFit(texts: StoreTexts, language: string, kind: string, limit: number): void {
  const text = Object.entries(texts).find(([name]) => name === kind)?.[1] ?? ''
  const { length } = [...text]
  if (length > 0 && length <= limit) return
  throw new Refusal(
    `The store's ${kind} text in ${language} has ${length} characters, and 1 to ${limit} are wanted.`,
  )
}
