/** Packs scripts as `npm run build` packs ours, any number of them in one run of the packer. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zpmPlain } from '../../../scripts/pack.ts'
import { folders, readManifest } from '../../../scripts/project.ts'
import { readZab, type ScreenPackage } from '../../../scripts/zab.ts'
import { makeZeusHome, writeDeviceTable } from '../../../scripts/zeus-home.ts'
import { findModel } from '../../../simulator/models.ts'

/** The scripts that can be broken: the watch's page and the phone's courier. */
export type Script = 'page/index' | 'app-side/index'

/** A script, compiled but not packed. */
export interface Compiled {
  readonly script: Script
  readonly text: string
}

/** What the packer makes of each, in their order. Needs `npm run build` before. Two runs, one for each core. */
export async function packScripts(scripts: readonly Compiled[]): Promise<readonly Uint8Array[]> {
  const half = Math.ceil(scripts.length / 2)
  const halves = [scripts.slice(0, half), scripts.slice(half)].filter(({ length }) => length > 0)
  return (await Promise.all(halves.map(packTogether))).flat()
}

/** The scratch folder stays when the packer fails: it says why in there. */
async function packTogether(scripts: readonly Compiled[]): Promise<readonly Uint8Array[]> {
  const scratch = mkdtempSync(join(folders.work, 'mutants-'))
  const home = join(scratch, 'home')
  const stage = join(scratch, 'stage')
  makeZeusHome(home)
  writeDeviceTable(home, [
    { ...findModel('Amazfit Balance'), deviceSources: scripts.map((_, index) => watchOf(index)) },
  ])
  stageScripts(stage, scripts)
  const packages = readZab(await zpmPlain(stage, home))
  rmSync(scratch, { recursive: true })
  return scripts.map(({ script }, index) => packedScript(packages, script, index))
}

/** Each script is packed for a watch of its own, by a number that the vendor gave to none. */
const watchOf = (index: number): number => index + 1

const pathOf = (script: Script, index: number): string => `${dirname(script)}/script-${index}`

/** A program of nothing but the scripts, and an icon, without which the packer packs nothing. */
function stageScripts(stage: string, scripts: readonly Compiled[]): void {
  const targets = scripts.map(({ script }, index) => {
    const path = pathOf(script, index)
    const module = script === 'page/index' ? { page: { pages: [path] } } : { 'app-side': { path } }
    return [`script-${index}`, { module, platforms: [{ deviceSource: watchOf(index) }] }] as const
  })
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(stage, path)), { recursive: true })
    writeFileSync(join(stage, path), text)
  }
  put('app.json', JSON.stringify({ ...readManifest(), targets: Object.fromEntries(targets) }))
  put('app.js', 'App({})\n')
  scripts.forEach(({ script, text }, index) => {
    put(`${pathOf(script, index)}.js`, text)
    cpSync(iconFile(), join(stage, `assets/script-${index}/icon.png`))
  })
}

function iconFile(): string {
  const assets = join(folders.stage, 'assets')
  return join(assets, readdirSync(assets)[0] ?? '', 'icon.png')
}

function packedScript(
  packages: readonly ScreenPackage[],
  script: Script,
  index: number,
): Uint8Array {
  const found = packages.find(({ device }) => isFor(device.get('app.json'), watchOf(index)))
  const packed =
    script === 'page/index'
      ? found?.device.get(`${pathOf(script, index)}.js`)
      : found?.phone.get('app-side.js')
  if (!packed) throw new RangeError(`The packer left out ${pathOf(script, index)}.`)
  return packed
}

function isFor(manifest: Uint8Array | undefined, watch: number): boolean {
  const { platforms }: { platforms: readonly { deviceSource: number }[] } = JSON.parse(
    new TextDecoder().decode(manifest),
  )
  return platforms.some(({ deviceSource }) => deviceSource === watch)
}
