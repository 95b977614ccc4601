import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { findModel, screenName, type WatchModel, watchModels } from '../simulator/models.ts'
import { launchChromium } from '../test/desk/chromium.ts'
import { galleryPage } from './gallery/page.ts'
import { shootStory } from './gallery/shoot.ts'
import { stories } from './gallery/stories.ts'
import { folders, projectFolder } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'
import { serveDesk } from './serve.ts'

const galleryFolder = join(projectFolder, 'build/gallery')
const firstLanguage = 'en-US'

/** The first model of each screen size. */
const models = watchModels.filter(
  (model, index) => index === watchModels.findIndex((one) => screenName(one) === screenName(model)),
)

/** The languages that the package has. Throws a Refusal when there is no package. */
function languagesOfPackage(): string[] {
  const locales = join(folders.packed, 'round-480x480/device/assets/raw/locale')
  if (!existsSync(locales)) {
    throw new Refusal('There is no package to show yet: run "npm run build", then this again.')
  }
  const files = readdirSync(locales).filter((file) => /^\w+-\w+\.btxt$/.test(file))
  return files.map((file) => file.replace('.btxt', ''))
}

function chosenLanguage(language: string): string {
  const known = languagesOfPackage()
  if (known.includes(language)) return language
  throw new Refusal(`The package does not speak ${language}, but ${known.join(', ')}.`)
}

/** What was asked for: a language, or the pictures of the README. */
function asked(): { readonly language: string; readonly readme: boolean } {
  try {
    const options = {
      language: { type: 'string', default: firstLanguage },
      readme: { type: 'boolean', default: false },
    } as const
    return parseArgs({ options }).values
  } catch {
    throw new Refusal(
      'npm run gallery takes --language with one of the package, as in: npm run gallery -- --language de-DE; or --readme, for the pictures of the README.',
    )
  }
}

async function shootModel(
  browser: Browser,
  deskUrl: string,
  { model, language, folder }: { model: WatchModel; language: string; folder: string },
): Promise<void> {
  const target = join(folder, screenName(model))
  mkdirSync(target, { recursive: true })
  for (const story of stories) {
    for (const { name, png } of await shootStory(browser, deskUrl, { model, language, story })) {
      writeFileSync(join(target, `${name}.png`), png)
    }
  }
}

/** Gives a browser and the address of a desk, for as long as the work takes. */
async function atDesk(work: (browser: Browser, deskUrl: string) => Promise<void>): Promise<void> {
  const desk = await serveDesk()
  const browser = await launchChromium()
  try {
    await work(browser, desk.url)
  } finally {
    await browser.close()
    await desk.close()
  }
}

/** The pictures of the README, by their file in docs/pictures: a watch, and a shot of a story. */
const readmePictures = [
  { file: 'hold.png', watch: 'Amazfit Balance', shot: 'hold' },
  { file: 'set-up.png', watch: 'Amazfit Balance', shot: 'set-up-foot-out' },
  { file: 'square.png', watch: 'Amazfit Bip 6', shot: 'roll-up' },
] as const

/** `npm run gallery -- --readme`: takes the pictures of the README anew. */
async function takeReadmePictures(browser: Browser, deskUrl: string): Promise<void> {
  for (const { file, watch, shot } of readmePictures) {
    const story = stories.find((one) => one.some(({ name }) => name === shot)) ?? []
    const model = findModel(watch)
    const taken = await shootStory(browser, deskUrl, { model, language: firstLanguage, story })
    const picture = taken.find(({ name }) => name === shot)
    if (picture) writeFileSync(join(projectFolder, 'docs/pictures', file), picture.png)
  }
}

/** `npm run gallery`: every screen on one watch of each size, as pictures and a page to look through. */
async function gallery(): Promise<void> {
  const wanted = asked()
  const language = chosenLanguage(wanted.language)
  if (wanted.readme) {
    await atDesk(takeReadmePictures)
    console.log(`${readmePictures.length} pictures of the README: docs/pictures`)
    return
  }
  const folder = language === firstLanguage ? galleryFolder : join(galleryFolder, language)
  await atDesk(async (browser, deskUrl) => {
    for (const model of models) await shootModel(browser, deskUrl, { model, language, folder })
  })
  const names = stories.flat().map(({ name }) => name)
  const screens = models.map(screenName)
  const page = join(folder, 'index.html')
  writeFileSync(page, galleryPage({ language, screens, names }))
  console.log(`${names.length} screens on ${screens.length} sizes: ${page}`)
}

await runCommand(gallery)
