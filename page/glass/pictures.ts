/** How large the pictures are on each glass: the build draws them so, the layout gives them that room. Pure. */
import type { Glass } from '../grid'

export type PictureKind = 'figure' | 'glow' | 'control' | 'main'

/** px on a round glass of 480 × 480 and a square one of 390 × 450. */
const drawnPx = {
  round: { figure: 100, glow: 290, control: 112, main: 150 },
  square: { figure: 84, glow: 250, control: 112, main: 140 },
}

/** What a finger finds without looking, px: 10 mm is not known in px on most models. */
const leastTouchPx = 96

/** Width and height of a picture on this glass, px. */
export function picturePx(kind: PictureKind, { shape, width, height }: Glass): number {
  const evenly = shape === 'round' ? width / 480 : Math.min(width / 390, height / 450)
  const px = Math.round(drawnPx[shape][kind] * evenly)
  return kind === 'control' || kind === 'main' ? Math.max(leastTouchPx, px) : px
}
