import { findModel } from '../simulator/models.ts'
import { launchChromium } from '../test/desk/chromium.ts'
import { shootStory } from './gallery/shoot.ts'
import { storeShots, storeStory } from './gallery/stories.ts'
import { folders, readManifest, requirePackage } from './project.ts'
import { runCommand } from './refusal.ts'
import { serveDesk } from './serve.ts'
import { makeStore } from './store/make.ts'
import { readStoreTexts } from './store/texts.ts'

/** Round, and the largest. */
const model = findModel('Amazfit Balance')

/** `npm run store`: texts, pictures and statements for the vendor's console, in dist/store. */
async function store(): Promise<void> {
  requirePackage()
  readStoreTexts(readManifest())
  const desk = await serveDesk()
  const browser = await launchChromium()
  try {
    const count = await makeStore(folders.store, async (language) => {
      const taken = await shootStory(browser, desk.url, { model, language, story: storeStory })
      return taken.filter(({ name }) => storeShots.includes(name))
    })
    console.log(`dist/store: what the vendor's console asks for, in ${count} languages.`)
  } finally {
    await browser.close()
    await desk.close()
  }
}

await runCommand(store)
