import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { supportedScreens } from '../../scripts/pack.ts'
import { folders, packageName, readManifest, sizesFile } from '../../scripts/project.ts'
import type { ScreenSizes } from '../../scripts/sizes.ts'
import { readZab } from '../../scripts/zab.ts'
import { screenName, watchModels } from '../../simulator/models.ts'

/**
 * The most that our own bytecode of app and session's page may weigh, beside zml's 32 KiB: 56 KiB, and what was bought
 * beyond. 3 KiB: the glass that a glance reads, with two layouts, turned over for the left leg, lines and marks for the
 * whole session. 1 KiB: a step's line is drawn by itself and texts are remembered, for 4,600 steps a minute less; a
 * refused widget is made anew below the buttons. 2 KiB: what a watch tells of itself, counted, stored and sent. 1 KiB: a
 * clock that is told by nothing, or goes forward by itself, costs no word; "Go on?" waits for a day from when it was
 * seen. 1 KiB: the phone is asked at each set-up and five seconds after Bluetooth returned, and the way to it opened
 * anew. 1 KiB: the watch tells the phone which settings it has, by a name of its own, so that a new phone takes them; it
 * stores again what it could not. 2 KiB: the leg and the pass wherever a session is seen, a hint above End, Done as a ring
 * and two bars. 1 KiB, half of it used: a script of its own before zml's, without which a watch that refuses its logger
 * does not open the program. Less 1 KiB: the intro is a page of its own, and the way to it.
 */
const sessionLimitBytes = 67 * 1024

/**
 * The most that the intro's page may weigh, which has no zml. 24 KiB: how to roll, safety, the cues, the start, of which
 * 13 KiB are modules that the session's page has, too: motor, widgets, grid, store. Only one page is in memory.
 */
const introLimitBytes = 24 * 1024

const manifest = readManifest()
const modules = manifest.targets.default.module
const packages = readZab(readFileSync(join(folders.dist, packageName(manifest))))
const sizes: readonly ScreenSizes[] = JSON.parse(readFileSync(sizesFile, 'utf8'))

test('dist holds one package', () => {
  const zabs = readdirSync(folders.dist).filter((name) => name.endsWith('.zab'))
  expect(zabs).toEqual([packageName(manifest)])
})

test('the 26 models have 8 screens between them', () => {
  expect(watchModels).toHaveLength(26)
  expect(supportedScreens).toHaveLength(8)
})

test.each(watchModels)('$name finds its screen in the package once', (model) => {
  expect(packages.filter(({ screen }) => screen === screenName(model))).toHaveLength(1)
})

describe.each(packages)('the package for $screen', ({ screen, device, phone }) => {
  it.each(['app.bin', ...modules.page.pages.map((page) => `${page}.bin`)])(
    'has %s for the watch',
    (path) => {
      expect(device.get(path)?.length).toBeGreaterThan(0)
    },
  )

  it.each(['app-side.js', 'setting.js'])('has %s for the phone', (path) => {
    expect(phone.get(path)?.length).toBeGreaterThan(0)
  })

  it('has the icon and the texts', () => {
    expect([...device.keys()]).toEqual(
      expect.arrayContaining(['assets/icon.png', 'assets/raw/locale/en-US.btxt']),
    )
  })

  it('holds no sources for the watch', () => {
    expect([...device.keys()].filter((path) => /\.[jt]s$/.test(path))).toEqual([])
  })

  it.each([
    [['app', 'page/index'], sessionLimitBytes],
    [['page/intro/index'], introLimitBytes],
  ])('has in %s at most %i bytes of our own bytecode', (scripts, limitBytes) => {
    const own = sizes.find((row) => row.screen === screen)?.ownBytesByScript
    const bytes = scripts.map((script) => own?.[script] ?? Number.NaN)
    expect(Math.min(...bytes)).toBeGreaterThan(0)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(limitBytes)
  })
})

describe.each(supportedScreens)('the plain form for %s', (screen) => {
  it.each([
    'device/app.json',
    'device/app.js',
    ...modules.page.pages.map((page) => `device/${page}.js`),
    'device/assets/icon.png',
    'phone/app-side.js',
    'phone/setting.js',
  ])('has %s', (path) => {
    expect(existsSync(join(folders.packed, screen, path))).toBe(true)
  })
})
