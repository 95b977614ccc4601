/* The numbers behind the names of `@zos/ui` are ours, as the documentation gives none. */

/** `align` */
export const align = { LEFT: 0, RIGHT: 1, CENTER_H: 2, TOP: 3, BOTTOM: 4, CENTER_V: 5 } as const
/** `text_style` */
export const textStyle = { NONE: 0, WRAP: 1, CHAR_WRAP: 2, ELLIPSIS: 3 } as const
/** `anim_status` */
export const animStatus = { START: 0, STOP: 1, PAUSE: 2, RESUME: 3 } as const
/** `event` */
export const events = { CLICK_DOWN: 1, CLICK_UP: 2, MOVE: 3, MOVE_IN: 4, MOVE_OUT: 5 } as const

const wholeNames = ['MORE', 'VISIBLE', 'DATASET', 'ID', 'ANIM', 'ANIM_STATUS'] as const
const singleNames = [
  'X',
  'Y',
  'W',
  'H',
  'POS_X',
  'POS_Y',
  'ANGLE',
  'CENTER_X',
  'CENTER_Y',
  'SRC',
  'TEXT',
  'TEXT_SIZE',
  'COLOR',
  'START_ANGLE',
  'END_ANGLE',
  'LINE_WIDTH',
  'ALPHA',
] as const

type PropName = (typeof wholeNames)[number] | (typeof singleNames)[number]

/** `prop`: what `setProperty` and `getProperty` take. */
export const prop = Object.fromEntries(
  [...wholeNames, ...singleNames].map((name, place) => [name, place + 1]),
) as Readonly<Record<PropName, number>>

/** The property that a `prop` sets alone, e.g. `text` for `prop.TEXT`; undefined for the others. */
export function propertyOf(key: unknown): string | undefined {
  return singleNames.find((name) => prop[name] === key)?.toLowerCase()
}
