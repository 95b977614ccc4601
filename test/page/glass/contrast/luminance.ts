/** How well one colour stands out from another (WCAG 2.2, relative luminance and contrast ratio). Colours are 0xRRGGBB. */

/** From 1 (the same) to 21 (black and white). */
export function contrast(one: number, other: number): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: number): number {
  const [red = 0, green = 0, blue = 0] = [16, 8, 0].map((shift) => linear((color >> shift) & 0xff))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
