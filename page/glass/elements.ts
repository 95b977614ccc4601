/** What can stand on the glass, as data. Pure. */
import type { Breath } from '../../engine/cue/breath'
import type { Leg } from '../../engine/routine/routine'
import type { Control } from '../../engine/screen/controls'
import type { Phrase } from '../../engine/screen/phrase'
import type { Slot } from './box'
import { grey } from './colors'
import { type Grid, slotOf, smallestTextPx, whole } from './grid'
import type { SlotName } from './places'
import { lineSize } from './text'

interface Named extends Slot {
  /** Names the element from one drawing to the next. */
  readonly id: string
}
export interface TextElement extends Named {
  readonly type: 'text'
  readonly text: string
  /** 0xRRGGBB */
  readonly color: number
  readonly wraps: boolean
  /** Drawn in the numerals that the package brings. */
  readonly numerals?: boolean
}
/** A part of a circle in its box, clockwise; 0° at three o'clock. */
export interface ArcElement extends Named {
  readonly type: 'arc'
  readonly fromDegrees: number
  /** Of the whole of it. */
  readonly aroundDegrees: number
  /** How much of the whole is drawn, from its beginning: 0 to 1. */
  readonly part: number
  /** px */
  readonly thickness: number
  readonly color: number
}
/** A filled rectangle. */
export interface BarElement extends Named {
  readonly type: 'bar'
  /** Of its corners, px. */
  readonly radius: number
  readonly color: number
}
export interface PictureElement extends Named {
  readonly type: 'picture'
  /** Its name in the assets, without `.png`. */
  readonly picture: string
  /** How its opacity changes from now on; null: it stays as it is. */
  readonly breath: Breath | null
}
/** A picture that can be pressed, and has a second one, `-pressed`. */
export interface ButtonElement extends Named {
  readonly type: 'button'
  readonly control: Control
  readonly picture: string
  /** Only a held press counts. */
  readonly held: boolean
}
/** Takes every touch of the glass that nothing above it takes. Where it is, every element but a button hears a tap. */
export interface TouchElement extends Named {
  readonly type: 'touch'
}
export type Element =
  | TextElement
  | ArcElement
  | BarElement
  | PictureElement
  | ButtonElement
  | TouchElement

/** A phrase in the user's language. */
export type Translate = (phrase: Phrase) => string

/** What a screen is laid out with. */
export interface Drawing<Name extends string = SlotName> {
  readonly grid: Grid<Name>
  readonly translate: Translate
}

/** A text on one line, as large as its slot allows, for it and for those that must look alike. */
export function text<Name extends string>(
  { grid, translate }: Drawing<Name>,
  id: string,
  phrase: Phrase | string,
  color: number,
  place: Name,
  leg: Leg = 'right',
  alike: readonly (Phrase | string)[] = [],
): TextElement {
  const slot = slotOf(grid, place, leg)
  const value = typeof phrase === 'string' ? phrase : translate(phrase)
  const least = smallestTextPx(grid.glass)
  let size = lineSize(value, slot.w, slot.size, least)
  for (const other of alike)
    size = lineSize(typeof other === 'string' ? other : translate(other), slot.w, size, least)
  return { ...slot, type: 'text', id, text: value, size, color, wraps: false }
}

/** A line of text that may not be there. */
export function line<Name extends string>(
  drawing: Drawing<Name>,
  place: Name,
  phrase: Phrase | string | null | undefined,
  color: number,
): TextElement[] {
  return phrase ? [text(drawing, place, phrase, color, place)] : []
}

/** The time of day has the size of a long one, whatever it is. */
export function clock(drawing: Drawing, time: string, place: SlotName): TextElement {
  return { ...text(drawing, 'clock', '00:00', grey, place), text: time }
}

export function picture<Name extends string>(
  grid: Grid<Name>,
  place: Name,
  name: string,
  leg: Leg = 'right',
): PictureElement {
  return { ...slotOf(grid, place, leg), type: 'picture', id: place, picture: name, breath: null }
}

/** Starting, going on and playing look the same. */
const goes: readonly Control[] = ['start', 'resume', 'play']

export function button<Name extends string>(
  grid: Grid<Name>,
  control: Control,
  place: Name,
  leg: Leg = 'right',
): ButtonElement {
  return {
    ...slotOf(grid, place, leg),
    type: 'button',
    id: control,
    control,
    picture: goes.includes(control) ? 'go' : control,
    held: control === 'end',
  }
}

export function touch({ glass }: Grid): TouchElement {
  return { ...whole(glass), type: 'touch', id: 'touch' }
}
