import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { watchMsgids } from '../engine/screen/watch-msgids.ts'
import { phoneMsgids } from '../setting/phone-msgids.ts'
import { compileEntry, type Entry, runsFirst } from './compile.ts'
import { makeNumerals, numeralsFile } from './numerals.ts'
import { type AppManifest, projectFolder, readManifest } from './project.ts'
import { assetFolderName, rasteriseAssets } from './rasterise.ts'
import { regions, tagMsgid, tagOf } from './regions.ts'

/** Where translations lie; the rest of the program reaches the staging tree through its entries. */
const translatedFolders = ['page', 'app-side', 'setting'] as const

/** The scripts that app.json names, and app.ts, which it need not name. */
export function entriesOf(manifest: AppManifest): readonly Entry[] {
  const { page, 'app-side': side, setting } = manifest.targets.default.module
  return [
    ...['app', ...page.pages].map((path) => ({ path, runsOn: 'watch' as const })),
    ...[side.path, setting.path].map((path) => ({ path, runsOn: 'phone' as const })),
  ]
}

function copyTranslations(stageFolder: string): void {
  for (const folder of translatedFolders) {
    const files = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.po'))) {
      cpSync(join(projectFolder, folder, file), join(stageFolder, folder, file))
    }
  }
}

/** English has no file: each msgid is its own text. Zeus wants one for the default language, so it gets one that says so. */
function writeEnglish(stageFolder: string, language: string): void {
  const parts = { page: watchMsgids, setting: phoneMsgids }
  for (const [part, msgids] of Object.entries(parts)) {
    const texts = msgids.map((msgid) => JSON.stringify(msgid))
    const entries = texts.map((text) => `msgid ${text}\nmsgstr ${text}\n`)
    writeFileSync(join(stageFolder, part, 'i18n', `${language}.po`), entries.join('\n'))
  }
}

/** On the phone each region has a file of its own, made from the one of its language. */
function writeRegions(stageFolder: string): void {
  const fileOf = (tag: string) => join(stageFolder, 'setting/i18n', `${tag}.po`)
  for (const [region, language] of Object.entries(regions)) {
    const named = `msgid "${tagMsgid}"\nmsgstr "`
    const texts = readFileSync(fileOf(language), 'utf8')
    writeFileSync(
      fileOf(region),
      texts.replace(`${named}${language}"`, `${named}${tagOf(region)}"`),
    )
  }
}

/**
 * Makes `stageFolder` anew: the whole program as Zeus wants to find it, which is one JavaScript file
 * for each entry beside app.json, the translations, the pictures as PNG, and the numerals. Nothing else may lie in
 * this folder, since Zeus adds all of it to the package. Rejects with a Refusal when a source does not
 * compile or a picture lacks its drawing.
 */
export async function stageProgram(stageFolder: string): Promise<void> {
  const manifest = readManifest()
  rmSync(stageFolder, { recursive: true, force: true })
  const scripts = [...entriesOf(manifest), { path: runsFirst, runsOn: 'phone' as const }]
  await Promise.all(scripts.map((entry) => compileEntry(entry, stageFolder)))
  copyTranslations(stageFolder)
  writeEnglish(stageFolder, manifest.defaultLanguage)
  writeRegions(stageFolder)
  writeFileSync(join(stageFolder, 'app.json'), JSON.stringify(manifest, null, 2))
  const { platforms } = manifest.targets.default
  const assets = join(stageFolder, 'assets')
  await rasteriseAssets(join(projectFolder, 'assets'), assets, platforms)
  const numerals = await makeNumerals()
  for (const platform of platforms) {
    const file = join(assets, assetFolderName(platform), numeralsFile)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, numerals)
  }
}
