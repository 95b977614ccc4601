import type { DrawnWidget, Watch } from '../../types.ts'

const known = new Set<string>()

/** Brings the fonts of the package in which widgets are drawn, each once: the page hears when one is there. */
export function bringFonts(widgets: readonly DrawnWidget[], { image }: Pick<Watch, 'image'>): void {
  for (const { props } of widgets) {
    const { font } = props
    if (typeof font !== 'string' || known.has(font)) continue
    known.add(font)
    const bytes = image(font)
    if (bytes) bring(font, new Uint8Array(bytes))
  }
}

function bring(font: string, bytes: Uint8Array<ArrayBuffer>): void {
  const face = new FontFace(font, bytes) // Quotes would be part of its name.
  document.fonts.add(face)
  face.load().catch(() => document.fonts.delete(face))
}
