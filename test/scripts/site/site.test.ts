import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folders, projectFolder } from '../../../scripts/project.ts'
import type { InstallData } from '../../../scripts/site/install.ts'
import { makeSite } from '../../../scripts/site/make.ts'
import { launchChromium } from '../../desk/chromium.ts'
import { complaintsOf, glassTexts, openPage, pass, soon, startSession } from '../../desk/page.ts'

const wholeTestMs = 60_000
const widths = [390, 1280]
const screenshots = join(projectFolder, 'build/screenshots')
const data: InstallData = {
  version: '1.2.3',
  forWatches: false,
  watches: [
    { model: 'A <new> watch', chip: 'X1', file: 'x1.zpk', link: 'zpkd1://example.org/zpk/x1.zpk' },
    { model: 'A <new> watch', chip: 'X2', file: 'x2.zpk', link: 'zpkd1://example.org/zpk/x2.zpk' },
  ],
}

mkdirSync(folders.work, { recursive: true })
const scratch = mkdtempSync(join(folders.work, 'site-'))
const release = join(scratch, 'release')
let server: PreviewServer
let browser: Browser
let url = ''

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  mkdirSync(join(release, 'zpk'), { recursive: true })
  writeFileSync(join(release, 'install.json'), JSON.stringify(data))
  for (const { file } of data.watches) writeFileSync(join(release, 'zpk', file), 'a package')
  await makeSite(join(scratch, 'web/some/folder'), release)
  const outDir = join(scratch, 'web')
  server = await preview({
    configFile: false,
    root: scratch,
    build: { outDir },
    preview: { port: 4890 },
  })
  url = `${server.resolvedUrls?.local[0]}some/folder/`
  browser = await launchChromium()
}, wholeTestMs)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(scratch, { recursive: true, force: true })
})

describe('the site, in a folder of a web server', () => {
  it(
    'leads a whole session, and loads one program for it',
    async () => {
      const { page, complaints } = await openPage(browser, `${url}?language=en-US`)
      await startSession(page)
      await pass(page, 11 * 60)
      await expect.poll(() => glassTexts(page), soon).toContain('R 2:15')
      const loaded = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.zip')),
      )
      expect(loaded).toEqual([`${url}packed/round-480x480.zip`])
      expect(await complaintsOf(page, complaints)).toEqual([])
      await page.close()
    },
    wholeTestMs,
  )

  it.each(widths)('is nowhere wider than a window of %i px', async (width) => {
    const { page } = await openPage(browser, url, { width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    await page.screenshot({ path: join(screenshots, `site-${width}.png`), fullPage: true })
    expect(wide).toBeLessThanOrEqual(width)
    await page.close()
  })

  it('shows the code of each chip of the chosen watch, and says that it is a trial', async () => {
    const { page } = await openPage(browser, url)
    await page.getByText('A <new> watch').click()
    const codes = page.getByAltText('QR code for A <new> watch')
    await expect.poll(() => codes.count(), soon).toBe(2)
    const drawn = () => codes.first().evaluate((it) => (it as HTMLImageElement).naturalWidth)
    await expect.poll(drawn, soon).toBeGreaterThan(0)
    expect(await page.locator('#install').textContent()).toContain('not for watches')
    await page.close()
  })
})

describe('a site without a build', () => {
  it('is refused in one sentence, and nothing is written', async () => {
    const [target, empty] = [join(scratch, 'none'), join(scratch, 'empty')]
    await expect(makeSite(target, release, empty)).rejects.toThrow(/^There is no package[^\n]*\.$/)
    expect(existsSync(target)).toBe(false)
  })
})
