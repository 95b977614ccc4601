import { boxOf, numberOf, opacityOf, type Props, textOf } from './props.ts'
import { turn } from './shapes.ts'

/** A picture of the package, decoded. */
export interface Picture {
  readonly source: CanvasImageSource
  readonly width: number
  readonly height: number
}

/** The picture at a path of the package; null while it is being decoded or when it is not there. */
export type Pictures = (path: string) => Picture | null

/** Draws an IMG: the picture at its own size, cut to the widget's box, or scaled with `auto_scale`. */
export function drawImage(
  context: CanvasRenderingContext2D,
  props: Props,
  pictures: Pictures,
): void {
  const picture = pictures(textOf(props, 'src'))
  if (picture === null) return
  const { x, y } = boxOf(props)
  const w = numberOf(props, 'w', picture.width)
  const h = numberOf(props, 'h', picture.height)
  context.globalAlpha *= opacityOf(props)
  context.beginPath()
  context.rect(x, y, w, h)
  context.clip()
  if (props.auto_scale === true) {
    drawScaled(context, props, picture, { x, y, w, h })
    return
  }
  const left = x + numberOf(props, 'pos_x')
  const top = y + numberOf(props, 'pos_y')
  turn(context, props, x + numberOf(props, 'center_x'), y + numberOf(props, 'center_y'))
  context.drawImage(picture.source, left, top, picture.width, picture.height)
}

function drawScaled(
  context: CanvasRenderingContext2D,
  props: Props,
  picture: Picture,
  box: { x: number; y: number; w: number; h: number },
): void {
  const fills = props.auto_scale_obj_fit === true
  const scale = Math.min(box.w / picture.width, box.h / picture.height)
  const w = fills ? box.w : picture.width * scale
  const h = fills ? box.h : picture.height * scale
  context.drawImage(picture.source, box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)
}
