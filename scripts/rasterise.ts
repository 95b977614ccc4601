import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { Platform } from './project.ts'

/** Width of the screen that the SVG sources in assets/ are drawn for, px. */
const drawnForWidth = 480

/** The app icon has one size on all screens; Zeus scales it to what each watch wants. */
const iconSource = 'icon.svg'

/**
 * Name of a platform's folder in assets/: `default.r`, `default.s`, `default.w432-s`.
 * Source: screen adaptation guide of Zepp OS, except that the Bip Max wants `w432-s`.
 */
export function assetFolderName(platform: Platform): string {
  return `default.${platform.sr ? `${platform.sr}-` : ''}${platform.st}`
}

/** The SVG as PNG bytes, its own size times `scale`. Throws what is wrong with the SVG. */
export function rasterise(svg: string, scale: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } }).render().asPng()
}

/**
 * Draws each SVG of `sourceFolder` once for each platform, at that platform's own width, into
 * `<targetFolder>/<platform's folder>/<name>.png`.
 */
export function rasteriseAssets(
  sourceFolder: string,
  targetFolder: string,
  platforms: readonly Platform[],
): void {
  const sources = readdirSync(sourceFolder).filter((name) => name.endsWith('.svg'))
  for (const platform of platforms) {
    const folder = join(targetFolder, assetFolderName(platform))
    mkdirSync(folder, { recursive: true })
    for (const source of sources) {
      const scale = source === iconSource ? 1 : platform.dw / drawnForWidth
      const png = rasterise(readFileSync(join(sourceFolder, source), 'utf8'), scale)
      writeFileSync(join(folder, `${basename(source, '.svg')}.png`), png)
    }
  }
}
