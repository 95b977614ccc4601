import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { screenName, watchModels } from '../simulator/models.ts'
import { folders } from './project.ts'

/** The packed program for a screen as one zip, or null when the build has left none in `packed`. `level` as in zip: 0 to 9. */
export function zipProgram(
  screen: string,
  level: 1 | 9,
  packed: string = folders.packed,
): Uint8Array | null {
  const isScreen = watchModels.some((model) => screenName(model) === screen)
  const folder = join(packed, screen)
  return isScreen && existsSync(folder) ? zipSync(filesIn(folder), { level }) : null
}

function filesIn(folder: string): Zippable {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  )
}
