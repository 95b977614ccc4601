import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Files, ScreenPackage } from './zab.ts'

function writeFiles(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
}

/** Writes the packages out as `<folder>/<screen>/device/**` and `<folder>/<screen>/phone/**`, and nothing else. */
export function unpack(folder: string, packages: readonly ScreenPackage[]): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { screen, device, phone } of packages) {
    writeFiles(join(folder, screen, 'device'), device)
    writeFiles(join(folder, screen, 'phone'), phone)
  }
}
