import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folders, projectFolder } from './project.ts'

/** All that the package is made from, from the project's folder. */
const inputs = [
  ...['app.json', 'app.ts', 'package.json', 'package-lock.json', 'simulator/models.ts'],
  ...['engine', 'page', 'link', 'app-side', 'setting', 'assets', 'scripts'],
] as const

/** All that the desk's page is made from. */
export const deskInputs = [...inputs, 'simulator'] as const

/** Where the build leaves the fingerprint of what it built from. */
export const fingerprintFile = join(projectFolder, 'build/fingerprint')

/** A text that changes with the name or content of each file in `paths` below `root`, and with Node's version. */
export function fingerprint(
  root: string = projectFolder,
  paths: readonly string[] = inputs,
): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap((path) => filesIn(root, path))) {
    const bytes = readFileSync(join(root, file))
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

function filesIn(root: string, path: string): string[] {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [path]
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files
    .map(({ parentPath, name }) => join(path, parentPath.slice(place.length), name))
    .sort()
}

/** True where the last build left a package of exactly what lies in the project now. */
export function isBuilt(): boolean {
  return existsSync(folders.packed) && isSame(fingerprintFile, fingerprint())
}

/** Does the work unless it was done for this `print` already, as `file` says; that is written when it is done. */
export async function unlessDone(
  file: string,
  print: string,
  work: () => Promise<unknown>,
): Promise<void> {
  if (isSame(file, print)) return
  rmSync(file, { force: true })
  await work()
  writeFileSync(file, print)
}

function isSame(file: string, print: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === print
}
