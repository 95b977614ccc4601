import type { WatchModel } from '../../models.ts'
import { dayOf, timeOfDay } from '../clock.ts'
import { clipToGlass } from '../glass/draw.ts'

/** Draws a plain watch face, in px of the glass: what a watch shows when no program is open. */
export function drawDial(
  context: CanvasRenderingContext2D,
  model: WatchModel,
  nowMs: number,
  timeZone: string,
): void {
  const { width, height } = model
  context.save()
  clipToGlass(context, model)
  const sky = context.createLinearGradient(0, 0, 0, height)
  sky.addColorStop(0, '#10201f')
  sky.addColorStop(1, '#050808')
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  context.textAlign = 'center'
  context.fillStyle = '#f2f5f4'
  context.font = `300 ${Math.round(width * 0.27)}px "Noto Sans", sans-serif`
  context.fillText(timeOfDay(nowMs, timeZone), width / 2, height * 0.47)
  context.fillStyle = '#8fd3c1'
  context.font = `${Math.round(width * 0.055)}px "Noto Sans", sans-serif`
  context.fillText(dayOf(nowMs, timeZone), width / 2, height * 0.57)
  context.restore()
}
