import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '..')

/** Where the build puts what it makes, and what git therefore ignores. */
export const folders = {
  /** The program compiled to JavaScript, as Zeus wants to find it. */
  stage: join(projectFolder, 'build/stage'),
  /** The package as plain JavaScript, unpacked: `<screen>/device/**` and `<screen>/phone/**`. */
  packed: join(projectFolder, 'build/packed'),
  /** Everything that is only a step on the way. */
  work: join(projectFolder, 'build/work'),
  dist: join(projectFolder, 'dist'),
  release: join(projectFolder, 'dist/release'),
  /** The desk as files for any web server, with the install page below it. */
  site: join(projectFolder, 'dist/site'),
  /** What the vendor's console asks for. */
  store: join(projectFolder, 'dist/store'),
} as const

/** The report of bytes that the build leaves for the tests. */
export const sizesFile = join(projectFolder, 'build/sizes.json')

/** One line of `platforms` in app.json: one screen, with pictures drawn for it. */
export interface Platform {
  /** Shape: round or square. */
  readonly st: 'r' | 's'
  /** The screen's width as the vendor writes it, e.g. `w432`. */
  readonly sr: string
  /** The same in px: what lengths and pictures are drawn for. Zeus scales neither, then. */
  readonly dw: number
}

/** The program's version as app.json wants it. */
export interface Version {
  readonly name: string
  /** Rises with the name: the store and the watch compare it. */
  readonly code: number
}

/** The part of app.json that the build reads. */
export interface AppManifest {
  readonly app: { readonly appId: number; readonly appName: string; readonly version: Version }
  readonly permissions: readonly string[]
  /** The program's name in each language, by BCP 47 tag. */
  readonly i18n: Readonly<Record<string, { readonly appName: string }>>
  /** BCP 47 tag: what a language without texts reads. */
  readonly defaultLanguage: string
  readonly targets: {
    readonly default: {
      readonly module: {
        readonly page: { readonly pages: readonly string[] }
        readonly 'app-side': { readonly path: string }
        readonly setting: { readonly path: string }
      }
      readonly platforms: readonly Platform[]
    }
  }
}

/** Throws a Refusal where nothing is built yet. */
export function requirePackage(): void {
  if (existsSync(folders.packed)) return
  throw new Refusal('There is no package yet: run "npm run build", then this again.')
}

/** A version's name and code, from `major.minor.patch`. Throws a Refusal for anything else, or a part over 999. */
export function versionOf(name: string): Version {
  const parts = name
    .match(/^(\d+)\.(\d{1,3})\.(\d{1,3})$/)
    ?.slice(1)
    .map(Number)
  if (!parts) throw new Refusal(`package.json has the version "${name}", which is not like 1.2.3.`)
  return { name, code: parts.reduce((code, part) => code * 1000 + part, 0) }
}

/** The project's app.json, with the version of package.json. Throws when one is missing or is not JSON. */
export function readManifest(): AppManifest {
  const { site, ...app } = readJson('app.json').app
  return {
    ...readJson('app.json'),
    app: { ...app, version: versionOf(readJson('package.json').version) },
  }
}

/** Where the site is, e.g. `https://example.org/soleus-roll/`; null as long as `app.site` in app.json is empty. */
export function siteAddress(): string | null {
  return readJson('app.json').app.site || null
}

function readJson(file: string) {
  return JSON.parse(readFileSync(join(projectFolder, file), 'utf8'))
}

/** Name of the package in dist/, e.g. `soleus-roll-0.1.0.zab`: the same at each build of a version. */
export function packageName(manifest: AppManifest): string {
  const slug = manifest.app.appName.toLowerCase().replaceAll(' ', '-')
  return `${slug}-${manifest.app.version.name}.zab`
}

/** Printed before each command that lets Zeus reach the network; `npm run build` does not. */
export const usageDataNotice =
  'Zeus, the packer of the watch vendor, sends usage data to its maker when it is online.'
