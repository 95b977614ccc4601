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
    normal: { fill: '#343a44', rim: '#d5dae1', glyph: '#ffffff' },
    pressed: { fill: '#4c545f', rim: '#ffffff', glyph: '#ffffff' },
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

/** A foot that is turned already has no arrow. */
const turned = { straight: 'foot-straight', out: 'turned-out', in: 'turned-in' }

const feet = (['straight', 'out', 'in'] as const).flatMap((turn) =>
  ['right', 'left'].flatMap((leg) => [
    plain('foot', `foot-${leg}-${turn}`, `foot-${turn}`, leg === 'left'),
    plain('smallFoot', `small-foot-${leg}-${turn}`, turned[turn], leg === 'left'),
  ]),
)

const arrows = [
  plain('arrow', 'arrow-up', 'arrow-up', false),
  plain('arrow', 'arrow-down', 'arrow-down', false),
  plain('arrow', 'arrow-right', 'arrow-leg', false),
  plain('arrow', 'arrow-left', 'arrow-leg', true),
]

const drawings = ['how-1', 'how-2', 'how-3', 'how-4'].map((name) => plain('how', name, name, false))

const quietControls = [
  ...['back', 'skip', 'one-more-spot', 'cues', 'help'],
  ...['previous', 'next', 'close'],
]

/** All pictures but the app's icon, which has a size of its own. */
export const pictures: readonly Picture[] = [
  ...feet,
  ...arrows,
  ...drawings,
  plain('glow', 'glow', 'glow', false),
  plain('note', 'wrists', 'wrists', false),
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
