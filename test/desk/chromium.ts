import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import { projectFolder } from '../../scripts/project.ts'

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless browser for the tests: an installed Chrome or Chromium, else the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
  const installed = installedChromium()
  if (installed) {
    return chromium.launch({ executablePath: installed, args: quietFlags })
  }
  return chromium.launch({ ...(await packedChromium()), args: quietFlags })
}

/** Path of an installed browser: what CHROME_PATH says, a known name on the PATH, or a usual place; else null. */
export function installedChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const places = [...(env.CHROME_PATH ? [env.CHROME_PATH] : []), ...onPath]
  return [...places, ...(usualPlaces[process.platform] ?? [])].find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The browser of `@sparticuz/chromium`. It unpacks itself into the temporary folder and takes what
 * it finds there, whole or not: so it gets a folder of the build, emptied when an earlier run was
 * stopped half-way, and test files that run at once wait for each other. It brings the libraries that a bare Linux lacks when it believes that it runs
 * on AWS Lambda.
 */
async function packedChromium(): Promise<{
  executablePath: string
  env: Record<string, string>
}> {
  const folder = join(projectFolder, 'build/chromium')
  return alone(`${folder}.lock`, () => unpackChromium(folder))
}

async function unpackChromium(folder: string): ReturnType<typeof packedChromium> {
  const complete = join(folder, 'complete')
  if (!existsSync(complete)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  const fontsFile = join(folder, 'fonts.conf')
  writeFileSync(fontsFile, fontsOf(join(folder, 'fonts')))
  writeFileSync(complete, '')
  return { executablePath, env: { ...definedEnv(), TMPDIR: folder, FONTCONFIG_FILE: fontsFile } }
}

/** Does the work while no other process has this lock. One that is older than a minute was left by a run that was stopped. */
async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!take(lock)) await sleep(100)
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(dirname(lock), { recursive: true })
    mkdirSync(lock)
    return true
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > 60_000) rmSync(lock, { recursive: true, force: true })
    return false // Another process has it.
  }
}

/** The package's own table of fonts names a folder that is not ours; without a font Chromium dies at the first input. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
}
