/** Every picture on the glass: its name there, how large it is, and what it is drawn from. */
import type { PictureKind } from '../page/glass/pictures.ts'

/** Colours of a control: its disc, the rim around it, the glyph on it. `#RRGGBB` */
export interface Disc {
  readonly fill: string
  readonly rim: string
  readonly glyph: string
}

export interface Picture {
  /** The watch finds it as `<name>.png`. */
  readonly name: string
  readonly kind: PictureKind
  /** Its drawing is `assets/<source>.svg`, 100 × 100, for the right leg. */
  readonly source: string
  /** Turned over, left for right. */
  readonly mirrored: boolean
  /** What lies below a control's glyph; null under a picture that stands by itself. */
  readonly disc: Disc | null
}

type Press = 'normal' | 'pressed'

const discs = {
  main: {
    normal: { fill: '#6ee7a0', rim: '#6ee7a0', glyph: '#000000' },
    pressed: { fill: '#d2f8e0', rim: '#ffffff', glyph: '#000000' },
  },
  quiet: {
    normal: { fill: '#2b3038', rim: '#8b939f', glyph: '#ffffff' },
    pressed: { fill: '#4c545f', rim: '#ffffff', glyph: '#ffffff' },
  },
  end: {
    normal: { fill: '#5e1a20', rim: '#e2868c', glyph: '#ffffff' },
    pressed: { fill: '#8f2a32', rim: '#ffffff', glyph: '#ffffff' },
  },
} as const satisfies Record<string, Record<Press, Disc>>

const feet = ['straight', 'out', 'in'].flatMap((turn) => [
  plain('figure', `foot-right-${turn}`, `foot-${turn}`, false),
  plain('figure', `foot-left-${turn}`, `foot-${turn}`, true),
])

const quietControls = [
  ...['back', 'skip', 'one-more-spot', 'cues', 'safety'],
  ...['previous', 'next', 'close'],
]

/** All pictures but the app's icon, which has a size of its own. */
export const pictures: readonly Picture[] = [
  ...feet,
  plain('figure', 'wrists', 'wrists', false),
  plain('glow', 'glow', 'glow', false),
  ...['go', 'pause'].flatMap((name) => pressable('main', name, discs.main)),
  ...quietControls.flatMap((name) => pressable('control', name, discs.quiet)),
  ...pressable('control', 'end', discs.end),
]

function plain(kind: PictureKind, name: string, source: string, mirrored: boolean): Picture {
  return { name, kind, source, mirrored, disc: null }
}

function pressable(kind: PictureKind, source: string, disc: Record<Press, Disc>): Picture[] {
  const common = { kind, source, mirrored: false }
  return [
    { ...common, name: source, disc: disc.normal },
    { ...common, name: `${source}-pressed`, disc: disc.pressed },
  ]
}
