/** What a glance tells apart: two pictures through 20/40 sight, a blur of one hundredth of the glass's width. */
import type { Raster } from './render.ts'

/** One number for each pixel, 0 to 255. */
type Plane = Float32Array

/** A glass as a glance sees it. */
export interface Glimpse {
  readonly grey: Plane
  readonly red: Plane
  readonly green: Plane
  readonly blue: Plane
}

const sigmaShare = 0.01
const leastGrey = 64
const leastColour = 0.25

export function glimpse({ width, height, bytes }: Raster): Glimpse {
  const weights = bell(sigmaShare * width)
  const plane = (channel: number) =>
    blur(Float32Array.from({ length: width * height }, (_, at) => bytes[4 * at + channel] ?? 0))
  const blur = (sharp: Plane) =>
    along(along(sharp, weights, width, height, 1, width), weights, height, width, width, 1)
  const [red, green, blue] = [plane(0), plane(1), plane(2)]
  const grey = red.map(
    (value, at) => 0.299 * value + 0.587 * (green[at] ?? 0) + 0.114 * (blue[at] ?? 0),
  )
  return { grey, red, green, blue }
}

function bell(sigma: number): number[] {
  const reach = Math.ceil(3 * sigma)
  const raw = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  )
  const sum = raw.reduce((one, other) => one + other, 0)
  return raw.map((weight) => weight / sum)
}

/** Blurs each line: `count` pixels `step` apart, and the next line `across` further. What lies outside is black; black sheds no light. */
function along(
  plane: Plane,
  weights: readonly number[],
  count: number,
  lines: number,
  step: number,
  across: number,
): Plane {
  const reach = (weights.length - 1) / 2
  const blurred = new Float32Array(plane.length)
  for (let line = 0; line < lines; line += 1) {
    for (let at = 0; at < count; at += 1) {
      const light = plane[line * across + at * step] ?? 0
      if (light === 0) continue
      const last = Math.min(count - 1, at + reach)
      for (let near = Math.max(0, at - reach); near <= last; near += 1) {
        const place = line * across + near * step
        blurred[place] = (blurred[place] ?? 0) + light * (weights[near - at + reach] ?? 0)
      }
    }
  }
  return blurred
}

/** The share of the pixels that differ in grey, percent of the glass's box. */
export function differInGrey(one: Glimpse, other: Glimpse): number {
  return share(one.grey.length, (at) => greyApart(one, other, at))
}

/** The share of the pixels that differ in grey or in colour, percent. */
export function differInColour(one: Glimpse, other: Glimpse): number {
  return share(one.grey.length, (at) => greyApart(one, other, at) || colourApart(one, other, at))
}

function greyApart(one: Glimpse, other: Glimpse, at: number): boolean {
  return Math.abs((one.grey[at] ?? 0) - (other.grey[at] ?? 0)) > leastGrey
}

function colourApart(one: Glimpse, other: Glimpse, at: number): boolean {
  const [a, b] = [okLab(one, at), okLab(other, at)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) > leastColour
}

function share(count: number, differs: (at: number) => boolean): number {
  let found = 0
  for (let at = 0; at < count; at += 1) if (differs(at)) found += 1
  return (100 * found) / count
}

/** Source: Björn Ottosson, "A perceptual color space for image processing". */
function okLab({ red, green, blue }: Glimpse, at: number): [number, number, number] {
  const [r, g, b] = [linear(red[at]), linear(green[at]), linear(blue[at])]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function linear(value = 0): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
