import { homedir } from 'node:os'
import { unzipSync } from 'fflate'
import { projectFolder } from '../project.ts'

/** What would tell on which machine a package was made. */
export const machinePaths: readonly string[] = [projectFolder, homedir()].filter(
  (path) => path.length > 1,
)

/** Where in a file, and in the archives inside it, one of `paths` is written; an empty list when nowhere. */
export function findPaths(
  name: string,
  bytes: Uint8Array,
  paths: readonly string[] = machinePaths,
): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  const here = paths.filter((path) => text.includes(path)).map((path) => `${name}: ${path}`)
  if (!text.startsWith('PK')) return here
  const inside = Object.entries(unzipSync(bytes)).flatMap(([part, member]) =>
    findPaths(`${name}!${part}`, member, paths),
  )
  return [...here, ...inside]
}
