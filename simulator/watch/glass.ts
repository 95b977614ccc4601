import { Buffer } from 'buffer/index.js'
import type { DrawnWidget } from '../types.ts'
import { valueAt } from './animation.ts'
import type { Placed, Point, ReadImage } from './placed.ts'
import type { Props } from './widgets.ts'

/** The widget as it is seen at `nowMs`: in px of the glass, with running animations and an image's own size. */
export function drawn(placed: Placed, nowMs: number, readImage: ReadImage): DrawnWidget {
  return {
    id: placed.id,
    type: placed.type,
    props: moved(animated(sized(placed, readImage), placed, nowMs), placed.group),
    visible: isVisible(placed),
  }
}

/** A widget's box in px of the glass. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The box in which a drawn widget lies. */
export function boxOf({ type, props }: DrawnWidget): Box {
  const number = (name: string) => Number(props[name] ?? 0)
  if (type !== 'CIRCLE') {
    return { x: number('x'), y: number('y'), w: number('w'), h: number('h') }
  }
  const radius = number('radius')
  const [x, y] = [number('center_x') - radius, number('center_y') - radius]
  return { x, y, w: 2 * radius, h: 2 * radius }
}

/** True for a point in a box. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h
}

/** The text on a widget; empty when it carries none. */
export function textOf({ type, props }: DrawnWidget): string {
  return ['TEXT', 'BUTTON', 'TOAST'].includes(type) ? String(props.text ?? '') : ''
}

/** What a button is called: its text, else its picture's file name without `.png`; null for what is no button. */
export function buttonName(widget: DrawnWidget): string | null {
  if (widget.type !== 'BUTTON') return null
  return textOf(widget) || String(widget.props.normal_src ?? '').replace(/^.*\/|\.png$/g, '')
}

function isVisible({ seen, group }: Placed): boolean {
  return seen.visible && (group?.seen.visible ?? true)
}

function moved(props: Props, group: Placed | null): Props {
  if (!group) return props
  const by = (name: string, from: string) =>
    name in props ? { [name]: Number(props[name]) + Number(group.seen.props[from]) } : {}
  return { ...props, ...by('x', 'x'), ...by('y', 'y'), ...centreBy(props, by) }
}

/** Only a CIRCLE's centre is a place on the glass; an image's centre belongs to the image. */
function centreBy(props: Props, by: (name: string, from: string) => Props): Props {
  return 'x' in props ? {} : { ...by('center_x', 'x'), ...by('center_y', 'y') }
}

function animated(props: Props, { animations }: Placed, nowMs: number): Props {
  if (animations.size === 0) return props
  const current: Props = { ...props }
  for (const steps of animations.values()) {
    for (const step of steps)
      current[step.property] = valueAt(step, nowMs) ?? current[step.property]
  }
  return current
}

function sized({ type, seen: { props } }: Placed, readImage: ReadImage): Props {
  if (type !== 'IMG' || ('w' in props && 'h' in props)) return props
  return { ...pngSize(readImage(String(props.src))), ...props }
}

/** Width and height from a PNG's first chunk. */
function pngSize(bytes: Uint8Array | null): Props {
  if (!bytes || bytes.length < 24) return {}
  const buffer = Buffer.from(bytes.subarray(0, 24))
  return { w: buffer.readUInt32BE(16), h: buffer.readUInt32BE(20) }
}
