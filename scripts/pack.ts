import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { screenName, watchModels } from '../simulator/models.ts'
import { runTool, type ToolOptions } from './packer.ts'
import { Refusal } from './refusal.ts'
import type { ScreenPackage } from './zab.ts'

/** The 8 screens of the 26 models, e.g. `round-480x480`. */
export const supportedScreens: readonly string[] = [...new Set(watchModels.map(screenName))].sort()

const silenceLimitSeconds = 600

const complaint = /\[✘\]|error|could not be resolved/i

/** The first line in which one of the vendor's tools complains; its exit code does not tell. */
export function findComplaint(output: string): string | undefined {
  return output
    .split('\n')
    .find((line) => complaint.test(line))
    ?.trim()
    .replace(/\.$/, '')
}

function newestZab(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const found = readdirSync(folder).filter((name) => name.endsWith('.zab'))
  return found.length === 1 && found[0] ? join(folder, found[0]) : undefined
}

function whatWentWrong(exitCode: number | null, output: string): string {
  if (exitCode === null) return 'it did nothing more'
  return findComplaint(output) ?? `it left no package (exit code ${exitCode})`
}

/** Which screens the package should hold and does not. */
export function missingScreens(packages: readonly ScreenPackage[]): readonly string[] {
  const present = new Set(packages.map(({ screen }) => screen))
  return supportedScreens.filter((screen) => !present.has(screen))
}

/**
 * Has one of the vendor's tools pack the staging tree in `options.folder` and returns the bytes of the
 * one `.zab` it made in this run. Throws a Refusal when it complained, made none, or was too slow.
 */
export async function packZab(options: ToolOptions): Promise<Uint8Array> {
  const dist = join(options.folder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const { exitCode, output } = await runTool(options)
  const zab = newestZab(dist)
  if (exitCode !== 0 || !zab || findComplaint(output)) {
    const log = join(options.folder, `../${options.tool}.log`)
    writeFileSync(log, output)
    throw new Refusal(
      `${options.tool} made no package that can be trusted: ${whatWentWrong(exitCode, output)}; mend that and build again (all it said is in ${log}).`,
    )
  }
  return readFileSync(zab)
}

/** Gives the packages back when they cover all screens that we support; else throws a Refusal. */
export function requireAllScreens(packages: readonly ScreenPackage[]): readonly ScreenPackage[] {
  const missing = missingScreens(packages)
  if (missing.length === 0) return packages
  throw new Refusal(
    `The package lacks ${missing.join(', ')}: app.json needs a platform for it and the device list a watch with it.`,
  )
}

/** Where scratch files tell nothing about the machine: the compiler writes their paths into each page. */
function neutralFolder(): string {
  const { SystemRoot } = process.env
  return mkdtempSync(join(SystemRoot ? join(SystemRoot, 'Temp') : '/tmp', 'soleus-roll-'))
}

/** `zeus build` of a staging tree for the device list in `home`: the package as a watch would get it. */
export async function zeusBuild(
  folder: string,
  home: string,
  network: ToolOptions['network'],
): Promise<Uint8Array> {
  const temporary = neutralFolder()
  const args = ['build']
  try {
    return await packZab({
      tool: 'zeus',
      args,
      folder,
      home,
      temporary,
      network,
      silenceLimitSeconds,
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * The same packer without Zeus around it, told to leave JavaScript and PNG as they are, and to add no
 * copy of the sources: the package as a simulator can run it.
 */
export function zpmPlain(folder: string, home: string): Promise<Uint8Array> {
  const args = ['build', '--jsc', '', '--png2vg', 'false', '--ip', 'false']
  return packZab({ tool: 'zpm', args, folder, home, network: 'forbidden', silenceLimitSeconds })
}

/** Puts the package into `folder`, which holds no other afterwards. */
export function placeZab(folder: string, name: string, zab: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder).filter((file) => file.endsWith('.zab'))) {
    rmSync(join(folder, old))
  }
  writeFileSync(join(folder, name), zab)
}
