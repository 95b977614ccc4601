import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screenName, type WatchModel, watchModels } from '../../simulator/models.ts'
import type { InstallWatch } from '../site/install.ts'
import type { ScreenPackage } from '../zab.ts'

/** What the release reads of an entry of the vendor's device list. */
export interface Device {
  readonly deviceSource: number
  readonly value: { readonly chip: { readonly manufacturer: string } }
}

/** The device list that Zeus keeps in `home`. Throws when there is none. */
export function readDevices(home: string): readonly Device[] {
  return JSON.parse(readFileSync(join(home, '.zepp/.zeus_devices'), 'utf8')).devices
}

/** Name of the package for a screen and chip, e.g. `soleus-roll-0.1.0-round-480x480-UNKNOWN.zpk`. */
export function zpkName(
  stem: string,
  { screen, chip }: Pick<ScreenPackage, 'screen' | 'chip'>,
): string {
  return `${stem}-${screen}-${chip}.zpk`.replace(/[^\w.-]/g, '_')
}

/** The address that the Zepp app installs from, below the site's; null without a site. */
export function installLink(site: string | null, file: string): string | null {
  if (!site) return null
  const { host, pathname } = new URL('./', site.endsWith('/') ? site : `${site}/`)
  return `zpkd1://${host}${pathname}zpk/${file}`
}

/** Which package is for which watch: one for each model and each chip that the list names for it. */
export function watchesOf(
  packages: readonly ScreenPackage[],
  devices: readonly Device[],
  { stem, site }: { readonly stem: string; readonly site: string | null },
): readonly InstallWatch[] {
  return watchModels.flatMap((model) =>
    packages
      .filter((pack) => isFor(pack, model, devices))
      .map((pack) => ({ file: zpkName(stem, pack), chip: pack.chip }))
      .map(({ file, chip }) => ({ model: model.name, chip, file, link: installLink(site, file) })),
  )
}

function isFor(
  { screen, chip }: ScreenPackage,
  model: WatchModel,
  devices: readonly Device[],
): boolean {
  const own = devices.filter(({ deviceSource }) => model.deviceSources.includes(deviceSource))
  return screen === screenName(model) && own.some(({ value }) => value.chip.manufacturer === chip)
}
