/** What `getTextLayout` takes; px. */
export interface TextLayoutOptions {
  readonly text_size: number
  /** Width of a line; 0 or absent: as wide as the text. */
  readonly text_width?: number
  /** 1 when lines break. */
  readonly wrapped?: number
}

const lineHeight = 1.16
const narrowGlyph = 0.56

/** An estimate of the room that a text takes, px: the simulator has no fonts. A line of Noto Sans is 116 % of its size. */
export function layOutText(
  text: string,
  { text_size: size, text_width: width = 0, wrapped = 0 }: TextLayoutOptions,
): { width: number; height: number } {
  const whole = Math.ceil([...text].reduce((sum, glyph) => sum + glyphWidth(glyph), 0) * size)
  const rows = wrapped === 1 && width > 0 ? Math.max(1, Math.ceil(whole / width)) : 1
  return {
    width: rows > 1 ? width : whole,
    height: Math.ceil(rows * size * lineHeight),
  }
}

/** In parts of the size; Chinese, Japanese and Korean glyphs fill the square. */
function glyphWidth(glyph: string): number {
  return /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(glyph) ? 1 : narrowGlyph
}
