import { unzipSync } from 'fflate'

/** Path inside an archive → its bytes; folders are left out. */
export type Files = ReadonlyMap<string, Uint8Array>

/** What the package holds for one screen (and one chip, where the vendor tells chips apart). */
export interface ScreenPackage {
  /** The screen as `screenName` in simulator/models.ts names it, e.g. `round-480x480`. */
  readonly screen: string
  /** The vendor's name of the chip; `UNKNOWN` in a package built offline. */
  readonly chip: string
  /** What is installed, for this screen and chip. */
  readonly zpk: Uint8Array
  readonly zpkBytes: number
  readonly deviceZipBytes: number
  /** `device.zip`: what is installed on the watch. */
  readonly device: Files
  /** `app-side.zip`: what is installed on the phone. */
  readonly phone: Files
}

interface ManifestPlatform {
  readonly screenType: string
  readonly screenResolution: string
  readonly cpuPlatform: string
}

interface ZabManifest {
  readonly zpks: readonly {
    readonly name: string
    readonly platforms: readonly ManifestPlatform[]
  }[]
}

function unzip(bytes: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
}

function member(files: Files, path: string): Uint8Array {
  const bytes = files.get(path)
  if (!bytes) throw new RangeError(`The archive lacks ${path}; it was not made by Zeus.`)
  return bytes
}

/**
 * Opens a `.zab`: a zip of one `.zpk` per screen and a manifest, each `.zpk` a zip of `device.zip`
 * and `app-side.zip`. Throws when a part is missing or is no zip.
 */
export function readZab(bytes: Uint8Array): readonly ScreenPackage[] {
  const files = unzip(bytes)
  const manifest: ZabManifest = JSON.parse(new TextDecoder().decode(member(files, 'manifest.json')))
  return manifest.zpks.flatMap(({ name, platforms }) => {
    const zpk = member(files, name)
    const parts = unzip(zpk)
    const deviceZip = member(parts, 'device.zip')
    const contents = {
      zpk,
      zpkBytes: zpk.length,
      deviceZipBytes: deviceZip.length,
      device: unzip(deviceZip),
      phone: unzip(member(parts, 'app-side.zip')),
    }
    return platforms.map((platform) => ({
      screen: `${platform.screenType}-${platform.screenResolution}`,
      chip: platform.cpuPlatform,
      ...contents,
    }))
  })
}
