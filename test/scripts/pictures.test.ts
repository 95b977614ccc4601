import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { picturePx } from '../../page/glass/pictures'
import { supportedScreens } from '../../scripts/pack.ts'
import { pictures } from '../../scripts/pictures.ts'
import { folders, packageName, projectFolder, readManifest } from '../../scripts/project.ts'
import { rasteriseAssets, watchWith } from '../../scripts/rasterise.ts'
import { type Files, readZab } from '../../scripts/zab.ts'
import { screenName, type WatchModel, watchModels } from '../../simulator/models.ts'

/** What all pictures of one screen, the icon too, may weigh in its package, bytes: large feet, and a glow without rings. */
const picturesLimitBytes = 75_000
const deviceZipLimitBytes = 160 * 1024

const manifest = readManifest()
const { platforms } = manifest.targets.default
const packages = readZab(readFileSync(join(folders.dist, packageName(manifest))))
const sources = join(projectFolder, 'assets')

mkdirSync(folders.work, { recursive: true })
const scratch = mkdtempSync(join(folders.work, 'pictures-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

type Size = readonly [width: number, height: number]

function watchOf(screen: string): WatchModel {
  const watch = watchModels.find((model) => screenName(model) === screen)
  if (!watch) throw new RangeError(`No watch has the screen ${screen}.`)
  return watch
}

function wantedSizes(screen: string): ReadonlyMap<string, Size> {
  return new Map(
    pictures.map(({ name, kind }) => {
      const px = picturePx(kind, watchOf(screen))
      return [`${name}.png`, [px, px]]
    }),
  )
}

/** Width and height from a PNG's first chunk. */
function pngSize(bytes: Buffer): Size {
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** Zeus makes a TGA of each PNG, with a palette and one byte a pixel, and leaves it its name. */
function tgaSize(bytes: Buffer): Size {
  expect([bytes[1], bytes[2], bytes[16]]).toEqual([1, 1, 8])
  return [bytes.readUInt16LE(12), bytes.readUInt16LE(14)]
}

function sizesIn(files: Files, read: (bytes: Buffer) => Size): ReadonlyMap<string, Size> {
  const pngs = [...files].filter(([path]) => path.endsWith('.png') && basename(path) !== 'icon.png')
  return new Map(pngs.map(([path, bytes]) => [path, read(Buffer.from(bytes))]))
}

function filesIn(folder: string): Files {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .map((name) => [name, readFileSync(join(folder, name))]),
  )
}

describe.each(supportedScreens)('%s', (screen) => {
  const files = packages.find((pack) => pack.screen === screen)?.device ?? new Map()
  const assets: Files = new Map(
    [...files].map(([path, bytes]) => [path.replace(/^assets\//, ''), bytes]),
  )

  it('has each picture in its own size in the package', () => {
    expect(sizesIn(assets, tgaSize)).toEqual(wantedSizes(screen))
  })

  it('has each picture in its own size in the plain form', () => {
    const folder = join(folders.packed, screen, 'device/assets')
    expect(sizesIn(filesIn(folder), pngSize)).toEqual(wantedSizes(screen))
  })

  it(`has pictures of at most ${picturesLimitBytes} bytes, as they lie in device.zip`, () => {
    const pngs = [...assets].filter(([path]) => path.endsWith('.png'))
    const bytes = pngs.reduce((sum, [, png]) => sum + deflateRawSync(png).length, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(picturesLimitBytes)
  })

  it(`has at most ${deviceZipLimitBytes} bytes in device.zip`, () => {
    const bytes = packages.find((pack) => pack.screen === screen)?.deviceZipBytes
    expect(bytes).toBeLessThanOrEqual(deviceZipLimitBytes)
  })
})

describe('app.json', () => {
  it('has a platform for each screen, and no other', () => {
    expect(platforms.map(watchWith).map(screenName).sort()).toEqual(supportedScreens)
  })

  it.each([
    { st: 'r', sr: 'w390', dw: 390 },
    { st: 's', sr: 'w480', dw: 480 },
    { st: 'r', sr: 'w480', dw: 466 },
  ] as const)('may not have $st $sr $dw, which is no screen of ours', (platform) => {
    expect(() => watchWith(platform)).toThrow(/^app\.json has a platform [^\n]*\.$/)
  })
})

describe('the sources', () => {
  const drawn = readdirSync(sources).map((name) => basename(name, '.svg'))

  it('are all used', () => {
    expect(drawn.sort()).toEqual(
      [...new Set([...pictures.map(({ source }) => source), 'icon'])].sort(),
    )
  })

  it.each(['icon', 'foot-in', 'pause'])('are missed in one sentence: %s', async (missing) => {
    const folder = join(scratch, `without-${missing}`)
    mkdirSync(folder)
    for (const name of drawn.filter((one) => one !== missing)) {
      writeFileSync(join(folder, `${name}.svg`), readFileSync(join(sources, `${name}.svg`)))
    }
    const drawing = rasteriseAssets(folder, join(scratch, 'drawn'), platforms.slice(0, 1))
    await expect(drawing).rejects.toThrow(new RegExp(`^A picture [^\n]*${missing}\\.svg[^\n]*\\.$`))
  })
})
