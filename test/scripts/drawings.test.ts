import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, test } from 'vitest'
import { pictures } from '../../scripts/pictures.ts'
import { folders } from '../../scripts/project.ts'
import { assetFolderName } from '../../scripts/rasterise.ts'

type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

interface Pixel {
  /** From the left edge, 0 to 1. */
  readonly x: number
  /** From the upper edge, 0 to 1. */
  readonly y: number
  readonly rgba: Rgba
}

async function pixelsOf(name: string): Promise<readonly Pixel[]> {
  const folder = join(folders.stage, 'assets', assetFolderName({ st: 'r', sr: 'w480', dw: 480 }))
  const { data, info } = await sharp(join(folder, `${name}.png`))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Array.from({ length: info.width * info.height }, (_, index) => ({
    x: (index % info.width) / info.width,
    y: Math.floor(index / info.width) / info.height,
    rgba: [...data.subarray(index * 4, index * 4 + 4)] as unknown as Rgba,
  }))
}

/** Relative luminance of a pixel on the black glass, 0 to 1. Source: WCAG 2.2. */
function luminance([red, green, blue, alpha]: Rgba): number {
  const linear = (channel: number) => {
    const part = (channel * alpha) / 255 / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function contrast(one: Rgba, other: Rgba): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const white: Rgba = [255, 255, 255, 255]
const black: Rgba = [0, 0, 0, 255]

/** The colour of most pixels between two distances from the middle, 0 to 0.5. */
function mostlyBetween(pixels: readonly Pixel[], from: number, to: number): Rgba {
  const counts = new Map<string, number>()
  for (const { x, y, rgba } of pixels) {
    const distance = Math.hypot(x - 0.5, y - 0.5)
    const key = rgba.join()
    if (distance >= from && distance < to) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return (most?.[0] ?? '').split(',').map(Number) as unknown as Rgba
}

describe('what is drawn', () => {
  const controls = pictures.filter(({ disc }) => disc !== null)

  it.each(controls)(
    '$name stands out from its disc, and its rim from the glass',
    async (picture) => {
      const pixels = await pixelsOf(picture.name)
      const disc = mostlyBetween(pixels, 0.37, 0.42)
      const most = Math.max(...pixels.filter(isWithinDisc).map(({ rgba }) => contrast(rgba, disc)))
      expect(most).toBeGreaterThanOrEqual(7)
      expect(contrast(mostlyBetween(pixels, 0.44, 0.455), black)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(controls.filter(({ name }) => !name.endsWith('-pressed')))(
    '$name is brighter while it is pressed',
    async ({ name }) => {
      const [normal, pressed] = await Promise.all([pixelsOf(name), pixelsOf(`${name}-pressed`)])
      const discOf = (pixels: readonly Pixel[]) => luminance(mostlyBetween(pixels, 0.37, 0.42))
      expect(discOf(pressed)).toBeGreaterThan(discOf(normal) * 1.25)
    },
  )

  it('white seconds are read on the glow', async () => {
    const pixels = await pixelsOf('glow')
    const least = Math.min(...pixels.map(({ rgba }) => contrast(white, rgba)))
    expect(least).toBeGreaterThanOrEqual(7)
    expect(least).toBeLessThan(15)
  })

  it.each([
    ['right', 'in', 'straight', 'out'],
    ['left', 'out', 'straight', 'in'],
  ])('the %s foot points from left to right: %s, %s, %s', async (leg, ...turns) => {
    const toes = await Promise.all(turns.map((turn) => middleOfToes(`foot-${leg}-${turn}`)))
    const [first = 0, second = 0, third = 0] = toes
    expect(second - first).toBeGreaterThan(0.15)
    expect(third - second).toBeGreaterThan(0.15)
  })
})

function isWithinDisc({ x, y }: Pixel): boolean {
  return Math.hypot(x - 0.5, y - 0.5) < 0.42
}

/** How far from the left the white pixels of the upper half are on average, 0 to 1. */
async function middleOfToes(name: string): Promise<number> {
  const isWhite = ({ y, rgba }: Pixel) => y < 0.5 && Math.min(...rgba) > 230
  const toes = (await pixelsOf(name)).filter(isWhite)
  return toes.reduce((sum, { x }) => sum + x, 0) / toes.length
}

test('left and right are the same drawing, turned over, with the big toe on the inner side', async () => {
  const [right, left] = await Promise.all(
    ['right', 'left'].map((leg) => middleOfToes(`foot-${leg}-straight`)),
  )
  expect((right ?? 0) + (left ?? 0)).toBeCloseTo(1, 1)
  expect(right).toBeLessThan(0.48)
})
