import type { Glass } from './box'

export type PictureKind = 'figure' | 'glow' | 'control' | 'main'

/** px on a round glass of 480 × 480 and a square one of 390 × 450. */
const drawnPx: Readonly<Record<PictureKind, readonly [round: number, square: number]>> = {
  figure: [104, 90],
  glow: [240, 210],
  control: [112, 112],
  main: [150, 140],
}

/** What a finger finds without looking, px: 10 mm is not known in px on any model of ours. */
const leastTouchPx = 96

/** Width and height of a kind of picture on this glass, px. */
export function picturePx(kind: PictureKind, { shape, width, height }: Glass): number {
  const [round, square] = drawnPx[kind]
  const px =
    shape === 'round' ? (round * width) / 480 : square * Math.min(width / 390, height / 450)
  return Math.max(kind === 'control' || kind === 'main' ? leastTouchPx : 0, Math.round(px))
}
