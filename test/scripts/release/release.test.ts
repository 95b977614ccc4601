import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { folders, packageName, readManifest } from '../../../scripts/project.ts'
import { type Device, installLink, watchesOf } from '../../../scripts/release/devices.ts'
import { findPaths, machinePaths } from '../../../scripts/release/paths.ts'
import { writeRelease } from '../../../scripts/release/write.ts'
import { readZab, type ScreenPackage } from '../../../scripts/zab.ts'
import { watchModels } from '../../../simulator/models.ts'

mkdirSync(folders.work, { recursive: true })
const scratch = mkdtempSync(join(folders.work, 'release-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const zab = readFileSync(join(folders.dist, packageName(readManifest())))
const device = (deviceSource: number, manufacturer: string): Device => ({
  deviceSource,
  value: { chip: { manufacturer } },
})
const devices = watchModels.flatMap((model) =>
  model.deviceSources.map((deviceSource) => device(deviceSource, 'UNKNOWN')),
)
const site = 'https://example.org/roll/'

describe('a release', () => {
  const folder = join(scratch, 'made')
  const { watches } = writeRelease(folder, { zab, devices, forWatches: false, site })

  it('has a package for each model that we support', () => {
    expect(watches.map(({ model }) => model)).toEqual(watchModels.map(({ name }) => name))
    const files = readdirSync(join(folder, 'zpk'))
    expect(files.sort()).toEqual([...new Set(watches.map(({ file }) => file))].sort())
  })

  it.each(['round-480x480', 'square-390x450'])('has what the store gets as %s', (screen) => {
    const file = watches.find((watch) => watch.file.includes(screen))?.file ?? ''
    const wanted = readZab(zab).find((pack) => pack.screen === screen)?.zpk
    expect(
      Buffer.from(wanted ?? new Uint8Array()).equals(readFileSync(join(folder, 'zpk', file))),
    ).toBe(true)
  })

  it('says in its names and its data when it is not for watches', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.zab'))
    expect(names).toEqual([`soleus-roll-${readManifest().app.version.name}-not-for-watches.zab`])
    const data = JSON.parse(readFileSync(join(folder, 'install.json'), 'utf8'))
    expect(data).toMatchObject({ forWatches: false })
  })

  it('has no path of the machine in any file, nor in the archives inside it', () => {
    expect(machinePaths.length).toBeGreaterThan(0)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    const paths = files.filter((file) => file.isFile()).map((it) => join(it.parentPath, it.name))
    expect(paths.length).toBeGreaterThan(9)
    expect(paths.flatMap((path) => findPaths(path, readFileSync(path)))).toEqual([])
  })

  it('is refused in one sentence, and nothing is written, when a screen is missing', () => {
    const manifest = new TextEncoder().encode(JSON.stringify({ zpks: [] }))
    const nothing = join(scratch, 'nothing')
    const half = { zab: zipSync({ 'manifest.json': manifest }), devices, forWatches: true, site }
    expect(() => writeRelease(nothing, half)).toThrow(/^The package lacks [^\n]*\.$/)
    expect(existsSync(nothing)).toBe(false)
  })
})

describe('a path of the machine', () => {
  it('is found in an archive inside an archive', () => {
    const page = new TextEncoder().encode('at /home/anna/soleus-roll/page.js:1')
    const outer = zipSync({ 'device.zip': zipSync({ 'page.bin': page }) })
    expect(findPaths('a.zpk', outer, ['/home/anna'])).toEqual([
      'a.zpk!device.zip!page.bin: /home/anna',
    ])
  })
})

describe('the address that installs', () => {
  it.each([
    ['https://example.org/roll/', 'zpkd1://example.org/roll/zpk/a.zpk'],
    ['https://example.org/roll', 'zpkd1://example.org/roll/zpk/a.zpk'],
    ['https://example.org:8080', 'zpkd1://example.org:8080/zpk/a.zpk'],
  ])('is below the site %s', (address, link) => {
    expect(installLink(address, 'a.zpk')).toBe(link)
  })

  it('is missing as long as the site has no address', () => {
    expect(installLink(null, 'a.zpk')).toBeNull()
  })
})

describe('a watch that comes with two chips', () => {
  it('has a package for each of its own, and none of a chip that only others have', () => {
    const pack = (chip: string): ScreenPackage => ({
      ...{ screen: 'round-480x480', chip, zpk: new Uint8Array(), zpkBytes: 0, deviceZipBytes: 0 },
      ...{ device: new Map(), phone: new Map() },
    })
    const own = [device(8519936, 'X1'), device(8519937, 'X2'), device(9568512, 'X3')]
    const found = watchesOf(['X1', 'X2', 'X3'].map(pack), own, { stem: 'roll', site: null })
    const chips = found.filter(({ model }) => model === 'Amazfit Balance').map(({ chip }) => chip)
    expect(chips).toEqual(['X1', 'X2'])
  })
})
