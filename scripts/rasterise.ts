import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { picturePx } from '../page/glass/pictures.ts'
import { type WatchModel, watchModels } from '../simulator/models.ts'
import { type Disc, type Picture, pictures } from './pictures.ts'
import type { Platform } from './project.ts'
import { Refusal } from './refusal.ts'

/** The app icon has one size on all screens; Zeus scales it to what each watch wants. Source: Zepp's design pages. */
const iconPx = 248

/**
 * Name of a platform's folder in assets/, e.g. `default.w480-r`.
 * Source: screen adaptation guide of Zepp OS, except that the Bip Max wants `w432-s`.
 */
export function assetFolderName({ st, sr }: Platform): string {
  return `default.${sr}-${st}`
}

/** A watch with the screen that a platform is for. Throws a Refusal when none of ours has one so wide. */
export function watchWith({ st, sr, dw }: Platform): WatchModel {
  const shape = st === 'r' ? 'round' : 'square'
  const watch = watchModels.find((model) => model.shape === shape && model.width === dw)
  if (watch && sr === `w${dw}`) return watch
  throw new Refusal(
    `app.json has a platform ${JSON.stringify({ st, sr, dw })}, which is the screen of no watch in simulator/models.ts.`,
  )
}

/** The SVG as a PNG so many px wide. Throws what is wrong with the SVG. */
export function rasterise(svg: string, px: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: px } }).render().asPng()
}

/**
 * The PNG again, in the colours that suit it best, 16 at most, and as few as will do: flat drawings keep their looks.
 * Zeus' pictures are one byte a pixel whatever they come from, and zip the better the fewer colours are in them: to two
 * thirds with 16, to less than half with as few as will do.
 */
function fewColours(png: Uint8Array): Promise<Uint8Array> {
  return sharp(png).png({ palette: true, colours: 16, quality: 5, dither: 0 }).toBuffer()
}

/** The PNG of a soft drawing, in 64 colours, each next to the other: with few of them it has rings, with more it weighs more. */
function manyColours(png: Uint8Array): Promise<Uint8Array> {
  return sharp(png).png({ palette: true, colours: 64, dither: 0 }).toBuffer()
}

/** A picture as one SVG: the drawing of its source, turned over and laid on its disc where it has one. */
export function composeSvg({ mirrored, disc }: Picture, source: string): string {
  const turn = mirrored ? ' transform="translate(100 0) scale(-1 1)"' : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">
${disc ? discSvg(disc) : ''}<g color="${disc?.glyph ?? '#ffffff'}"${turn}>${source}</g></svg>`
}

/** Padding 4 of 100, then a rim of 3 px on a control of 112 px. */
function discSvg({ fill, rim }: Disc): string {
  return `<circle cx="50" cy="50" r="44.65" fill="${fill}" stroke="${rim}" stroke-width="2.7"/>`
}

/**
 * Draws all pictures and the app's icon once for each platform, at exactly that screen's size, into
 * `<targetFolder>/<platform's folder>/<name>.png`. Rejects with a Refusal when a source is missing.
 */
export async function rasteriseAssets(
  sourceFolder: string,
  targetFolder: string,
  platforms: readonly Platform[],
): Promise<void> {
  const icon = await fewColours(rasterise(readSource(sourceFolder, 'icon'), iconPx))
  for (const platform of platforms) {
    const watch = watchWith(platform)
    const folder = join(targetFolder, assetFolderName(platform))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'icon.png'), icon)
    await Promise.all(pictures.map((picture) => draw(picture, watch, sourceFolder, folder)))
  }
}

async function draw(
  picture: Picture,
  watch: WatchModel,
  sourceFolder: string,
  folder: string,
): Promise<void> {
  const svg = composeSvg(picture, readSource(sourceFolder, picture.source))
  const png = rasterise(svg, picturePx(picture.kind, watch))
  const colours = picture.kind === 'glow' ? manyColours : fewColours
  writeFileSync(join(folder, `${picture.name}.png`), await colours(png))
}

function readSource(folder: string, name: string): string {
  const file = join(folder, `${name}.svg`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new Refusal(
    `A picture cannot be drawn because assets/${name}.svg is missing: bring it back, or take what needs it out of scripts/pictures.ts.`,
  )
}
