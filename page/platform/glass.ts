/**
 * Puts elements on the glass, and afterwards changes only what changed. What the watch refuses to draw is missing, and
 * the motor leads on.
 */
import * as ui from '@zos/ui'
import type { Breath } from '../../engine/cue/breath'
import type { Glass as ScreenSize } from '../glass/box'
import type { Element } from '../glass/elements'
import { lasts, stayingFor } from '../glass/staying'
import { arcLook, type Fingers } from './looks'
import { ask, attempt, noteRefusal } from './refusals'
import { hideStatusBar, newWidget, remove, type Widget } from './widgets'

/** The animation of a widget, by the vendor's page on it; the types leave it out. */
const { ANIM, ANIM_STATUS, ALPHA } = ui.prop as typeof ui.prop &
  Record<'ANIM' | 'ANIM_STATUS' | 'ALPHA', number>

/** An element as it is on the glass. */
interface Drawn {
  element: Element
  /** Null where the watch refused to create it: it is created with the next drawing. */
  widget: Widget | null
  /** The number of the animation that fades it. */
  fade: unknown
}

/** What is on the glass, by its ids, in drawing order. */
export interface Glass {
  readonly fingers: Fingers
  /** The widgets of what is drawn hear the tap. */
  hearsTap: boolean
  drawn: Map<string, Drawn>
}

/** Nothing of what was drawn is missing. */
export function isWhole({ drawn }: Glass): boolean {
  return [...drawn.values()].every(({ widget }) => widget)
}

/** An empty glass. */
export function createGlass(fingers: Fingers, shape: ScreenSize['shape']): Glass {
  hideStatusBar(shape)
  return { fingers, hearsTap: false, drawn: new Map() }
}

/** Takes everything off the glass: what is drawn next is created anew. */
export function clearGlass(glass: Glass): void {
  for (const { widget } of glass.drawn.values()) remove(widget)
  attempt('ui', ui, 'redraw') // Some watches show a deleted widget until then.
  glass.drawn = new Map()
}

/** Draws a screen's elements in the place of what was drawn. */
export function draw(glass: Glass, elements: readonly Element[]): void {
  const before = [...glass.drawn.values()].filter(({ widget }) => widget)
  const staying = stayingFor(
    before.map(({ element }) => element),
    elements,
  )
  const leaving = before.filter(({ element }) => !staying.includes(element))
  for (const one of leaving) {
    remove(one.widget)
    one.widget = null
  }
  if (leaving.length > 0) attempt('ui', ui, 'redraw')
  glass.hearsTap = elements.some(({ type }) => type === 'touch')
  const drawn = new Map<string, Drawn>()
  elements.forEach((element, index) => {
    const old = staying[index] && glass.drawn.get(element.id)
    if (old) change(glass, element)
    drawn.set(element.id, old || create(glass, element))
  })
  glass.drawn = drawn
}

/** Draws one element in the place of the one of its name, above all others; what overlaps it is not looked at. */
export function drawOne(glass: Glass, element: Element): void {
  const old = glass.drawn.get(element.id)
  if (old?.widget && lasts(old.element, element)) change(glass, element)
  else {
    if (old?.widget) remove(old.widget)
    attempt('ui', ui, 'redraw')
    glass.drawn.set(element.id, create(glass, element))
  }
}

/** Takes one element off the glass, if it is there; seen with the next that is drawn. */
export function takeOff({ drawn }: Glass, id: string): void {
  remove(drawn.get(id)?.widget ?? null)
  drawn.delete(id)
}

/** Writes a text that stands on the glass; none where it does not. */
export function writeText(glass: Glass, id: string, text: string): void {
  const on = glass.drawn.get(id)
  if (on?.element.type !== 'text' || on.element.text === text) return
  on.element = { ...on.element, text }
  write(glass, on, ui.prop.TEXT, text)
}

/** Draws a part of an arc that stands on the glass, in a colour. */
export function writeArc(glass: Glass, id: string, part: number, color: number): void {
  const on = glass.drawn.get(id)
  if (on?.element.type !== 'arc' || (on.element.part === part && on.element.color === color)) return
  on.element = { ...on.element, part, color }
  write(glass, on, ui.prop.MORE, arcLook(on.element))
}

/** Fades a picture that stands on the glass as a breath goes. */
export function writeBreath(glass: Glass, id: string, breath: Breath | null): void {
  const on = glass.drawn.get(id)
  if (on?.element.type !== 'picture') return
  const before = on.element.breath
  on.element = { ...on.element, breath }
  follow(on, before, breath)
}

function create(glass: Glass, element: Element): Drawn {
  const drawn: Drawn = {
    element,
    widget: newWidget(element, glass.fingers, glass.hearsTap),
    fade: undefined,
  }
  if (element.type === 'picture' && element.breath) fade(drawn, element.breath)
  return drawn
}

/** Only this changes in a widget: a text's text, an arc's part and colour, the fading of a picture. */
function change(glass: Glass, now: Element): void {
  if (now.type === 'text') writeText(glass, now.id, now.text)
  if (now.type === 'arc') writeArc(glass, now.id, now.part, now.color)
  if (now.type === 'picture') writeBreath(glass, now.id, now.breath)
}

/**
 * A widget that refuses to be changed is created anew, as it is now, and the buttons above it. This call is made twice a second: straight, it
 * saves a tenth of what a second costs.
 */
function write(glass: Glass, drawn: Drawn, which: number, value: unknown): void {
  try {
    if (drawn.widget) {
      drawn.widget.setProperty(which, value)
      return
    }
  } catch (error) {
    noteRefusal('widget.setProperty', error)
  }
  renew(glass, drawn)
  for (const on of glass.drawn.values())
    if (on.widget && on.element.type === 'button') renew(glass, on)
}

/** What is created lies above all others. */
function renew(glass: Glass, drawn: Drawn): void {
  remove(drawn.widget)
  drawn.widget = newWidget(drawn.element, glass.fingers, glass.hearsTap)
}

function set({ widget }: Drawn, which: number, value: unknown): unknown {
  return widget && ask('widget', widget, 'setProperty', which, value)
}

/** How much of a breath may be left when it turns: the second's tick that saw it last, ms. */
const nearlyOverMs = 1_000

/** At each turn of the breath, and where a hold begins anew, the platform fades the picture towards the next turn. */
function follow(drawn: Drawn, before: Breath | null, after: Breath | null): void {
  if (after && before?.inhales === after.inhales && before.leftMs > after.leftMs) return
  if (before && (!after || before.leftMs > nearlyOverMs)) stopFading(drawn)
  if (after) fade(drawn, after)
}

function stopFading(drawn: Drawn): void {
  set(drawn, ANIM_STATUS, { anim_id: drawn.fade, anim_status: ui.anim_status.STOP })
}

/** The platform fades the picture until the breath turns. A watch that cannot shows it as it is. */
function fade(drawn: Drawn, { inhales, level, leftMs }: Breath): void {
  const step = {
    anim_prop: ALPHA,
    anim_rate: 'linear',
    anim_duration: leftMs,
    anim_from: Math.round(255 * level),
    anim_to: inhales ? 255 : 0,
  }
  drawn.fade = set(drawn, ANIM, { anim_steps: [step], anim_fps: 10 })
}
