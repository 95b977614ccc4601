import type {
  CuesScreen,
  DoneScreen,
  ReadyScreen,
  SafetyScreen,
  Screen,
} from '../../engine/screen/screens'
import { grey, tones, white } from './colors'
import { type BarElement, button, type Drawing, type Element, text } from './elements'
import type { Grid } from './grid'
import { isNarrow, paused, running, waiting } from './step-layout'

export function layOut(screen: Screen, drawing: Drawing): Element[] {
  switch (screen.kind) {
    case 'ready':
      return ready(screen, drawing)
    case 'running':
      return running(screen, drawing)
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
  return [
    text(drawing, 'title', screen.clock, grey),
    text(drawing, 'line1', screen.hold, white),
    text(drawing, 'line2', screen.order, white),
    text(drawing, 'line3', screen.total, white),
    text(drawing, 'line4', screen.origin, grey),
    text(drawing, 'cuesName', { msgid: 'Cues' }, grey, !isNarrow(grid)),
    text(drawing, 'safetyName', { msgid: 'Safety' }, grey, !isNarrow(grid)),
    text(drawing, 'warning', screen.warning, tones['set-up']),
    button(grid, 'cues'),
    button(grid, 'start'),
    button(grid, 'safety'),
  ]
}

function done(screen: DoneScreen, drawing: Drawing): Element[] {
  return [
    text(drawing, 'line1', screen.title, tones.hold),
    text(drawing, 'line2', screen.held[0], white),
    text(drawing, 'line3', screen.held[1], white),
    text(drawing, 'line4', screen.total, grey),
    text(drawing, 'line5', screen.skipped, grey),
    text(drawing, 'line6', screen.kept, grey),
    button(drawing.grid, 'close', true, 'bottom'),
  ]
}

function safety(screen: SafetyScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  return [
    text(drawing, 'bottomLine', screen.title, tones['set-up']),
    {
      ...text(drawing, 'reading', screen.text, white),
      size: grid.slot.reading.size,
      wraps: true,
    },
    button(grid, 'previous', true, 'lowerLeft'),
    button(grid, 'next', !screen.isLast, 'lowerRight'),
    button(grid, 'close', screen.isLast, 'lowerRight'),
  ]
}

function cues(screen: CuesScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  return [
    text(drawing, 'line1', screen.name, tones.hold),
    text(drawing, 'line2', screen.meaning, white),
    ...pulses(screen, grid),
    button(grid, 'previous', true, 'middleLeft'),
    button(grid, 'play', true, 'middle'),
    button(grid, 'next', true, 'middleRight'),
    button(grid, 'close', true, 'bottom'),
  ]
}

/** The longest cue, three pulses of 1,400 ms with their gaps, fills the slot, ms. */
const longestCueMs = 4_600
const mostPulses = 4

/** The pulses of a cue, to scale: what the wrist will feel, for the eye. */
function pulses(screen: CuesScreen, { slot }: Grid): BarElement[] {
  const { x, w } = slot.pulses
  const perMs = w / longestCueMs
  const last = screen.pulses[screen.pulses.length - 1]
  const wholeMs = last ? last.fromMs + last.lengthMs : 0
  const fromX = x + (w - wholeMs * perMs) / 2
  return Array.from({ length: mostPulses }, (_, index) => {
    const { fromMs, lengthMs } = screen.pulses[index] ?? { fromMs: 0, lengthMs: 0 }
    return {
      ...slot.pulses,
      type: 'bar',
      id: `pulse-${index}`,
      x: Math.round(fromX + fromMs * perMs),
      w: Math.max(1, Math.round(lengthMs * perMs)),
      radius: 0,
      color: white,
      visible: lengthMs > 0,
    }
  })
}
