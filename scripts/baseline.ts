import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readManifest } from './project.ts'
import { assetFolderName } from './rasterise.ts'

const emptyApp = "import { BaseApp } from '@zeppos/zml/base-app'\nApp(BaseApp({}))\n"

/** Names `@zos/ui` because a page that imports nothing from the watch is wrapped in 300 bytes of CommonJS. */
const emptyPage = `import { BasePage } from '@zeppos/zml/base-page'
import { createWidget } from '@zos/ui'
Page(BasePage({ build: createWidget }))
`

/** The intro's page has no zml. */
const emptyIntro = "import { createWidget } from '@zos/ui'\nPage({ build: createWidget })\n"

/** A copy of app.json without what runs on the phone: only the watch's side is compared. */
function watchOnlyManifest(): string {
  const manifest = readManifest()
  const target = manifest.targets.default
  const watchOnly = { ...target, module: { page: target.module.page } }
  return JSON.stringify({ ...manifest, targets: { default: watchOnly } })
}

/**
 * Makes `folder` anew as the staging tree of the program that does nothing: our pages and our app,
 * with zml where ours have it, and no line of our own. `stageFolder` lends it the app's icon,
 * without which Zeus packs nothing.
 */
export function stageBaseline(folder: string, stageFolder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const platform of readManifest().targets.default.platforms) {
    const icon = join('assets', assetFolderName(platform), 'icon.png')
    cpSync(join(stageFolder, icon), join(folder, icon))
  }
  writeFileSync(join(folder, 'app.json'), watchOnlyManifest())
  writeFileSync(join(folder, 'app.js'), emptyApp)
  for (const page of readManifest().targets.default.module.page.pages) {
    mkdirSync(dirname(join(folder, page)), { recursive: true })
    writeFileSync(join(folder, `${page}.js`), page === 'page/intro/index' ? emptyIntro : emptyPage)
  }
}
