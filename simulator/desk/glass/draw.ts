import type { WatchModel } from '../../models.ts'
import type { DrawnWidget } from '../../types.ts'
import { align, textStyle } from '../../watch/constants.ts'
import { drawButton, type Finger } from './button.ts'
import { drawImage, type Pictures } from './image.ts'
import { boxOf, numberOf, type Props } from './props.ts'
import { drawArc, drawCircle, drawFillRect, drawStrokeRect } from './shapes.ts'
import { drawText } from './text.ts'

/**
 * Draws what the program left on the glass, in px of the glass, cut to the glass' shape. The context's
 * transform says how large a px is. A widget that this page cannot draw is shown as a dashed box.
 */
export function drawGlass(
  context: CanvasRenderingContext2D,
  widgets: readonly DrawnWidget[],
  pictures: Pictures,
  model: WatchModel,
  finger: Finger | null = null,
): void {
  context.save()
  clipToGlass(context, model)
  context.fillStyle = '#000'
  context.fillRect(0, 0, model.width, model.height)
  for (const widget of widgets) {
    if (!widget.visible) continue
    context.save()
    const paint = painters[widget.type]
    if (paint) paint(context, widget.props, pictures, finger)
    else drawUnknown(context, widget.type, widget.props)
    context.restore()
  }
  context.restore()
}

/** Lets nothing be drawn outside the glass: a circle, or a rectangle with the model's corners. */
export function clipToGlass(context: CanvasRenderingContext2D, model: WatchModel): void {
  const cornerPx = model.shape === 'round' ? model.width / 2 : model.cornerRadius
  context.beginPath()
  context.roundRect(0, 0, model.width, model.height, cornerPx)
  context.clip()
}

type Painter = (
  context: CanvasRenderingContext2D,
  props: Props,
  pictures: Pictures,
  finger: Finger | null,
) => void

const painters: Readonly<Record<string, Painter>> = {
  TEXT: drawText,
  ARC: drawArc,
  FILL_RECT: drawFillRect,
  STROKE_RECT: drawStrokeRect,
  CIRCLE: drawCircle,
  IMG: drawImage,
  BUTTON: drawButton,
  GROUP: () => undefined,
  TOAST: drawToast,
  STATUS_BAR: drawStatusBar,
}

/** A toast of the system: a dark pill with its text. */
function drawToast(context: CanvasRenderingContext2D, props: Props): void {
  drawFillRect(context, { ...props, color: 0x2b2e33, radius: numberOf(props, 'h') / 2 })
  drawText(context, {
    ...props,
    text_size: Math.max(20, Math.round(numberOf(props, 'w') / 14)),
    align_h: align.CENTER_H,
    align_v: align.CENTER_V,
    text_style: textStyle.ELLIPSIS,
  })
}

/** The status bar of the system, which covers what lies below it. */
function drawStatusBar(context: CanvasRenderingContext2D, props: Props): void {
  drawFillRect(context, { ...props, color: 0x1b1d20 })
  drawText(context, {
    ...props,
    text: 'Soleus Roll',
    color: 0xa3a7ad,
    text_size: Math.round(numberOf(props, 'h') / 2.4),
    align_h: align.CENTER_H,
    align_v: align.CENTER_V,
  })
}

function drawUnknown(context: CanvasRenderingContext2D, type: string, props: Props): void {
  const { x, y, w, h } = boxOf(props)
  context.strokeStyle = context.fillStyle = '#ff5c8a'
  context.lineWidth = 2
  context.setLineDash([6, 6])
  context.strokeRect(x, y, w, h)
  context.font = '20px "Noto Sans", sans-serif'
  context.fillText(type, x + 6, y + 24)
}
