import sharp from 'sharp'

/** Side of a screenshot in the store, px. Source: "How to submit an App" of the Zepp OS docs. */
export const screenshotPx = 360

/** Side of the icon in the store, px. */
export const storeIconPx = 240

/** A picture of a glass in the middle of a square that is clear wherever the glass is not. */
export function storeScreenshot(png: Uint8Array): Promise<Uint8Array> {
  return sharp(png)
    .resize(screenshotPx, screenshotPx, {
      fit: 'contain',
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    .png()
    .toBuffer()
}
