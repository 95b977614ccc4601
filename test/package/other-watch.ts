/** Another watch on the desk: of the one before nothing is there but what is given back later. */
import type { Desk } from '../../simulator/types.ts'

/** What a watch keeps: file → text. */
export type Files = ReadonlyMap<string, string>

/** Puts another watch there, closed, with these files. Gives the files of the one before. */
export function takeOther({ watch }: Desk, files: Files): Files {
  watch.kill()
  const before = new Map(watch.storage)
  watch.reinstall()
  for (const [name, text] of files) watch.store(name, text)
  return before
}
