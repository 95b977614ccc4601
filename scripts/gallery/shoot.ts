/** Plays the gallery's stories on the desk in a browser, and takes what is on the glass. */
import type { Browser, Page } from 'playwright-core'
import type { WatchModel } from '../../simulator/models.ts'
import type { Happening, Story } from './stories.ts'

/** What was on the glass, at the glass' own size, clear outside it. */
export interface Taken {
  readonly name: string
  readonly png: Uint8Array
}

/** Large enough for the largest watch at its own size, px. */
const viewport = { width: 1400, height: 1000 }

/** The time of day on every glass: 10:42. */
const fixedTime = '2026-01-05T10:42:00'

/** Shots of a story on a watch, in their order. Throws what went wrong in the program. */
export async function shootStory(
  browser: Browser,
  deskUrl: string,
  { model, language, story }: { model: WatchModel; language: string; story: Story },
): Promise<Taken[]> {
  const page = await browser.newPage({ viewport, timezoneId: 'UTC', reducedMotion: 'reduce' })
  await page.clock.setFixedTime(new Date(`${fixedTime}Z`))
  await page.goto(`${deskUrl}?${new URLSearchParams({ model: model.name, language })}`)
  await page.waitForFunction(() => 'desk' in window)
  await page.getByLabel('Pause', { exact: true }).check()
  const taken: Taken[] = []
  for (const { name, happenings } of story) {
    for (const happening of happenings) await play(page, happening)
    const screen = await page.evaluate(() => window.desk.watch.screen)
    if (screen === 'dark') throw new Error(`${model.name} is dark where ${name} should be.`)
    taken.push({ name, png: await takeGlass(page) })
  }
  const errors = await page.evaluate(() => window.desk.errors.map(({ error }) => String(error)))
  await page.close()
  if (errors.length > 0) throw new Error(`${model.name}, ${language}: ${errors.join('; ')}`)
  return taken
}

function play(page: Page, happening: Happening): Promise<void> {
  return page.evaluate((done) => {
    const { desk } = window
    const { watch, phone } = desk
    switch (done.does) {
      case 'open':
        return watch.open()
      case 'kill':
        return watch.kill()
      case 'touch':
        return watch.tap({ x: desk.model.width / 2, y: desk.model.height * 0.1 })
      case 'press':
        return watch.tap(done.button, { heldMs: done.heldMs })
      case 'pass':
        return desk.advance(done.ms)
      case 'mode':
        watch.mode = done.mode
        return
      case 'choose': {
        const chosen = { version: 1, settings: done.settings, chosenAtMs: desk.nowMs }
        return phone.store('chosen', JSON.stringify(chosen))
      }
    }
  }, happening)
}

/** The canvas once fonts and pictures are on it: when it stays the same for a while. */
async function takeGlass(page: Page): Promise<Uint8Array> {
  let before = ''
  for (let same = 0; same < 3; ) {
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(stillMs)
    const now = await page
      .locator('#canvas')
      .evaluate((it) => (it as HTMLCanvasElement).toDataURL())
    same = now === before ? same + 1 : 0
    before = now
  }
  return Buffer.from(before.split(',')[1] ?? '', 'base64')
}

/** Between two looks at the glass, ms. */
const stillMs = 30
