import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { watchModels } from '../simulator/models.ts'
import { stageBaseline } from './baseline.ts'
import { fingerprint, fingerprintFile, isBuilt } from './fingerprint.ts'
import { alone } from './lock.ts'
import { placeZab, requireAllScreens, zeusBuild, zpmPlain } from './pack.ts'
import { folders, packageName, projectFolder, readManifest, sizesFile } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'
import { formatSizes, measure } from './sizes.ts'
import { stageProgram } from './stage.ts'
import { unpack } from './unpack.ts'
import { type Files, readZab, type ScreenPackage } from './zab.ts'
import { makeZeusHome, writeDeviceTable } from './zeus-home.ts'

const home = join(folders.work, 'home')

/** How `npm start` calls it: nothing but what goes wrong is printed. */
const isForDesk = process.argv.includes('--for-desk')

/** The package for the simulator: the same program, readable, for every screen. */
async function packPlain(): Promise<readonly ScreenPackage[]> {
  const folder = join(folders.work, 'plain')
  rmSync(folder, { recursive: true, force: true })
  cpSync(folders.stage, folder, { recursive: true })
  return requireAllScreens(readZab(await zpmPlain(folder, home)))
}

/** The bytecode of a program that is nothing but zml; one model will do, it is the same on each. */
async function packBaseline(): Promise<Files> {
  const folder = join(folders.work, 'baseline')
  const baselineHome = join(folders.work, 'baseline-home')
  stageBaseline(folder, folders.stage)
  makeZeusHome(baselineHome)
  writeDeviceTable(baselineHome, watchModels.slice(0, 1))
  const [pack] = readZab(await zeusBuild(folder, baselineHome, 'forbidden'))
  if (!pack) throw new Refusal('Zeus packed no baseline, so our own bytecode cannot be weighed.')
  return pack.device
}

/** `npm run build`: one package for all models in dist/, and the same as plain JavaScript in build/packed. */
async function buildPackage(): Promise<void> {
  const builtFrom = fingerprint()
  rmSync(fingerprintFile, { force: true })
  await stageProgram(folders.stage)
  makeZeusHome(home)
  writeDeviceTable(home, watchModels)
  const [zab, plain, baseline] = await Promise.all([
    zeusBuild(folders.stage, home, 'forbidden'),
    packPlain(),
    packBaseline(),
  ])
  const packages = requireAllScreens(readZab(zab))
  const name = packageName(readManifest())
  placeZab(folders.dist, name, zab)
  unpack(folders.packed, plain)
  const sizes = packages.map((pack) => measure(pack, baseline))
  writeFileSync(sizesFile, JSON.stringify(sizes, null, 2))
  writeFileSync(fingerprintFile, builtFrom)
  if (isForDesk) return
  console.log(formatSizes(sizes))
  console.log(
    `dist/${name}: ${zab.length.toLocaleString('en-US')} bytes for ${watchModels.length} models.`,
  )
  console.log(
    'This package is for the simulator and the tests only; for a watch use npm run preview (your own) or npm run release (the store).',
  )
}

/** Two builds at once would write into the same folders. For the desk nothing is built that is built already. */
async function buildAlone(): Promise<void> {
  const build = async () => {
    if (!isForDesk || !isBuilt()) await buildPackage()
  }
  await alone(join(projectFolder, 'build/build.lock'), build, () =>
    console.log('Another build is running: this one waits for it.'),
  )
}

await runCommand(buildAlone)
