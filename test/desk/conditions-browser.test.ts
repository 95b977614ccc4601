import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '../../scripts/project.ts'
import { type ServedDesk, serveDesk } from '../../scripts/serve.ts'
import { conditions, preset, presetNames } from '../../simulator/conditions/index.ts'
import { launchChromium } from './chromium.ts'
import {
  complaintsOf,
  glassButtons,
  openPage,
  pass,
  readSafety,
  soon,
  startSession,
  stopTime,
} from './page.ts'

const screenshots = join(projectFolder, 'build/screenshots')
const all = Object.keys(conditions)

let desk: ServedDesk
let browser: Browser

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  desk = await serveDesk({ folder: 'build/desk-conditions' })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

describe('a watch on the desk', () => {
  test('has a crown that no program can stop, when that is chosen', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    const showing = () => page.evaluate(() => window.desk.watch.showing)
    await startSession(page)
    await page.getByRole('button', { name: 'Crown' }).click()
    expect(await showing()).toBe('program')
    await page.locator('#conditions summary').click()
    await page.getByLabel('keep a key from leading out').selectOption('no')
    await expect.poll(() => page.locator('#conditions-count').textContent(), soon).toBe('1 chosen')
    await expect.poll(showing, soon).toBe('dial')
    await readSafety(page)
    await startSession(page)
    await page.getByRole('button', { name: 'Crown' }).click()
    expect(await showing()).toBe('dial')
    await pass(page, 15)
    expect(await showing()).toBe('program')
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('lets each condition be chosen, with its evidence, and says what the watch then does', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    const answers = () => page.evaluate(() => window.desk.watch.conditions)
    const kind = page.getByLabel('Kind of watch')
    await page.locator('#conditions summary').click()
    expect(await page.locator('#conditions .condition').count()).toBe(all.length + 2)
    const row = page.locator('#conditions label', { hasText: 'CONTINUOUS' })
    expect(await row.getAttribute('title')).toContain('guess: ')
    await row.getByRole('combobox').selectOption('until stop')
    await expect.poll(() => row.textContent(), soon).toContain('It buzzes until stop()')
    await expect
      .poll(answers, soon)
      .toEqual({ ...preset('documented'), motorContinuous: 'until-stop' })
    expect(await kind.inputValue()).toBe('')
    await kind.selectOption('worst')
    await expect.poll(answers, soon).toEqual(preset('worst'))
    await page.screenshot({ path: join(screenshots, 'conditions-worst.png') })
    await kind.selectOption('documented')
    await expect.poll(answers, soon).toEqual(preset('documented'))
    await expect.poll(() => page.locator('#conditions-count').textContent(), soon).toBe('')
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })

  test('lets a call refuse that the program has made, until it is let go', async () => {
    const { page } = await openPage(browser, desk.url)
    const refused = () => page.evaluate(() => window.desk.watch.conditions.calls)
    await stopTime(page)
    await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
    await expect.poll(() => glassButtons(page), soon).toContain('go')
    await page.locator('#conditions summary').click()
    const name = '@zos/settings getSystemMode'
    await page.getByLabel('Call', { exact: true }).selectOption(name)
    await expect.poll(refused, soon).toEqual({ [name]: 'throws' })
    await page.getByLabel('Way', { exact: true }).selectOption('gives 0')
    await expect.poll(refused, soon).toEqual({ [name]: 'gives 0' })
    expect(await page.getByLabel('Call', { exact: true }).inputValue()).toBe(name)
    await page.getByLabel('Call', { exact: true }).selectOption('none')
    await expect.poll(refused, soon).toEqual({})
    await page.close()
  })

  test.each(presetNames)('goes on with each kind of watch: %s', async (name) => {
    const { page, complaints } = await openPage(browser, desk.url)
    await stopTime(page)
    const before = await page.evaluateHandle(() => window.desk)
    await page.locator('#conditions summary').click()
    await page.getByLabel('Kind of watch').selectOption(name)
    await page.waitForFunction((earlier) => window.desk !== earlier, before)
    await expect
      .poll(() => page.evaluate(() => window.desk.watch.conditions), soon)
      .toEqual(preset(name))
    await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
    await pass(page, 60)
    expect(await page.getByText('The desk stopped').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  const drawers = ['trouble', 'conditions'].flatMap((id) =>
    [1280, 1000, 400].map((width) => ({ id, width })),
  )
  test.each(drawers)('shows its $id in a page $width px wide', async ({ id, width }) => {
    const { page, complaints } = await openPage(browser, desk.url, { width, height: 800 })
    await page.locator(`#${id} summary`).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await page.screenshot({ path: join(screenshots, `${id}-${width}.png`), fullPage: true })
    expect(await complaintsOf(page, complaints)).toEqual([])
    await page.close()
  })
})
