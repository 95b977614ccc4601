import { boxOf, cssColor, numberOf, opacityOf, type Props } from './props.ts'

const degree = Math.PI / 180

/** Draws an ARC: an ellipse inside its box, cut at two angles; 0 degrees is three o'clock. */
export function drawArc(context: CanvasRenderingContext2D, props: Props): void {
  const { x, y, w, h } = boxOf(props)
  const from = numberOf(props, 'start_angle')
  const to = numberOf(props, 'end_angle')
  const lineWidthPx = numberOf(props, 'line_width', 1)
  const radiusX = (w - lineWidthPx) / 2
  const radiusY = (h - lineWidthPx) / 2
  if (from === to || radiusX <= 0 || radiusY <= 0) return
  context.lineWidth = lineWidthPx
  context.lineCap = 'round'
  context.strokeStyle = cssColor(props, 'color', 0xffffff)
  context.beginPath()
  context.ellipse(x + w / 2, y + h / 2, radiusX, radiusY, 0, from * degree, to * degree)
  context.stroke()
}

/** Draws a FILL_RECT, rounded and see-through where it says so. */
export function drawFillRect(context: CanvasRenderingContext2D, props: Props): void {
  const { x, y, w, h } = boxOf(props)
  context.globalAlpha *= opacityOf(props)
  context.fillStyle = cssColor(props, 'color', 0xffffff)
  turn(context, props, x + w / 2, y + h / 2)
  context.beginPath()
  context.roundRect(x, y, w, h, cornerOf(props, w, h))
  context.fill()
}

/** Draws a STROKE_RECT; its line lies inside the box. */
export function drawStrokeRect(context: CanvasRenderingContext2D, props: Props): void {
  const { x, y, w, h } = boxOf(props)
  const lineWidthPx = numberOf(props, 'line_width', 1)
  const inset = lineWidthPx / 2
  context.lineWidth = lineWidthPx
  context.strokeStyle = cssColor(props, 'color', 0xffffff)
  turn(context, props, x + w / 2, y + h / 2)
  context.beginPath()
  context.roundRect(
    x + inset,
    y + inset,
    Math.max(0, w - lineWidthPx),
    Math.max(0, h - lineWidthPx),
    Math.max(0, cornerOf(props, w, h) - inset),
  )
  context.stroke()
}

/** Draws a CIRCLE around its centre. */
export function drawCircle(context: CanvasRenderingContext2D, props: Props): void {
  context.globalAlpha *= opacityOf(props)
  context.fillStyle = cssColor(props, 'color', 0xffffff)
  context.beginPath()
  context.arc(
    numberOf(props, 'center_x'),
    numberOf(props, 'center_y'),
    Math.max(0, numberOf(props, 'radius')),
    0,
    2 * Math.PI,
  )
  context.fill()
}

/** The corner radius of a box, never more than half of its shorter side, px. */
export function cornerOf(props: Props, w: number, h: number): number {
  return Math.max(0, Math.min(numberOf(props, 'radius'), w / 2, h / 2))
}

/** Turns what is drawn next clockwise around a point by the widget's `angle` in degrees. */
export function turn(
  context: CanvasRenderingContext2D,
  props: Props,
  centerX: number,
  centerY: number,
): void {
  const angle = numberOf(props, 'angle')
  if (angle === 0) return
  context.translate(centerX, centerY)
  context.rotate(angle * degree)
  context.translate(-centerX, -centerY)
}
