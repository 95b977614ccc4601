import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { WatchModel } from '../simulator/models.ts'

const require = createRequire(import.meta.url)
const dayMs = 24 * 60 * 60 * 1000

/** Version of the installed Zeus CLI: it ignores what another version left in its home. */
function zeusVersion(): string {
  const manifest = readFileSync(require.resolve('@zeppos/zeus-cli/package.json'), 'utf8')
  return JSON.parse(manifest).version
}

/**
 * One entry of the vendor's device list for each number of a model. The chip is not in the vendor's
 * official table, so it is UNKNOWN: a package made from these entries is for the simulator and the tests.
 */
function deviceEntries(model: WatchModel): readonly object[] {
  return model.deviceSources.map((deviceSource) => ({
    productName: model.name,
    code: model.name,
    deviceSource,
    value: {
      code: model.name,
      productId: 1,
      productVersion: 1,
      shape: model.shape,
      chip: { manufacturer: 'UNKNOWN' },
      screen: { size: `${model.width}*${model.height}`, previewSize: '324*324', iconSize: 124 },
      os: {
        version: model.osVersion,
        apiLevel: model.apiLevel,
        apiLevelLimitMin: '3.0',
        apiLevelLimitMax: model.apiLevel,
      },
      pixelDensity: 300,
    },
  }))
}

/**
 * Makes `home` anew as a home folder in which Zeus has nothing to ask: it knows its own newest
 * version and no login. It will fetch the vendor's device list unless `writeDeviceTable` follows.
 */
export function makeZeusHome(home: string): void {
  const settings = join(home, '.zepp')
  rmSync(home, { recursive: true, force: true })
  mkdirSync(settings, { recursive: true })
  writeFileSync(join(settings, '.zeus_version'), zeusVersion())
  writeFileSync(
    join(settings, '.zeus'),
    `____inner_version_check_time=${Date.now()}\n____inner_version=${zeusVersion()}\n`,
  )
}

/** Puts these models where Zeus looks for the vendor's device list, so that it packs for them, offline. */
export function writeDeviceTable(home: string, models: readonly WatchModel[]): void {
  const table = {
    devices: models.flatMap(deviceEntries),
    devices_beta: [],
    expiredTime: Date.now() + dayMs,
    version: zeusVersion(),
  }
  writeFileSync(join(home, '.zepp/.zeus_devices'), JSON.stringify(table))
}
