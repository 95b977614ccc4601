import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { placeZab, requireAllScreens, zeusBuild } from './pack.ts'
import { runTool } from './packer.ts'
import { folders, packageName, readManifest, usageDataNotice } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'
import { stageProgram } from './stage.ts'
import { readZab } from './zab.ts'
import { makeZeusHome } from './zeus-home.ts'

const home = join(folders.work, 'release-home')

/** Has Zeus put the vendor's live device list into `home`. Throws a Refusal when it cannot be had. */
async function fetchDeviceList(): Promise<void> {
  makeZeusHome(home)
  await runTool({
    tool: 'zeus',
    args: ['cache', 'update'],
    folder: home,
    home,
    network: 'allowed',
    timeLimitSeconds: 60,
  })
  if (existsSync(join(home, '.zepp/.zeus_devices'))) return
  throw new Refusal(
    "The vendor's device list could not be fetched, so there is nothing to pack for: connect to the internet and run npm run release again.",
  )
}

/** `npm run release`: the package for the store, for the watches and chips the vendor lists today. */
async function releasePackage(): Promise<void> {
  console.log(usageDataNotice)
  await fetchDeviceList()
  await stageProgram(folders.stage)
  const zab = await zeusBuild(folders.stage, home, 'allowed')
  const packages = requireAllScreens(readZab(zab))
  const name = packageName(readManifest())
  placeZab(folders.release, name, zab)
  console.log(
    `dist/release/${name}: ${packages.length} packages for the vendor's device list of today.`,
  )
}

await runCommand(releasePackage)
