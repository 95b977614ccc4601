/**
 * What stands where on the glass: a screen's data → elements with boxes, texts, colours and touch.
 * Pure.
 */

import type { Control } from '../engine/controls'
import type { Phrase } from '../engine/phrase'
import type { DoneScreen, RunningScreen, Screen, Tone } from '../engine/screen'
import { type Box, type Glass, type Grid, type Slot, whole } from './grid'

interface Placed extends Box {
  /** Names the element from one drawing to the next. */
  readonly id: string
  readonly visible: boolean
}
export interface TextElement extends Placed {
  readonly type: 'text'
  readonly text: string
  /** Font size, px. */
  readonly size: number
  /** 0xRRGGBB */
  readonly color: number
}
export interface RingElement extends Placed {
  readonly type: 'ring'
  /** How much of the ring is drawn, from twelve o'clock clockwise: 0 to 1. */
  readonly part: number
  /** px */
  readonly thickness: number
  readonly color: number
}
export interface ButtonElement extends Placed {
  readonly type: 'button'
  readonly control: Control
  readonly text: string
  readonly size: number
  /** Only a held press counts. */
  readonly held: boolean
  readonly background: number
  readonly pressed: number
  readonly color: number
}
/** Takes every touch of the glass that no button takes. */
export interface TouchElement extends Placed {
  readonly type: 'touch'
}
export type Element = TextElement | RingElement | ButtonElement | TouchElement

/** Says a phrase in the user's language. */
export type Say = (phrase: Phrase) => string

const white = 0xffffff
const grey = 0xb8b8b8
const black = 0x000000
const track = 0x2a2a2a
const quiet = 0x333333
const tones: Readonly<Record<Tone, number>> = {
  'set-up': 0xffc94d,
  roll: 0x6cc8ff,
  hold: 0x6ee7a0,
}

/** The elements of a screen in drawing order. Screens of one kind have the same ids in the same order. */
export function layOut(screen: Screen, grid: Grid, say: Say): Element[] {
  const { slot } = grid
  switch (screen.kind) {
    case 'ready':
      return [
        text('clock', slot.clock, screen.clock, grey),
        text('hold', slot.title, say(screen.hold), white),
        text('order', slot.line1, say(screen.order), white),
        text('total', slot.line2, say(screen.total), white),
        text('origin', slot.line3, say(screen.origin), grey),
        text('warning', slot.line4, optional(screen.warning, say), tones['set-up']),
        button('start', slot.wide, say),
      ]
    case 'running':
      return running(screen, grid, say)
    case 'waiting':
      return [
        text('clock', slot.clock, screen.clock, grey),
        text('leg', slot.leg, say(screen.leg), white),
        text('word', slot.word, say(screen.word), tones[screen.tone]),
        text('tap', slot.message, say({ msgid: 'tap' }), white),
        text('foot', slot.foot, say(screen.foot), white),
        text('next', slot.next, say(screen.news ?? screen.next), grey),
        ring('ring', slot.ring, 1, tones[screen.tone]),
        touch(grid.glass),
      ]
    case 'paused':
      return [
        text('paused', slot.pausedTitle, say(screen.title), white),
        text('word', slot.pausedWord, say(screen.word), tones[screen.tone]),
        text('left', slot.pausedLeft, say(screen.left), grey),
        text('hint', slot.hint, say(screen.news ?? { msgid: 'long-press' }), grey),
        ...controls(['back', 'resume', 'skip', 'one-more-spot', 'end'], screen.controls, grid, say),
      ]
    case 'done':
      return done(screen, grid, say)
  }
}

function running(screen: RunningScreen, grid: Grid, say: Say): Element[] {
  const { glass, slot } = grid
  const bare = screen.controls.length === 0
  const tone = tones[screen.tone]
  const hasRoom = glass.width > narrowPx || screen.seconds <= nextOnNarrowSeconds
  const showNext = bare && (hasRoom || screen.news !== null)
  return [
    text('clock', slot.clock, screen.clock, grey),
    text('leg', slot.leg, say(screen.leg), white, bare),
    text('word', slot.word, say(screen.word), tone, bare),
    text('foot', slot.foot, say(screen.foot), white, bare),
    text('next', slot.next, say(screen.news ?? screen.next), grey, showNext),
    text('seconds', bare ? slot.seconds : slot.secondsAbove, `${screen.seconds}`, white),
    ring('track', slot.ring, 1, track, bare),
    ring('ring', slot.ring, screen.ring, tone, bare),
    touch(glass),
    ...controls(['back', 'pause', 'skip', 'one-more-spot'], screen.controls, grid, say),
  ]
}

function done(screen: DoneScreen, { slot }: Grid, say: Say): Element[] {
  return [
    text('title', slot.title, say(screen.title), tones.hold),
    text('held1', slot.line1, optional(screen.held[0], say), white),
    text('held2', slot.line2, optional(screen.held[1], say), white),
    text('took', slot.line3, say(screen.total), grey),
    text('skipped', slot.line4, optional(screen.skipped, say), grey),
    button('close', slot.wide, say),
  ]
}

function optional(phrase: Phrase | null | undefined, say: Say): string {
  return phrase ? say(phrase) : ''
}

/** On glasses this narrow or narrower, what comes next shows only in the last seconds of a step. */
const narrowPx = 360
const nextOnNarrowSeconds = 5

function controls(
  all: readonly Control[],
  shown: readonly Control[],
  { slot }: Grid,
  say: Say,
): ButtonElement[] {
  const places: Partial<Record<Control, Slot>> = {
    back: slot.left,
    pause: slot.middle,
    resume: slot.middle,
    skip: slot.right,
    'one-more-spot': slot.lowerLeft,
    end: slot.lowerRight,
  }
  return all.map((control) =>
    button(control, places[control] ?? slot.middle, say, shown.includes(control)),
  )
}

function text(id: string, slot: Slot, value: string, color: number, visible = true): TextElement {
  const { size, ...box } = slot
  return { type: 'text', id, ...box, visible, text: value, size, color }
}

function ring(id: string, slot: Slot, part: number, color: number, visible = true): RingElement {
  const { size, ...box } = slot
  return { type: 'ring', id, ...box, visible, part, thickness: size, color }
}

function button(control: Control, slot: Slot, say: Say, visible = true): ButtonElement {
  const main = control === 'start' || control === 'pause' || control === 'resume'
  return {
    type: 'button',
    id: control,
    control,
    ...slot,
    visible,
    text: say({ msgid: control }),
    held: control === 'end',
    background: main ? tones.hold : quiet,
    pressed: grey,
    color: main ? black : white,
  }
}

function touch(glass: Glass): TouchElement {
  return { type: 'touch', id: 'touch', ...whole(glass), visible: true }
}
