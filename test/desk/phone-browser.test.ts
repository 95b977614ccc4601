/** The phone on the desk, used as a person does, in a real browser. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvHeader } from '../../engine/history/csv'
import { projectFolder } from '../../scripts/project.ts'
import { type ServedDesk, serveDesk } from '../../scripts/serve.ts'
import { safetyRead } from '../package/known.ts'
import { launchChromium } from './chromium.ts'

const screenshots = join(projectFolder, 'build/screenshots')
const soon = { timeout: 15_000, interval: 50 }

let desk: ServedDesk
let browser: Browser

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  desk = await serveDesk({ port: 4373, folder: 'build/desk-phone' })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

test.each(['320', '375', '430'])(
  'the page can be used as phones draw it: at first sight on %s px every value is read, and the first settings are within 600 px',
  async (width) => {
    const page = await openPage()
    await choice(page, 'Width').selectOption(width)
    await unroll(page)
    const first = page.locator('#phone-screen .z-row')
    expect(
      await page
        .locator('#phone-screen select')
        .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    ).toEqual(['', ''])
    expect(await texts(first)).toContain('Hold length: 45')
    expect(await texts(first)).toContain('Leg order: Right, then left')
    const top = await topOf(page.locator('#phone-screen'))
    const order = await page.getByLabel('Leg order').boundingBox()
    expect((order?.y ?? 0) + (order?.height ?? 0) - top).toBeLessThanOrEqual(600)
    const heights = await page
      .locator('#phone-screen .z-button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await page.getByLabel('Hold length').selectOption({ value: '60' })
    await expect.poll(() => page.getByLabel('Leg order').inputValue(), soon).toBe('right-left')
    expect(await texts(first)).toContain('Hold length: 60')
    await page.close()
  },
)

describe('somebody with the phone', () => {
  test('changes a setting, and sees that the watch has it', async () => {
    const page = await openPage()
    await page.getByLabel('Hold length').selectOption('60 s')
    await expect
      .poll(() => texts(section(page, 'Now')), soon)
      .toContain('Open Soleus Roll on the watch')
    await expect.poll(() => texts(section(page, 'Now')), soon).toContain('11 min 30 s')
    await page.getByRole('button', { name: 'Wake' }).click()
    await page.getByRole('button', { name: 'Open Soleus Roll' }).click()
    await page.evaluate(() => window.desk.advance(3_000))
    await expect.poll(() => texts(section(page, 'Now')), soon).toContain('The watch has these')
    expect(await complaintsOf(page)).toEqual([])
    await page.close()
  })

  test('resets, thinks better of it, with the keyboard alone', async () => {
    const page = await openPage()
    await open(page, 'More settings')
    const breathing = page.getByLabel('Breathing guide')
    await breathing.selectOption('Off')
    await page.getByRole('button', { name: 'Reset to defaults' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => breathing.inputValue(), soon).toBe('screen')
    await page.getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => breathing.inputValue(), soon).toBe('off')
    expect(await complaintsOf(page)).toEqual([])
    await page.close()
  })

  test('rolls, and sees the bars grow, one leg at a time', async () => {
    const page = await openPage()
    expect(await texts(section(page, 'History'))).toContain('No sessions yet.')
    await page.getByLabel('Leg order').selectOption('Right leg only')
    await play(page)
    await expect.poll(() => texts(section(page, 'History')), soon).toContain('right leg 2:15')
    await open(page, 'Last 12 weeks')
    await expect.poll(async () => (await weekBars(page)).right, soon).toBeGreaterThan(100)
    const alone = await weekBars(page)
    expect(alone.left).toBe(0)
    expect(alone.right).toBeGreaterThan(100)

    await page.getByLabel('Leg order').selectOption('Left leg only')
    await play(page)
    await expect
      .poll(() => texts(section(page, 'History')), soon)
      .toContain('right leg 2:15, left leg 2:15')
    await expect.poll(async () => (await weekBars(page)).left, soon).toBeGreaterThan(100)
    const both = await weekBars(page)
    expect(both.left).toBeCloseTo(both.right, 0)
    expect(both.right).toBeCloseTo(alone.right, 0)
    await page.screenshot({ path: join(screenshots, 'phone-rolled.png') })
    expect(await complaintsOf(page)).toEqual([])
    await page.close()
  })

  test('takes the records away as text, then deletes them, after thinking twice', async () => {
    const page = await openPage()
    await play(page)
    await page.getByRole('button', { name: 'Show as text' }).click()
    const csv = await page.getByLabel('CSV: select all, then copy').inputValue()
    expect(csv.trim().split('\n')).toEqual([
      csvHeader.join(','),
      expect.stringMatching(/^20\d\d-\d\d-\d\dT.*,right-left,45,135,135,0,0,yes,600$/),
    ])
    await page.getByRole('button', { name: 'Delete all', exact: true }).click()
    await page.getByRole('button', { name: 'Keep them' }).click()
    await expect.poll(() => texts(section(page, 'Your data')), soon).toContain('Sessions on this')
    await page.getByRole('button', { name: 'Delete all', exact: true }).click()
    const asked = page.getByRole('button', { name: 'Yes, delete all' })
    await asked.waitFor()
    const at = await topOf(section(page, 'Your data'))
    await asked.click()
    await expect.poll(() => texts(section(page, 'Your data')), soon).toContain('were deleted')
    expect(Math.abs((await topOf(section(page, 'Your data'))) - at)).toBeLessThan(2)
    expect(await complaintsOf(page)).toEqual([])
    await page.close()
  })
})

/** The hardest cases are drawn too, to be looked at. */
const drawn = ['light 375 100', 'dark 320 100', 'dark 430 100', 'light 320 200']
const looks = ['light', 'dark'].flatMap((look) =>
  ['320', '375', '430'].flatMap((width) =>
    ['100', '130', '200'].map((text) => [look, width, text] as const),
  ),
)

