/** What stands where on the glass: a screen's data → elements in drawing order. Pure. */
import type { Phrase } from '../../engine/screen/phrase'
import type {
  Count,
  CuesScreen,
  ReadyScreen,
  SafetyScreen,
  Screen,
} from '../../engine/screen/screens'
import { grey, white } from './colors'
import { done } from './done-layout'
import { type BarElement, button, clock, type Drawing, type Element, line, text } from './elements'
import { type Grid, hasNames, slotOf } from './grid'
import { paused } from './paused-layout'
import { running, waiting } from './step-layout'

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

/** On a round glass so wide the names would lie on their buttons. px */
const readyNamesAbovePx = 360

const cuesName: Phrase = { msgid: 'Cues' }
const safetyName: Phrase = { msgid: 'Safety' }

/** Start is the largest; above it what will happen, below the ways to know more. */
function ready(screen: ReadyScreen, drawing: Drawing): Element[] {
  const { grid, translate } = drawing
  const order = translate(screen.order)
  const total = translate(screen.total)
  const names = hasNames(grid, readyNamesAbovePx)
    ? [
        text(drawing, 'cuesName', cuesName, grey, 'cuesName', 'right', [safetyName]),
        text(drawing, 'safetyName', safetyName, grey, 'safetyName', 'right', [cuesName]),
      ]
    : []
  return [
    clock(drawing, screen.clock, 'readyClock'),
    ...line(drawing, 'line1', screen.hold, white),
    text(drawing, 'line2', order, white, 'line2', 'right', [total]),
    text(drawing, 'line3', total, white, 'line3', 'right', [order]),
    ...line(drawing, 'line4', screen.origin, grey),
    ...names,
    ...line(drawing, 'warning', screen.warning, white),
    button(grid, 'cues', 'cues'),
    button(grid, 'start', 'start'),
    button(grid, 'safety', 'safety'),
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
