import type { Glass } from './box'

export type PictureKind =
  | 'foot'
  | 'smallFoot'
  | 'note'
  | 'how'
  | 'arrow'
  | 'glow'
  | 'control'
  | 'main'

/** px on a round glass of 480 × 480 and a square one of 390 × 450. */
const drawnPx: Readonly<Record<PictureKind, readonly [round: number, square: number]>> = {
  foot: [212, 190],
  smallFoot: [144, 124],
  note: [48, 46],
  how: [164, 150],
  arrow: [92, 72],
  glow: [250, 216],
  control: [104, 104],
  main: [140, 130],
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

const usualGlass: Glass = { shape: 'round', width: 480, height: 480 }

/** The glasses for which packages are built. */
const glasses: readonly Glass[] = [
  usualGlass,
  { shape: 'round', width: 466, height: 466 },
  { shape: 'round', width: 454, height: 454 },
  { shape: 'round', width: 416, height: 416 },
  { shape: 'round', width: 360, height: 360 },
  { shape: 'square', width: 390, height: 450 },
  { shape: 'square', width: 432, height: 514 },
  { shape: 'square', width: 320, height: 380 },
]

/** The glass for which a package was built whose glow and feet are so wide, px; the most common one where none is. */
export function glassOfPackage(glowPx: number, footPx: number): Glass {
  const isBuiltFor = (glass: Glass): boolean =>
    picturePx('glow', glass) === glowPx && picturePx('foot', glass) === footPx
  return glasses.find(isBuiltFor) ?? usualGlass
}
