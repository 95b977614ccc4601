import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '../../scripts/project.ts'
import { type ServedDesk, serveDesk } from '../../scripts/serve.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { chosenText } from '../package/known.ts'
import { launchChromium } from './chromium.ts'
import {
  complaintsOf,
  glassButtons,
  glassTexts,
  openPage,
  pass,
  soon,
  startSession,
  tapGlass,
  tapText,
} from './page.ts'

const screenshots = join(projectFolder, 'build/screenshots')
const wholeSession = { timeout: 60_000, interval: 200 }
const wholeTestMs = 120_000
const heldBack = '60× while a session runs'

let desk: ServedDesk
let browser: Browser

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  desk = await serveDesk()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

describe.each([
  { modelName: 'Amazfit Balance', play: playAt60x },
  { modelName: 'Amazfit Bip 6', play: playAtOnce },
])('the desk with an $modelName', ({ modelName, play }) => {
  const shot = (page: Page, screen: string) =>
    page.screenshot({
      path: join(screenshots, `${screenName(findModel(modelName))}-${screen}.png`),
      animations: 'disabled',
    })

  test(
    'leads a session of 60 s holds, left leg first, as it was set on the phone',
    async () => {
      const { page, complaints } = await openPage(browser, `${desk.url}?model=${modelName}`)
      await page.getByLabel('Hold length').selectOption('60 s')
      await page.getByLabel('Leg order').selectOption('Left, then right')
      await expect
        .poll(() => page.locator('.phone').textContent(), soon)
        .toMatch(/11\s+min\s+30\s+s/)
      await shot(page, 'phone')

      await page.getByRole('button', { name: 'Wake' }).click()
      await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
      await expect.poll(() => glassTexts(page), soon).toContain('Hold 60 s')
      await expect.poll(() => glassTexts(page), soon).toContain('Left, then right')
      await expect
        .poll(() => page.locator('.phone').textContent(), soon)
        .toContain('The watch has these settings')
      await shot(page, 'ready')

      await tapText(page, 'go')
      await expect.poll(() => glassTexts(page), soon).toContain('Foot straight')
      await shot(page, 'running')

      await tapMiddle(page)
      await expect.poll(() => glassButtons(page), soon).toContain('pause')
      await shot(page, 'controls')
      await tapText(page, 'pause')
      await expect.poll(() => glassTexts(page), soon).toContain('Paused')
      await shot(page, 'paused')
      await tapText(page, 'go')
      await expect.poll(() => glassTexts(page), soon).toContain('Foot straight')

      await play(page)
      expect(await glassTexts(page)).toEqual(expect.arrayContaining(['L 3:00', 'R 3:00']))
      await expect.poll(() => stripWords(page), soon).toContain('done')
      await shot(page, 'done')
      expect(await complaintsOf(page, complaints)).toEqual([])
      await page.close()
    },
    wholeTestMs,
  )
})

const tapStarts = chosenText({ holdStart: 'tap' })

describe.each(['Amazfit Balance', 'Amazfit Bip 5 Unity', 'Amazfit Active Edge'])(
  'on the glass of an %s',
  (modelName) => {
    test('a hold that waits for a tap is asked for, and one that was left is offered', async () => {
      const { page, complaints } = await openPage(browser, `${desk.url}?model=${modelName}`)
      const name = screenName(findModel(modelName))
      await page.evaluate((text) => {
        window.desk.phone.store('chosen', text)
        window.desk.watch.open()
        window.desk.advance(2_000)
        window.desk.watch.tap('go')
        window.desk.advance(40_000)
      }, tapStarts)
      expect(await glassTexts(page)).toContain('Tender spot?')
      await page.screenshot({ path: join(screenshots, `${name}-waiting.png`) })
      await page.evaluate(() => {
        window.desk.watch.kill()
        window.desk.advance(11 * 60_000)
        window.desk.watch.open()
      })
      await expect.poll(() => glassTexts(page), soon).toContain('Go on?')
      await page.screenshot({ path: join(screenshots, `${name}-left.png`) })
      expect(await complaintsOf(page, complaints)).toEqual([])
      await page.close()
    })
  },
)

