/** What stands where on the glass: a screen's data → elements in drawing order. Pure. */
import type {
  Count,
  CuesScreen,
  DoneScreen,
  ReadyScreen,
  SafetyScreen,
  Screen,
} from '../../engine/screen/screens'
import { grey, white } from './colors'
import { type BarElement, button, type Drawing, type Element, line, text } from './elements'
import { type Grid, isNarrow, slotOf } from './grid'
import { paused, running, waiting } from './step-layout'

/** The elements of a screen. `count` is what a running screen's countdown shows. */
export function layOut(screen: Screen, drawing: Drawing, count: Count): Element[] {
  switch (screen.kind) {
    case 'ready':
      return ready(screen, drawing)
    case 'running':
      return running(screen, drawing, count)
    case 'waiting':
      return waiting(screen, drawing)
    case 'paused':
      return paused(screen, drawing)
    case 'done':
      return done(screen, drawing)
    case 'safety':
      return safety(screen, drawing)
    case 'cues':
      return cues(screen, drawing)
  }
}

function ready(screen: ReadyScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const names = isNarrow(grid)
    ? []
    : [
        ...line(drawing, 'cuesName', { msgid: 'Cues' }, grey),
        ...line(drawing, 'safetyName', { msgid: 'Safety' }, grey),
      ]
  return [
    ...line(drawing, 'title', screen.clock, grey),
    ...line(drawing, 'line1', screen.hold, white),
    ...line(drawing, 'line2', screen.order, white),
    ...line(drawing, 'line3', screen.total, white),
    ...line(drawing, 'line4', screen.origin, grey),
    ...names,
    ...line(drawing, 'warning', screen.warning, white),
    button(grid, 'cues', 'cues'),
    button(grid, 'start', 'start'),
    button(grid, 'safety', 'safety'),
  ]
}

function done(screen: DoneScreen, drawing: Drawing): Element[] {
  return [
    ...line(drawing, 'line1', screen.title, white),
    ...screen.held.map((held, index) =>
      text(drawing, `held-${index}`, held, white, index ? 'line3' : 'line2', 'right', screen.held),
    ),
    ...line(drawing, 'line4', screen.total, grey),
    ...line(drawing, 'line5', screen.skipped, grey),
    ...line(drawing, 'line6', screen.kept, grey),
    button(drawing.grid, 'close', 'bottom'),
  ]
}

function safety(screen: SafetyScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const { size } = slotOf(grid, 'reading')
  return [
    ...line(drawing, 'bottomLine', screen.title, grey),
    { ...text(drawing, 'reading', screen.text, white, 'reading'), size, wraps: true },
    button(grid, 'previous', 'lowerLeft'),
    button(grid, screen.isLast ? 'close' : 'next', 'lowerRight'),
  ]
}

function cues(screen: CuesScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  return [
    ...line(drawing, 'line1', screen.name, white),
    ...line(drawing, 'line2', screen.meaning, white),
    ...pulses(screen, grid),
    button(grid, 'previous', 'middleLeft'),
    button(grid, 'play', 'middle'),
    button(grid, 'next', 'middleRight'),
    button(grid, 'close', 'bottom'),
  ]
}

/** The longest cue, three pulses of 1,400 ms with their gaps, fills the slot, ms. */
const longestCueMs = 4_600

/** The pulses of a cue, to scale: what the wrist will feel, for the eye. */
function pulses(screen: CuesScreen, grid: Grid): BarElement[] {
  const slot = slotOf(grid, 'pulses')
  const perMs = slot.w / longestCueMs
  const last = screen.pulses[screen.pulses.length - 1]
  const wholeMs = last ? last.fromMs + last.lengthMs : 0
  const fromX = slot.x + (slot.w - wholeMs * perMs) / 2
  return screen.pulses.map(({ fromMs, lengthMs }, index) => ({
    ...slot,
    type: 'bar',
    id: `pulse-${index}`,
    x: Math.round(fromX + fromMs * perMs),
    w: Math.max(1, Math.round(lengthMs * perMs)),
    radius: 0,
    color: white,
  }))
}
