import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { watchModels } from '../simulator/models.ts'
import { zeusBuild } from './pack.ts'
import { runTool } from './packer.ts'
import { folders, usageDataNotice } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'
import { readDevices } from './release/devices.ts'
import { writeRelease } from './release/write.ts'
import { stageProgram } from './stage.ts'
import { makeZeusHome, writeDeviceTable } from './zeus-home.ts'

const home = join(folders.work, 'release-home')
/** Its own, so that a build beside it is not disturbed. */
const stage = join(folders.work, 'release-stage')

/** Has Zeus put the vendor's live device list into `home`. Throws a Refusal when it cannot be had. */
async function fetchDeviceList(): Promise<void> {
  makeZeusHome(home)
  await runTool({
    tool: 'zeus',
    args: ['cache', 'update'],
    folder: home,
    home,
    network: 'allowed',
    silenceLimitSeconds: 60,
  })
  if (existsSync(join(home, '.zepp/.zeus_devices'))) return
  throw new Refusal(
    "The vendor's device list could not be fetched, so there is nothing to pack for: connect to the internet and run npm run release again.",
  )
}

function isTrial(): boolean {
  try {
    const options = { 'made-up-devices': { type: 'boolean', default: false } } as const
    return parseArgs({ options }).values['made-up-devices']
  } catch {
    throw new Refusal(
      'npm run release takes nothing, or --made-up-devices for a trial without the internet, as in: npm run release -- --made-up-devices',
    )
  }
}

/** Has `home` hold the list to pack for: the vendor's of today, or a made-up one. */
async function putDeviceList(trial: boolean): Promise<void> {
  if (!trial) {
    console.log(usageDataNotice)
    return fetchDeviceList()
  }
  makeZeusHome(home)
  writeDeviceTable(home, watchModels)
}

/** `npm run release`: the package for the store, and one for each watch and chip the vendor lists today. */
async function releasePackage(): Promise<void> {
  const trial = isTrial()
  await putDeviceList(trial)
  await stageProgram(stage)
  const zab = await zeusBuild(stage, home, trial ? 'forbidden' : 'allowed')
  const { watches } = writeRelease(folders.release, {
    zab,
    devices: readDevices(home),
    forWatches: !trial,
  })
  const models = new Set(watches.map(({ model }) => model)).size
  console.log(`dist/release: packages for ${models} of our ${watchModels.length} models.`)
  if (trial) console.log('The device list was made up: these packages are not for watches.')
}

await runCommand(releasePackage)
