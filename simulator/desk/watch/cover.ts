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
  context.textAlign = 'center'
  context.fillStyle = '#f2f5f4'
  context.font = `600 ${Math.round(width * 0.08)}px "Noto Sans", sans-serif`
  context.fillText(words[cover], width / 2, height * 0.53)
  context.restore()
}
