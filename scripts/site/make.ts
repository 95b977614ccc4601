import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toString as drawQr } from 'qrcode'
import { build, type Plugin } from 'vite'
import { supportedScreens } from '../pack.ts'
import { zipProgram } from '../programs.ts'
import { Refusal } from '../refusal.ts'
import { deskPage } from '../serve.ts'
import { type InstallData, installSection, qrName } from './install.ts'

/**
 * Makes `folder` anew: the desk as static files, a program for each screen, and the install page with what
 * lies in `releaseFolder`. Rejects with a Refusal when a screen has no program in `packed`.
 */
export async function makeSite(
  folder: string,
  releaseFolder: string,
  packed?: string,
): Promise<void> {
  const programs = supportedScreens.map((screen) => [screen, programFor(screen, packed)] as const)
  const data = readInstallData(releaseFolder)
  const page = deskPage(folder)
  await build({ ...page, plugins: [page.plugins, putBelow(installSection(data))] })
  mkdirSync(join(folder, 'packed'))
  for (const [screen, zip] of programs) writeFileSync(join(folder, `packed/${screen}.zip`), zip)
  // GitHub's own site builder would leave out files that begin with an underscore.
  writeFileSync(join(folder, '.nojekyll'), '')
  if (data) await putPackages(folder, releaseFolder, data)
}

function programFor(screen: string, packed?: string): Uint8Array {
  const zip = zipProgram(screen, 9, packed)
  if (zip) return zip
  throw new Refusal(
    `There is no package for the screen ${screen}, so there is no site: run "npm run build", then this again.`,
  )
}

function readInstallData(releaseFolder: string): InstallData | null {
  const file = join(releaseFolder, 'install.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function putBelow(html: string): Plugin {
  return {
    name: 'put-below',
    transformIndexHtml: (page) => page.replace('</body>', () => `${html}\n</body>`),
  }
}

async function putPackages(folder: string, releaseFolder: string, data: InstallData) {
  cpSync(join(releaseFolder, 'zpk'), join(folder, 'zpk'), { recursive: true })
  mkdirSync(join(folder, 'qr'))
  for (const { file, link } of data.watches) {
    if (!link) continue
    writeFileSync(join(folder, 'qr', qrName(file)), await drawQr(link, { type: 'svg' }))
  }
}
