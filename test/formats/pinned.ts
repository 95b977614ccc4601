/** The pinned files: each is one text as the program stores or sends it, and the end of its line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The text of a pinned file, by its name: `phone/month-1`. */
export function pinned(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8').replace(/\n$/, '')
}

/** The names of all pinned files. */
export function pinnedNames(): string[] {
  const paths = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => path.endsWith('.json'))
  return files.map((path) => relative('.', path).replace(/\.json$/, '')).sort()
}