/** What lies in the phone's storage. */
const contents = [
  { name: 'empty', fill: () => undefined },
  { name: 'full', fill: fillHistory },
  { name: 'damaged', fill: damageStorage },
]

describe.each(
  ['as reported', 'documented'].flatMap((kind) => contents.map((one) => ({ ...one, kind }))),
)('the page, $name, drawn $kind', ({ name, fill, kind }) => {
  test('fits and can be read in light and in dark, on narrow and on wide phones, with large texts', async () => {
    const page = await openPage()
    await choice(page, 'Drawn').selectOption(kind)
    await page.evaluate(fill)
    await expect.poll(() => page.locator('.z-section').count(), soon).toBeGreaterThan(7)
    for (const label of await closedRows(page))
      await page.getByRole('button', { name: label, exact: true }).click()
    await unroll(page)
    const screen = page.locator('#phone-screen')
    for (const [look, width, text] of looks) {
      await choice(page, 'Colours').selectOption(look)
      await choice(page, 'Width').selectOption(width)
      await choice(page, 'Text').selectOption(text)
      expect(await screen.evaluate((place) => place.clientWidth)).toBe(Number(width))
      expect(await overflowing(screen)).toEqual([])
      expect(await faintest(screen)).toBeGreaterThanOrEqual(4.5)
      if (!drawn.includes(`${look} ${width} ${text}`)) continue
      const path = join(
        screenshots,
        `phone-${name}-${kind.replace(' ', '-')}-${look}-${width}-${text}.png`,
      )
      await page.locator('#phone').screenshot({ path, animations: 'disabled' })
    }
    await page.close()
  }, 120_000)
})

/** A page with the desk on it, the phone's settings open, and time standing still. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-US',
  })
  page.on('pageerror', (error) => page.evaluate((text) => console.error(text), String(error)))
  await page.goto(desk.url)
  await page.waitForFunction(() => 'desk' in window)
  await page.evaluate(() => document.fonts.ready)
  await page.getByLabel('Pause', { exact: true }).check()
  return page
}

async function complaintsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...window.desk.errors.map(({ where, error }) => `${where}: ${error}`),
    ...window.desk.log.filter(({ level }) => level === 'error').map(({ text }) => text),
  ])
}

/** What can be chosen about the phone, beside it. */
function choice(page: Page, name: string): Locator {
  return page.locator('#phone-looks').getByRole('combobox', { name, exact: true })
}

/** The part of the settings page under that heading. */
function section(page: Page, title: string): Locator {
  const first = page
    .locator(':scope > :first-child')
    .filter({ hasText: new RegExp(`^([+−] )?${title.replaceAll(' ', '\\s')}$`) })
  return page.locator('.z-section').filter({ has: first })
}

/** Presses the heading of a closed part. */
async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `+ ${title}`, exact: true }).click()
}

/** The headings of the parts that are closed. */
async function closedRows(page: Page): Promise<string[]> {
  const labels = await page.locator('#phone-screen .z-button').allInnerTexts()
  return labels.filter((label) => label.startsWith('+ '))
}

/** How far below the window's top a place begins, px. */
function topOf(place: Locator): Promise<number> {
  return place.evaluate((one) => one.getBoundingClientRect().top)
}

