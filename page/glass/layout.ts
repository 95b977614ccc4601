/** What stands where on the glass: a screen's data → elements in drawing order. Pure. */
import type { Count, DoneScreen, ReadyScreen, Screen } from '../../engine/screen/screens'
import { grey, white } from './colors'
import { button, type Drawing, type Element, line, text } from './elements'
import { isNarrow } from './grid'
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
  }
}

function ready(screen: ReadyScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const names = isNarrow(grid)
    ? []
    : [
        ...line(drawing, 'cuesName', { msgid: 'Cues' }, grey),
        ...line(drawing, 'helpName', { msgid: 'Help' }, grey),
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
    button(grid, 'help', 'help'),
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
