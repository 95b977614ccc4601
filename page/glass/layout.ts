/** What stands where on the glass: a screen's data → elements in drawing order. Pure. */
import type { Phrase } from '../../engine/screen/phrase'
import type { Count, ReadyScreen, Screen } from '../../engine/screen/screens'
import { grey, white } from './colors'
import { done } from './done-layout'
import { button, clock, type Drawing, type Element, line, text } from './elements'
import { hasNames } from './grid'
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
  }
}

/** On a round glass so wide the names would lie on their buttons. px */
const readyNamesAbovePx = 360

const cuesName: Phrase = { msgid: 'Cues' }
const helpName: Phrase = { msgid: 'Help' }

/** Start is the largest; above it what will happen, below the ways to know more. */
function ready(screen: ReadyScreen, drawing: Drawing): Element[] {
  const { grid, translate } = drawing
  const order = translate(screen.order)
  const total = translate(screen.total)
  const names = hasNames(grid, readyNamesAbovePx)
    ? [
        text(drawing, 'cuesName', cuesName, grey, 'cuesName', 'right', [helpName]),
        text(drawing, 'helpName', helpName, grey, 'helpName', 'right', [cuesName]),
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
    button(grid, 'help', 'help'),
  ]
}
