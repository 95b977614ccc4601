import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppManifest, projectFolder, readManifest } from '../project.ts'
import { rasterise } from '../rasterise.ts'
import { Refusal } from '../refusal.ts'
import { storeIconPx, storeScreenshot } from './pictures.ts'
import { readStoreTexts } from './texts.ts'

/** A picture of a glass, clear outside it. */
interface Shot {
  readonly name: string
  readonly png: Uint8Array
}

/** Takes the pictures for the store in a language. */
export type Shoot = (language: string) => Promise<readonly Shot[]>

const written = join(projectFolder, 'store')

/**
 * Makes `folder` anew: what the vendor's console asks for, with a folder for each language. Rejects with a Refusal, and
 * writes nothing, when a text is missing or over its limit or a permission has no reason.
 */
export async function makeStore(folder: string, shoot: Shoot): Promise<number> {
  const manifest = readManifest()
  const texts = readStoreTexts(manifest)
  const permissions = permissionsPage(manifest)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'permissions.md'), permissions)
  writeFileSync(join(folder, 'checklist.md'), checklist(manifest))
  cpSync(join(written, 'reviewer.md'), join(folder, 'reviewer.md'))
  const icon = readFileSync(join(projectFolder, 'assets/icon.svg'), 'utf8')
  writeFileSync(join(folder, 'icon.png'), rasterise(icon, storeIconPx))
  for (const [language, { name, short, long, privacy }] of texts) {
    const target = join(folder, language)
    mkdirSync(target)
    writeFileSync(join(target, 'name.txt'), `${name}\n`)
    writeFileSync(join(target, 'short.txt'), `${short}\n`)
    writeFileSync(join(target, 'long.txt'), `${long}\n`)
    writeFileSync(join(target, 'privacy.md'), privacy)
    await putScreenshots(target, await shoot(language))
  }
  return texts.size
}

async function putScreenshots(folder: string, shots: readonly Shot[]): Promise<void> {
  for (const [index, { name, png }] of shots.entries()) {
    writeFileSync(join(folder, `${index + 1}-${name}.png`), await storeScreenshot(png))
  }
}

/** Each permission of app.json, and why. Throws a Refusal when `store/permissions.json` says no reason. */
export function permissionsPage({ permissions }: Pick<AppManifest, 'permissions'>): string {
  const reasons: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(written, 'permissions.json'), 'utf8'),
  )
  const lines = permissions.map((permission) => {
    const reason = reasons[permission]
    if (reason) return `- \`${permission}\`: ${reason}\n`
    throw new Refusal(`store/permissions.json does not say why the program wants ${permission}.`)
  })
  return `# Permissions\n\n${lines.join('')}`
}

/** Below it an id is one of the vendor's templates. Source: Zepp OS docs and what others report. */
const firstOwnAppId = 1_000_000

function checklist({ app }: AppManifest): string {
  const own = app.appId >= firstOwnAppId
  const id = own
    ? `The id in the console is ${app.appId}, as in the package.`
    : `Register the program in the console. Put its id into app.json in place of ${app.appId}, which is a template's. Then run npm run release and npm run store again.`
  const list = readFileSync(join(written, 'checklist.md'), 'utf8')
  return list.replace('{appId}', id).replace('{version}', app.version.name)
}
