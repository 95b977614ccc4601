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
  /** The privacy statement, as Markdown. The console sets no limit. */
  readonly privacy: string
}

/**
 * Characters that a text may have at most. The vendor's page on submitting names no limits, so these are
 * a guess on the safe side: the console has the last word.
 */
export const storeLimits: Readonly<Record<'name' | 'short' | 'long', number>> = {
  name: 30,
  short: 100,
  long: 1000,
}

const written = join(projectFolder, 'store')

/**
 * The texts of each language of app.json, from the folders `texts` and `privacy`. Throws a Refusal when one is missing,
 * empty, or over its limit.
 */
export function readStoreTexts(
  manifest: Pick<AppManifest, 'i18n'>,
  folder = written,
): ReadonlyMap<string, StoreTexts> {
  const languages = Object.entries(manifest.i18n)
  return new Map(languages.map(([tag, { appName }]) => [tag, readTexts(folder, tag, appName)]))
}

function readTexts(folder: string, language: string, name: string): StoreTexts {
  const [short = '', ...paragraphs] = readText(folder, `texts/${language}.txt`, language)
    .trim()
    .split(/\n{2,}/)
  const privacy = readText(folder, `privacy/${language}.md`, language)
  const texts = { name, short, long: paragraphs.join('\n\n'), privacy }
  for (const [kind, limit] of Object.entries(storeLimits)) requireFit(texts, language, kind, limit)
  return texts
}

function readText(folder: string, file: string, language: string): string {
  const path = join(folder, file)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  throw new Refusal(`The store has no text in ${language}: write store/${file}.`)
}

function requireFit(texts: StoreTexts, language: string, kind: string, limit: number): void {
  const text = Object.entries(texts).find(([name]) => name === kind)?.[1] ?? ''
  const { length } = [...text]
  if (length > 0 && length <= limit) return
  throw new Refusal(
    `The store's ${kind} text in ${language} has ${length} characters, and 1 to ${limit} are wanted.`,
  )
}
