import { align, textStyle } from '../../watch/constants.ts'
import { drawImage, type Pictures } from './image.ts'
import { boxOf, cssColor, isInside, numberOf, type Props, textOf } from './props.ts'
import { cornerOf } from './shapes.ts'
import { drawLines } from './text.ts'

/** Where a finger is on the glass, px. */
export interface Finger {
  readonly x: number
  readonly y: number
}

const defaultTextSizePx = 28

/** Draws a BUTTON: its colours, else its pictures, and its text, pressed while a finger is on it. */
export function drawButton(
  context: CanvasRenderingContext2D,
  props: Props,
  pictures: Pictures,
  finger: Finger | null,
): void {
  const box = boxOf(props)
  const pressed = finger !== null && isInside(box, finger)
  if (typeof props.normal_src === 'string') {
    const src = textOf(props, pressed ? 'press_src' : 'normal_src')
    context.save()
    drawImage(context, { ...box, src }, pictures)
    context.restore()
  } else {
    context.fillStyle = pressed
      ? cssColor(props, 'press_color', 0x555555)
      : cssColor(props, 'normal_color', 0x000000)
    context.beginPath()
    context.roundRect(box.x, box.y, box.w, box.h, cornerOf(props, box.w, box.h))
    context.fill()
  }
  drawLines(context, box, {
    text: textOf(props, 'text'),
    sizePx: numberOf(props, 'text_size', defaultTextSizePx),
    color: cssColor(props, 'color', 0xffffff),
    alignH: align.CENTER_H,
    alignV: align.CENTER_V,
    style: textStyle.NONE,
  })
}
