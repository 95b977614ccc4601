import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireAllScreens } from '../pack.ts'
import { packageName, readManifest, siteAddress } from '../project.ts'
import { Refusal } from '../refusal.ts'
import type { InstallData } from '../site/install.ts'
import { readZab } from '../zab.ts'
import { type Device, watchesOf, zpkName } from './devices.ts'
import { findPaths } from './paths.ts'

export interface Release {
  readonly zab: Uint8Array
  readonly devices: readonly Device[]
  /** False when the device list was made up. */
  readonly forWatches: boolean
  /** Default: the setting in app.json. */
  readonly site?: string | null
}

/**
 * Makes `folder` anew: the package for the store, a package for each screen and chip in `zpk/`, and
 * `install.json` for the install page, which is returned. Throws a Refusal, and writes nothing, when a screen
 * is missing or when a path of this machine is in a package.
 */
export function writeRelease(
  folder: string,
  { zab, devices, forWatches, site = siteAddress() }: Release,
): InstallData {
  const manifest = readManifest()
  const name = packageName(manifest)
  const stem = forWatches ? name.replace(/\.zab$/, '') : name.replace(/\.zab$/, '-not-for-watches')
  const packages = requireAllScreens(readZab(zab))
  refusePaths(name, zab)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'zpk'), { recursive: true })
  writeFileSync(join(folder, `${stem}.zab`), zab)
  for (const pack of packages) writeFileSync(join(folder, 'zpk', zpkName(stem, pack)), pack.zpk)
  const watches = watchesOf(packages, devices, { stem, site })
  const data = { version: manifest.app.version.name, forWatches, watches }
  writeFileSync(join(folder, 'install.json'), JSON.stringify(data, null, 2))
  return data
}

function refusePaths(name: string, zab: Uint8Array): void {
  const [first] = findPaths(name, zab)
  if (!first) return
  throw new Refusal(`A path of this machine is in the package (${first}), so it is not released.`)
}
