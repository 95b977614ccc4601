/** What can stand on the glass, as data. Pure. */
import type { Breath } from '../../engine/cue/breath'
import type { Control } from '../../engine/screen/controls'
import type { Phrase } from '../../engine/screen/phrase'
import type { Slot } from './box'
import { type Grid, type SlotName, smallestTextPx, whole } from './grid'
import { lineSize } from './text'

interface Placed extends Slot {
  /** Names the element from one drawing to the next. */
  readonly id: string
  readonly visible: boolean
}
export interface TextElement extends Placed {
  readonly type: 'text'
  readonly text: string
  /** 0xRRGGBB */
  readonly color: number
  readonly wraps: boolean
}
/** A part of a circle in its box, clockwise; 0° at three o'clock. */
export interface ArcElement extends Placed {
  readonly type: 'arc'
  readonly fromDegrees: number
  readonly toDegrees: number
  /** px */
  readonly thickness: number
  readonly color: number
}
/** A filled rectangle. */
export interface BarElement extends Placed {
  readonly type: 'bar'
  /** Of its corners, px. */
  readonly radius: number
  readonly color: number
}
export interface PictureElement extends Placed {
  readonly type: 'picture'
  /** Its name in the assets, without `.png`. */
  readonly picture: string
  /** How its opacity changes from now on; null: it stays as it is. */
  readonly breath: Breath | null
}
/** A picture that can be pressed, and has a second one, `-pressed`. */
export interface ButtonElement extends Placed {
  readonly type: 'button'
  readonly control: Control
  readonly picture: string
  /** Only a held press counts. */
  readonly held: boolean
}
/** Takes every touch of the glass that no button takes. */
export interface TouchElement extends Placed {
  readonly type: 'touch'
}
export type Element =
  | TextElement
  | ArcElement
  | BarElement
  | PictureElement
  | ButtonElement
  | TouchElement

/** Says a phrase in the user's language. */
export type Translate = (phrase: Phrase) => string

/** What a screen is laid out with. */
export interface Drawing {
  readonly grid: Grid
  readonly translate: Translate
}

/** A phrase, a text as it is, or none. */
type PhraseOrText = Phrase | string | null | undefined

/** A text on one line, as large as its slot allows. It is named after its slot unless told otherwise. */
export function text(
  { grid, translate }: Drawing,
  id: string,
  said: PhraseOrText,
  color: number,
  visible = true,
  slot: Slot = grid.slot[id as SlotName],
): TextElement {
  const value = typeof said === 'object' ? (said ? translate(said) : '') : (said ?? '')
  const size = lineSize(value, slot.w, slot.size, smallestTextPx(grid.glass))
  return { ...slot, type: 'text', id, visible, text: value, size, color, wraps: false }
}

export function picture(id: string, slot: Slot, name: string, visible: boolean): PictureElement {
  return { ...slot, type: 'picture', id, visible, picture: name, breath: null }
}

/** Starting, going on and playing look the same. */
const goes: readonly Control[] = ['start', 'resume', 'play']

/** A control at the slot of its name unless told otherwise. */
export function button(
  { slot }: Grid,
  control: Control,
  visible = true,
  place: string = control,
): ButtonElement {
  return {
    ...slot[place as SlotName],
    type: 'button',
    id: control,
    control,
    visible,
    picture: goes.includes(control) ? 'go' : control,
    held: control === 'end',
  }
}

export function touch({ glass }: Grid): TouchElement {
  return { ...whole(glass), type: 'touch', id: 'touch', visible: true }
}
