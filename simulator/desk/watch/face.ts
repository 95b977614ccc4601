import type { Desk } from '../../types.ts'
import { timeOfDay } from '../clock.ts'
import { element } from '../element.ts'
import type { Finger } from '../glass/button.ts'
import { drawGlass } from '../glass/draw.ts'
import type { Pictures } from '../glass/image.ts'
import { doingOf } from '../trouble/states.ts'
import { drawCover, drawSleep } from './cover.ts'
import { drawDial } from './dial.ts'
import { bringFonts } from './fonts.ts'

/** What is drawn on the canvas besides what the watch says. */
export interface Look {
  readonly pictures: Pictures
  readonly finger: Finger | null
  readonly timeZone: string
}

/** Draws the glass as it is now: the program, the dial, or darkness with a hint. */
export function drawFace(canvas: HTMLCanvasElement, desk: Desk, look: Look): void {
  const { model, watch } = desk
  const context = prepare(canvas, model.width, model.height)
  if (watch.screen === 'dark') {
    drawSleep(context, model)
    return
  }
  const widgets = watch.widgets()
  bringFonts(widgets, watch)
  if (watch.showing === 'dial') drawDial(context, model, watch.clockMs, look.timeZone)
  else drawGlass(context, widgets, look.pictures, model, look.finger)
  if (watch.covered) drawCover(context, model, watch.covered)
}

function prepare(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D {
  const wide = Math.round(canvas.clientWidth * devicePixelRatio)
  const high = Math.round(canvas.clientHeight * devicePixelRatio)
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== high) canvas.height = high
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw on a canvas. Try another one.')
  context.setTransform(wide / width, 0, 0, high / height, 0, 0)
  context.clearRect(0, 0, width, height)
  return context
}

/** Says in words what the watch shows: for a screen reader, and below the watch. */
export function describeFace(desk: Desk, timeZone: string): void {
  const { watch, model } = desk
  const isDark = watch.screen === 'dark'
  const isDial = watch.showing === 'dial'
  const seen = isDark ? 'the glass is dark' : isDial ? 'the watch face' : watch.texts().join(', ')
  setAttribute(element('canvas', HTMLCanvasElement), 'aria-label', `${model.name} shows: ${seen}`)
  const dark = isDark ? ' · the screen is dark: tap it, or Wake' : ''
  const time = timeOfDay(watch.clockMs, timeZone, true)
  setText(
    element('watch-status', HTMLElement),
    `${model.width} × ${model.height} · API ${model.apiLevel} · ${time} · ${doingOf(desk, timeZone)}${dark}`,
  )
  const launcher = element('launcher', HTMLButtonElement)
  launcher.hidden = isDark || !isDial
  launcher.disabled = watch.launching
  setText(element('launcher-label', HTMLElement), watch.launching ? 'Opening…' : 'Open Soleus Roll')
}

function setAttribute(target: HTMLElement, name: string, value: string): void {
  if (target.getAttribute(name) !== value) target.setAttribute(name, value)
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text
}
