/** What stands where while a session is under way. Pure. */
import type { Control } from '../../engine/screen/controls'
import type {
  Count,
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
  line,
  picture,
  text,
  touch,
} from './elements'
import { type Grid, isNarrow, slotOf } from './grid'
import { ring } from './ring'

/** A running step, bare or under its controls. What changes least comes first: whatever is created again lies above it. */
export function running(screen: RunningScreen, drawing: Drawing, count: Count): Element[] {
  const { grid } = drawing
  const color = count.flash ? white : tones[screen.tone]
  const bare = screen.controls.length === 0
  return [
    ...(bare ? [ring(grid, 'track', 1, track), ring(grid, 'ring', count.ring, color)] : []),
    touch(grid),
    ...(bare && count.breath ? [{ ...picture(grid, 'glow', 'glow'), breath: count.breath }] : []),
    seconds(drawing, count, bare),
    ...(bare ? bareStep(screen, drawing) : controls(screen, grid)),
  ]
}

/** The number has the size of two digits, whatever it is. */
function seconds(drawing: Drawing, count: Count, bare: boolean): Element {
  const sized = text(drawing, 'seconds', '00', white, bare ? 'seconds' : 'secondsAbove')
  return { ...sized, text: `${count.seconds}` }
}

function bareStep(screen: RunningScreen, drawing: Drawing): Element[] {
  return [...whereabouts(screen, drawing), ...quietLine(screen, drawing)]
}

const controlPlaces = {
  back: 'middleLeft',
  pause: 'middle',
  skip: 'middleRight',
  'one-more-spot': 'bottom',
} as const

function controls(screen: RunningScreen, grid: Grid): Element[] {
  const names = ['back', 'pause', 'skip', 'one-more-spot'] as const
  return names
    .filter((name) => screen.controls.includes(name))
    .map((name) => button(grid, name, controlPlaces[name]))
}

export function waiting(screen: WaitingScreen, drawing: Drawing): Element[] {
  return [
    ring(drawing.grid, 'ring', 1, tones[screen.tone]),
    touch(drawing.grid),
    text(drawing, 'tap', { msgid: 'Tap' }, white, 'tap'),
    ...whereabouts(screen, drawing),
    ...quietLine(screen, drawing),
  ]
}

export function paused(screen: PausedScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const offers = (control: Control): boolean => screen.controls.includes(control)
  const offersSpot = offers('one-more-spot')
  const names = isNarrow(grid)
    ? []
    : [
        ...(offersSpot ? line(drawing, 'lowerLeftName', { msgid: '+ spot' }, grey) : []),
        ...line(drawing, 'lowerRightName', { msgid: 'End' }, grey),
      ]
  return [
    ...line(drawing, 'title', screen.title, white),
    ...line(drawing, 'subtitle', screen.note ?? screen.word, tones[screen.tone]),
    ...line(drawing, 'bottomLine', screen.left, grey),
    ...(offersSpot ? [] : [picture(grid, 'lowerLeftFigure', screen.figure)]),
    ...names,
    ...(offers('back') ? [button(grid, 'back', 'back')] : []),
    button(grid, 'resume', 'resume'),
    ...(offers('skip') ? [button(grid, 'skip', 'skip')] : []),
    ...(offersSpot ? [button(grid, 'one-more-spot', 'lowerLeft')] : []),
    button(grid, 'end', 'lowerRight'),
  ]
}

/** The time of day has the size of a long one, whatever it is. */
function clock(drawing: Drawing, time: string): Element {
  return { ...text(drawing, 'clock', '00:00', grey, 'clock'), text: time }
}

/** The time of day, the leg and the pass at the edge on the leg's side, the foot, the step's word. */
function whereabouts(view: StepView, drawing: Drawing): Element[] {
  const { grid } = drawing
  return [
    clock(drawing, view.clock),
    text(drawing, 'letter', view.letter, white, view.leg),
    ...passMarks(view, grid),
    picture(grid, 'figure', view.figure),
    ...line(drawing, 'word', view.word, tones[view.tone]),
  ]
}

/** How large the mark of a pass is that is done, under way, to come: half of its width, px of the drawing. */
const markPx = { done: 7, now: 10, ahead: 4 }

/** Three marks from the first pass to the last; the one under way is the largest. */
function passMarks({ leg, pass, tone }: StepView, grid: Grid): BarElement[] {
  const { x, y, w, h } = slotOf(grid, `${leg}Marks`)
  return [1, 2, 3].map((mark) => {
    const state = mark < pass ? 'done' : mark === pass ? 'now' : 'ahead'
    const radius = Math.round(markPx[state] * grid.scale)
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
    }
  })
}

/** What matters more than what comes next, else what comes next. */
function quietLine({ note, next }: StepView, drawing: Drawing): Element[] {
  return line(drawing, 'line', note ?? next, note ? white : grey)
}
