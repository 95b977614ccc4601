import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { createDesk } from './index.ts'
import { findModel, screenName } from './models.ts'
import type { Desk, DeskOptions, PackedProgram } from './types.ts'

export { lateBetween } from './random.ts'

/** Which watch, and when and where it is; see `DeskOptions`. */
export interface OpenOptions extends Partial<Omit<DeskOptions, 'model' | 'program'>> {
  /** Name of the watch, default `Amazfit Balance`. */
  readonly model?: string
}

const packedFolder = join(import.meta.dirname, '..', 'build', 'packed')
const startAtMs = Date.UTC(2026, 0, 5, 8, 0, 0)

/**
 * A desk with the program as `npm run build` packed it, on Monday 5 January 2026, 08:00 UTC, unless
 * told otherwise. Rejects with a sentence when there is no such watch or no package.
 */
export async function openDesk(options: OpenOptions = {}): Promise<Desk> {
  const model = findModel(options.model ?? 'Amazfit Balance')
  const program = loadProgram(screenName(model))
  return createDesk({ startAtMs, ...options, model, program })
}

/** Seconds as ms. */
export function seconds(count: number): number {
  return count * 1000
}

/** Minutes as ms. */
export function minutes(count: number): number {
  return seconds(count * 60)
}

const loaded = new Map<string, PackedProgram>()

/** The unpacked package for one screen, e.g. `round-480x480`. Throws a sentence when it is not built. */
export function loadProgram(screen: string): PackedProgram {
  const known = loaded.get(screen)
  if (known) return known
  const folder = join(packedFolder, screen)
  if (!existsSync(folder)) {
    throw new Error(`There is no package for ${screen} in build/packed: run "npm run build" first.`)
  }
  const program = {
    device: readTree(join(folder, 'device')),
    phone: readTree(join(folder, 'phone')),
  }
  loaded.set(screen, program)
  return program
}

function readTree(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf-8' })
  const files = paths.map((path) => join(folder, path)).filter((path) => statSync(path).isFile())
  return new Map(
    files.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  )
}
