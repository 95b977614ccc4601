/** What stands where when a session is over. Pure. */
import type { DoneScreen, Held } from '../../engine/screen/screens'
import { grey, track, white } from './colors'
import { type BarElement, button, type Drawing, type Element, line, text } from './elements'
import { type Grid, slotOf } from './grid'
import { letterOf } from './leg-row'
import { ring } from './ring'

/** The ring is closed where the session was done to its end; each leg's bar grows on its own side. */
export function done(screen: DoneScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const color = screen.part < 1 ? grey : white
  return [
    ring(grid, 'wholeRing', 1, track, 'doneRing', 'right'),
    ring(grid, 'doneRing', screen.part, color, 'doneRing', 'right'),
    ...line(drawing, 'doneTitle', screen.title, white),
    ...held(screen, drawing),
    ...line(drawing, 'kept', screen.kept, white),
    ...line(drawing, 'total', screen.total, grey),
    ...line(drawing, 'skipped', screen.skipped, grey),
    button(grid, 'close', 'close'),
  ]
}

function held({ held }: DoneScreen, drawing: Drawing): Element[] {
  const texts = held.map(({ leg, time }) => `${drawing.translate(letterOf(leg))} ${time}`)
  return held.flatMap((one, index) => [
    text(drawing, `held-${one.leg}`, texts[index] ?? '', white, 'held', one.leg, texts),
    bar(drawing.grid, `whole-${one.leg}`, { ...one, share: 1 }, track),
    bar(drawing.grid, `bar-${one.leg}`, one, white),
  ])
}

/** From the middle of the glass outwards; a thin one where nothing was held. */
function bar(grid: Grid, id: string, { leg, share }: Held, color: number): BarElement {
  const slot = slotOf(grid, 'heldBar', leg)
  const w = Math.max(Math.round(8 * grid.scale), Math.round(share * slot.w))
  const x = leg === 'right' ? slot.x : slot.x + slot.w - w
  return { ...slot, x, w, type: 'bar', id, radius: Math.round(4 * grid.scale), color }
}
