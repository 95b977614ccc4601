import type { WatchModel } from '../../models.ts'
import type { Cover } from '../../types.ts'
import { clipToGlass } from '../glass/draw.ts'

const words: Readonly<Record<Cover, string>> = {
  call: 'Somebody calls',
  notification: 'A notification',
}

/** Draws what lies over the page, in px of the glass: the page is still seen behind it. */
export function drawCover(
  context: CanvasRenderingContext2D,
  model: WatchModel,
  cover: Cover,
): void {
  const { width, height } = model
  context.save()
  clipToGlass(context, model)
  context.fillStyle = '#0b1517e6'
  context.fillRect(0, 0, width, height)
  writeInMiddle(context, model, words[cover], '#f2f5f4')
  context.restore()
}

/** Says on a dark glass what a newcomer may not know. A real watch shows nothing there. */
export function drawSleep(context: CanvasRenderingContext2D, model: WatchModel): void {
  context.save()
  writeInMiddle(context, model, 'Tap to wake', '#8b9490')
  context.restore()
}

function writeInMiddle(
  context: CanvasRenderingContext2D,
  { width, height }: WatchModel,
  text: string,
  color: string,
): void {
  context.textAlign = 'center'
  context.fillStyle = color
  context.font = `600 ${Math.round(width * 0.08)}px "Noto Sans", sans-serif`
  context.fillText(text, width / 2, height * 0.53)
}