/** Whether the canvas sets the seconds in the font of the package: where it is missing, they are as wide as in the next one. */
function numeralsAreDrawn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    const font = window.desk.watch.widgets().find(({ props }) => props.font)?.props.font
    const widthIn = (families: string) => {
      if (context) context.font = `100px ${families}`
      return context?.measureText('00').width
    }
    return font !== undefined && widthIn(`"${font}", monospace`) !== widthIn('monospace')
  })
}

describe('the desk', () => {
  test('can be used with the keyboard alone', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    await page.getByRole('button', { name: 'Open Soleus Roll' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'go', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => glassTexts(page), soon).toContain('Foot straight')
    await expect.poll(() => numeralsAreDrawn(page), soon).toBe(true)
    await page.locator('#canvas').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => glassButtons(page), soon).toContain('pause')
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('keeps the focus on the phone when its screen is another, and its own header where it is', async () => {
    const { page } = await openPage(browser, desk.url)
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    const header = () => page.locator('header.bar').evaluate((bar) => bar.clientHeight)
    const height = await header()
    for (const [name, next] of [
      ['Back: close the settings', 'Soleus RollOpen the settings'],
      ['Open the settings', '‹'],
      ['+ More settings', '− More settings'],
      ['Open Soleus Roll', 'Open Soleus Roll'],
    ] as const) {
      await page.getByRole('button', { name }).focus()
      await page.keyboard.press('Enter')
      if (next !== name) await expect.poll(focused, soon).toBe(next)
      expect(await header()).toBe(height)
    }
    await page.close()
  })

  test('has keys that a mouse can press', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
    await expect.poll(() => glassButtons(page), soon).toContain('go')
    await page.getByRole('button', { name: 'Crown' }).click()
    await expect.poll(() => page.evaluate(() => window.desk.watch.showing), soon).toBe('dial')
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('brings a session back by itself that was killed in a roll, before its next boundary', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    await startSession(page)
    await page.locator('#trouble summary').click()
    await pass(page, 20)
    expect(await glassTexts(page)).toContain('Roll up')
    await page.getByRole('button', { name: 'Kill', exact: true }).click()
    expect(await page.evaluate(() => window.desk.watch.showing)).toBe('dial')
    await expect.poll(() => troubleStates(page), soon).toMatch(/An alarm opens Soleus Roll at \d/)
    await page.screenshot({ path: join(screenshots, 'trouble-killed.png') })

    await pass(page, 13)
    expect(await glassTexts(page)).toContain('Roll up')
    await pass(page, 3)
    expect(await glassTexts(page)).toContain('Hold')
    await expect.poll(() => stripWords(page), soon).toEqual(['settle', 'move', 'pass 1'])
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('says what is wrong with the watch, and what it does meanwhile', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    await startSession(page)
    await page.locator('#trouble summary').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Suspended', { exact: true }).check()
    await page.getByRole('button', { name: 'Call, 20 s' }).click()
    await expect.poll(() => troubleStates(page), soon).toContain('Soleus Roll is suspended')
    await expect.poll(() => troubleStates(page), soon).toContain('A call lies over the page')
    await page.screenshot({ path: join(screenshots, 'trouble-call.png') })
    await page.getByLabel('Suspended', { exact: true }).uncheck()
    await page.getByRole('button', { name: 'Clock +1 min' }).click()
    await expect.poll(() => troubleStates(page), soon).toContain('clock is 1 min ahead')
    await page.getByLabel('Opening takes').selectOption('3 s')
    await page.getByRole('button', { name: 'Kill', exact: true }).click()
    await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
    await expect.poll(() => page.locator('#launcher').textContent(), soon).toContain('Opening…')
    await page.getByLabel('The phone answers').uncheck()
    await expect
      .poll(() => page.getByRole('button', { name: 'Open settings' }).isDisabled(), soon)
      .toBe(true)
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('takes every trouble at once without stopping, and without an error of the program', async () => {
    const { page } = await openPage(browser, desk.url)
    await startSession(page)
    await page.locator('#trouble summary').click()
    const panel = page.locator('#trouble')
    for (const select of await panel.getByRole('combobox').all()) {
      await select.selectOption({ index: 1 })
    }
    for (const button of await panel.getByRole('button').all()) {
      await button.click()
      await pass(page, 5)
    }
    for (const box of await panel.getByRole('checkbox').all()) await box.click()
    await pass(page, 60)
    expect(await page.getByText('The desk stopped').count()).toBe(0)
    expect(await page.evaluate(() => window.desk.errors.map(({ error }) => `${error}`))).toEqual([])
    await page.close()
  })

  test('keeps what was chosen on the phone when another watch is picked', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    await page.getByLabel('Hold length').selectOption('60 s')
    await page.getByRole('combobox', { name: 'Watch', exact: true }).selectOption('Amazfit Bip 6')
    await expect.poll(() => page.evaluate(() => window.desk.model.name), soon).toBe('Amazfit Bip 6')
    await expect.poll(() => page.locator('.phone').textContent(), soon).toMatch(/11\s+min\s+30\s+s/)
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('plays at 1x while no session runs, whatever is chosen, and says so', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    const nowMs = () => page.evaluate(() => window.desk.nowMs)
    await page.getByLabel('60×').check()
    await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
    await expect.poll(() => page.locator('#pace').textContent(), soon).toBe(heldBack)
    const beforeMs = await nowMs()
    await page.waitForTimeout(500)
    expect((await nowMs()) - beforeMs).toBeLessThan(5_000)
    expect(await glassButtons(page)).toContain('go')
    await page.screenshot({ path: join(screenshots, 'held-back.png') })
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('keeps its watch when the package of another is missing, and says so until one is there', async () => {
    const { page } = await openPage(browser, desk.url)
    const picker = page.getByRole('combobox', { name: 'Watch', exact: true })
    await page.route('**/packed/square-390x450.zip', (route) => route.fulfill({ status: 404 }))
    await picker.selectOption('Amazfit Bip 6')
    await expect
      .poll(() => page.getByRole('alert').allInnerTexts(), soon)
      .toEqual([expect.stringContaining('There is no package for the screen square-390x450')])
    expect(await picker.inputValue()).toBe('Amazfit Balance')
    expect(await page.evaluate(() => window.desk.model.name)).toBe('Amazfit Balance')
    expect(page.url()).not.toContain('Bip')
    await page.screenshot({ path: join(screenshots, 'no-package.png') })

    await page.unroute('**/packed/square-390x450.zip')
    await picker.selectOption('Amazfit Bip 6')
    await expect.poll(() => page.getByRole('alert').count(), soon).toBe(0)
    expect(await page.evaluate(() => window.desk.model.name)).toBe('Amazfit Bip 6')
    await page.close()
  })

  test('keeps everything inside a page 400 px wide', async () => {
    const { page, complaints } = await openPage(browser, desk.url, { width: 400, height: 800 })
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(400)
    await page.screenshot({ path: join(screenshots, 'narrow.png'), fullPage: true })
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('says in words when the address names a watch that there is not', async () => {
    const page = await browser.newPage()
    await page.goto(`${desk.url}?model=Sundial`)
    await expect
      .poll(() => page.getByRole('alert').textContent(), soon)
      .toContain('There is no watch called "Sundial"')
    await page.close()
  })

  test('takes another port when its own is taken', async () => {
    const second = await serveDesk()
    expect(second.url).not.toBe(desk.url)
    expect((await fetch(second.url)).status).toBe(200)
    await second.close()
  })
})

function troubleStates(page: Page): Promise<string | null> {
  return page.locator('#trouble-states').textContent()
}

function stripWords(page: Page): Promise<string[]> {
  return page.locator('#strip b').allInnerTexts()
}

/** Plays the session to its end as a person does who has no time. */
async function playAt60x(page: Page): Promise<void> {
  await page.getByLabel('60×').check()
  expect(await page.locator('#pace').textContent()).toBe('')
  await expect.poll(() => glassTexts(page), wholeSession).toContain('Done')
  await expect.poll(() => page.locator('#pace').textContent(), soon).toBe(heldBack)
}

/** Plays the session to its end through `window.desk`. */
async function playAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isDone = () => window.desk.watch.texts().includes('Done')
    for (let seconds = 0; seconds < 720 && !isDone(); seconds += 1) window.desk.advance(1000)
  })
  await expect.poll(() => glassTexts(page), soon).toContain('Done')
}

function tapMiddle(page: Page): Promise<void> {
  return tapGlass(page, { right: 0.5, down: 0.5 })
}