async function texts(place: Locator): Promise<string> {
  return (await place.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ')
}

/** Plays a whole session on the watch, and leaves it. */
function play(page: Page): Promise<void> {
  return page.evaluate(([file, text]) => {
    const { desk } = window
    desk.watch.store(file, text)
    desk.watch.wake()
    desk.watch.open()
    desk.advance(2_000)
    desk.watch.tap('go')
    const isDone = () => desk.watch.texts().includes('Done')
    for (let seconds = 0; seconds < 700 && !isDone(); seconds += 1) desk.advance(1_000)
    desk.watch.tap('close')
    desk.advance(2_000)
    desk.watch.kill()
  }, safetyRead)
}

/** Widths of the bars of this week, px. */
async function weekBars(page: Page): Promise<{ left: number; right: number }> {
  const widths = await section(page, 'Last 12 weeks')
    .locator('div')
    .evaluateAll((all) =>
      all
        .filter(
          (one): one is HTMLElement => one instanceof HTMLElement && one.style.height === '8px',
        )
        .slice(0, 2)
        .map((bar) => bar.getBoundingClientRect().width),
    )
  return { left: widths[0] ?? Number.NaN, right: widths[1] ?? Number.NaN }
}

/** A year of sessions, some with one leg, some cut short. Runs in the browser. */
function fillHistory(): void {
  const { desk } = window
  const months = new Map<string, unknown[][]>()
  for (let place = 200; place > 0; place -= 1) {
    const at = desk.nowMs - place * 43 * 3_600_000
    const key = `records-${new Date(at).toISOString().slice(0, 7)}`
    const left = place % 4 === 1 ? 0 : 135
    const row = [
      at,
      at,
      left ? 'rl' : 'r',
      45,
      135,
      left,
      place % 7 ? 0 : 1,
      0,
      place % 6 ? 1 : 0,
      612,
    ]
    months.set(key, [...(months.get(key) ?? []), row])
  }
  for (const [key, rows] of months) {
    desk.phone.store(key, JSON.stringify({ version: 1, rows }))
  }
  desk.phone.store('records', JSON.stringify({ version: 1, keys: [...months.keys()] }))
}

/** What no version of the program would leave. Runs in the browser. */
function damageStorage(): void {
  const settings = { holdSeconds: 47, legOrder: 'up', spotsPerPass: 3 }
  const { phone } = window.desk
  for (const key of ['confirmed', 'page', 'records', 'records-deleted']) phone.store(key, '{"x":')
  phone.store('records-dropped', '{"version":1,"dropped":3}')
  phone.store('refusal', '{"version":1,"reason":"watch-outdated"}')
  phone.store('chosen', JSON.stringify({ version: 1, settings, chosenAtMs: 5 }))
}

/** Lets the phone be as long as its page, so that all of it is drawn. */
async function unroll(page: Page): Promise<void> {
  const content =
    '.phone { max-height: none; flex: none } .phone-screen { overflow: visible } .z-title { position: static }'
  await page.addStyleTag({ content })
}

/** The texts that stand out of the screen's sides. */
function overflowing(screen: Locator): Promise<string[]> {
  return screen.evaluate((place) => {
    const { left, right } = place.getBoundingClientRect()
    const scrolls = (one: Element | null): boolean =>
      one !== null &&
      one !== place &&
      (getComputedStyle(one).overflowX === 'auto' || scrolls(one.parentElement))
    return [...place.querySelectorAll('*')]
      .filter((one) => !scrolls(one.parentElement))
      .filter((one) => {
        const box = one.getBoundingClientRect()
        return box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5)
      })
      .map((one) => one.textContent ?? '')
  })
}

/** The least contrast of a text on its ground, with its opacity. Source: WCAG 2.2. */
function faintest(screen: Locator): Promise<number> {
  return screen.evaluate((place) => {
    type Color = readonly [number, number, number, number]
    const colorOf = (css: string): Color => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    const over = (top: Color, below: Color, opacity: number): Color => {
      const alpha = top[3] * opacity
      const mix = (at: 0 | 1 | 2) => top[at] * alpha + below[at] * (1 - alpha)
      return [mix(0), mix(1), mix(2), 1]
    }
    const light = ([red, green, blue]: Color) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue]
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ancestors = (one: Element | null): Element[] =>
      one ? [one, ...ancestors(one.parentElement)] : []
    const contrastOf = (one: Element): number => {
      const styles = ancestors(one).map((each) => getComputedStyle(each))
      const ground = styles
        .map((style) => colorOf(style.backgroundColor))
        .find(([, , , a]) => a === 1)
      const opacity = styles.reduce((product, style) => product * Number(style.opacity), 1)
      const below = ground ?? ([255, 255, 255, 1] as const)
      const text = over(colorOf(styles[0]?.color ?? ''), below, opacity)
      const [dark = 0, bright = 0] = [light(text), light(below)].sort((a, b) => a - b)
      return (bright + 0.05) / (dark + 0.05)
    }
    const withText = [...place.querySelectorAll('.z-page *')].filter((one) =>
      [...one.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      ),
    )
    return Math.min(...withText.map(contrastOf))
  })
}
