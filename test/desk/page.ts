/** A browser's page with the desk on it, and what a user does there. */
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { safetyRead } from '../package/known.ts'

/** For what a page does at once. */
export const soon = { timeout: 15_000, interval: 50 }

/** A page with the desk on it, and what its console complains of from now on. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport = { width: 1280, height: 800 },
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(url)
  await page.waitForFunction(() => 'desk' in window)
  await page.evaluate(() => document.fonts.ready)
  await readSafety(page)
  return { page, complaints }
}

/** The safety text was read on the watch that is on the desk now. */
export function readSafety(page: Page): Promise<void> {
  return page.evaluate(([file, text]) => window.desk.watch.store(file, text), safetyRead)
}

/** All that went wrong: on the browser's console, in the program, and in what it logged as an error. */
export async function complaintsOf(page: Page, complaints: readonly string[]): Promise<string[]> {
  const fromDesk = await page.evaluate(() => [
    ...window.desk.errors.map(({ where, error }) => `${where}: ${error}`),
    ...window.desk.log
      .filter(({ level }) => level === 'error')
      .map(({ where, text }) => `${where} logged: ${text}`),
  ])
  return [...complaints, ...fromDesk]
}

/** What `buttons()` of the watch gives. */
export function glassButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => window.desk.watch.buttons())
}

/** What `texts()` of the watch gives. */
export function glassTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => window.desk.watch.texts())
}

/** Starts a session and stops the time that passes by itself. */
export async function startSession(page: Page): Promise<void> {
  await stopTime(page)
  await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
  await expect.poll(() => glassButtons(page), soon).toContain('go')
  await tapText(page, 'go')
  await expect.poll(() => glassTexts(page), soon).toContain('Foot straight')
}

/** Stops the time that passes by itself: a busy machine else finds the watch in the dark. */
export function stopTime(page: Page): Promise<void> {
  return page.getByLabel('Pause', { exact: true }).check()
}

/** Lets virtual time pass. */
export function pass(page: Page, seconds: number): Promise<void> {
  return page.evaluate((ms) => window.desk.advance(ms), seconds * 1000)
}

/** Clicks where the widget with this text is on the glass. */
export async function tapText(page: Page, text: string): Promise<void> {
  const point = await page.evaluate((wanted) => {
    const widgets = window.desk.watch.widgets()
    const named = ({ props }: { props: Readonly<Record<string, unknown>> }) =>
      props.text === wanted || props.normal_src === `${wanted}.png`
    const { x, y, w, h } = widgets.filter(({ visible }) => visible).find(named)?.props ?? {}
    const { width, height } = window.desk.model
    return {
      right: (Number(x) + Number(w) / 2) / width,
      down: (Number(y) + Number(h) / 2) / height,
    }
  }, text)
  await tapGlass(page, point)
}

/** Clicks at a point of the glass, in shares of its width and height. */
export async function tapGlass(page: Page, at: { right: number; down: number }): Promise<void> {
  const box = await page.locator('#canvas').boundingBox()
  if (!box) throw new Error('The glass is not on the page.')
  await page.mouse.click(box.x + at.right * box.width, box.y + at.down * box.height)
}
