/** What stands where while a session is under way. Pure. */
import type { Control } from '../../engine/screen/controls'
import type {
  PausedScreen,
  RunningScreen,
  StepView,
  WaitingScreen,
} from '../../engine/screen/screens'
import { faint, grey, tones, track, white } from './colors'
import {
  type BarElement,
  button,
  type Drawing,
  type Element,
  picture,
  text,
  touch,
} from './elements'
import type { Grid } from './grid'
import { ring } from './ring'

export function running(screen: RunningScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const { slot } = grid
  const { breath } = screen
  const bare = screen.controls.length === 0
  const color = screen.flash ? white : tones[screen.tone]
  const seconds = bare ? slot.seconds : slot.secondsAbove
  const offers = (control: Control): boolean => screen.controls.includes(control)
  return [
    { ...picture('glow', slot.glow, 'glow', bare && breath !== null), breath },
    text(drawing, 'clock', screen.clock, grey, bare),
    ...whereabouts(screen, drawing, bare),
    line(screen, drawing, bare && (hasRoom(grid, screen.seconds) || screen.note !== null)),
    { ...text(drawing, 'seconds', '00', white, true, seconds), text: `${screen.seconds}` },
    ring(grid, 'track', 1, track, bare),
    ring(grid, 'ring', screen.ring, color, bare),
    touch(grid),
    button(grid, 'back', offers('back'), 'middleLeft'),
    button(grid, 'pause', offers('pause'), 'middle'),
    button(grid, 'skip', offers('skip'), 'middleRight'),
    button(grid, 'one-more-spot', offers('one-more-spot'), 'bottom'),
  ]
}

export function waiting(screen: WaitingScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  return [
    text(drawing, 'clock', screen.clock, grey),
    ...whereabouts(screen, drawing, true),
    line(screen, drawing, true),
    text(drawing, 'tap', { msgid: 'Tap' }, white),
    ring(grid, 'ring', 1, tones[screen.tone], true),
    touch(grid),
  ]
}

export function paused(screen: PausedScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const offers = (control: Control): boolean => screen.controls.includes(control)
  const offersSpot = offers('one-more-spot')
  return [
    text(drawing, 'title', screen.title, white),
    text(drawing, 'subtitle', screen.note ?? screen.word, tones[screen.tone]),
    text(drawing, 'bottomLine', screen.left, grey),
    picture('figure', grid.slot.lowerLeftFigure, screen.figure, !offersSpot),
    text(drawing, 'lowerLeftName', { msgid: '+ spot' }, grey, offersSpot && !isNarrow(grid)),
    text(drawing, 'lowerRightName', { msgid: 'End' }, grey, !isNarrow(grid)),
    button(grid, 'back', offers('back')),
    button(grid, 'resume'),
    button(grid, 'skip', offers('skip')),
    button(grid, 'one-more-spot', offersSpot, 'lowerLeft'),
    button(grid, 'end', true, 'lowerRight'),
  ]
}

/** The step's word, the leg and the pass at the edge on the leg's side, the foot. */
function whereabouts(view: StepView, drawing: Drawing, visible: boolean): Element[] {
  const { grid } = drawing
  const { slot } = grid
  return [
    text(drawing, 'word', view.word, tones[view.tone], visible),
    text(drawing, 'letter', view.letter, white, visible, slot[view.leg]),
    ...passMarks(view, grid, visible),
    picture('figure', slot.figure, view.figure, visible),
  ]
}

/** How large the mark of a pass is that is done, under way, to come: half of its width, px of the drawing. */
const markPx = { done: 7, now: 10, ahead: 4 }

/** Three marks from the first pass to the last; the one under way is the largest. */
function passMarks({ leg, pass, tone }: StepView, grid: Grid, visible: boolean): BarElement[] {
  const { scale, slot } = grid
  const { x, y, w, h } = slot[`${leg}Marks`]
  return [1, 2, 3].map((mark) => {
    const state = mark < pass ? 'done' : mark === pass ? 'now' : 'ahead'
    const radius = Math.round(markPx[state] * scale)
    const along = (mark - 2) * (Math.max(w, h) / 3)
    return {
      type: 'bar',
      id: `pass-${mark}`,
      x: Math.round(x + w / 2 + (w > h ? along : 0) - radius),
      y: Math.round(y + h / 2 + (w > h ? 0 : along) - radius),
      w: 2 * radius,
      h: 2 * radius,
      size: 0,
      radius,
      color: state === 'now' ? tones[tone] : state === 'done' ? white : faint,
      visible,
    }
  })
}

/** What matters more than what comes next, else what comes next. */
function line({ note, next }: StepView, drawing: Drawing, visible: boolean): Element {
  return text(drawing, 'line', note ?? next, note ? white : grey, visible)
}

/** On a glass so narrow (360 px) what comes next shows only in the last seconds of a step, and controls have no names beside them. */
export function isNarrow({ glass }: Grid): boolean {
  return glass.width <= 360
}

const nextOnNarrowSeconds = 5

function hasRoom(grid: Grid, seconds: number): boolean {
  return !isNarrow(grid) || seconds <= nextOnNarrowSeconds
}
