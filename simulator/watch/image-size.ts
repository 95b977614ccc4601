import type { ReadImage } from './placed.ts'

/** px */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Where a PNG says how wide and how high it is, bytes from its beginning. */
const widthAt = 16
const heightAt = 20

/** The size of a picture of the package. Throws a sentence when the package lacks it. */
export function imageSize(path: string, readImage: ReadImage): ImageSize {
  const bytes = readImage(path)
  if (!bytes) throw new Error(`The package has no image "${path}" in assets/.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(widthAt), height: view.getUint32(heightAt) }
}
