/** One row for the session: each leg of it on its own side, with its passes. Pure. */
import type { Leg } from '../../engine/routine/routine'
import type { Phrase } from '../../engine/screen/phrase'
import type { StepView } from '../../engine/screen/screens'
import { faint, grey, tones, white } from './colors'
import { type BarElement, type Drawing, type Element, text } from './elements'
import { slotOf } from './grid'
import type { SlotName } from './places'

/** Where its parts stand: the letter of the leg under way, that of the other, the marks. */
export type RowPlaces = readonly [letter: SlotName, otherLetter: SlotName, marks: SlotName]

export function legRow(view: StepView, drawing: Drawing, places: RowPlaces): Element[] {
  return view.legs.flatMap((leg) => [
    letter(view, drawing, leg, places),
    ...passMarks(view, drawing, leg, places[2]),
  ])
}

/** The letter of a leg, as a phrase. */
export function letterOf(leg: Leg): Phrase {
  return { msgid: leg === 'right' ? 'R' : 'L' }
}

function letter(view: StepView, drawing: Drawing, leg: Leg, places: RowPlaces): Element {
  const isNow = leg === view.leg
  const place = places[isNow ? 0 : 1]
  return text(drawing, `letter-${leg}`, letterOf(leg), isNow ? white : grey, place, leg)
}

/** How large the mark of a pass is that is done, under way, to come: half of its width, px of the drawing. */
const markPx = { done: 9, now: 15, ahead: 6 }

/** Three marks from the first pass to the last; the one under way is the largest. */
function passMarks(view: StepView, { grid }: Drawing, leg: Leg, place: SlotName): BarElement[] {
  const { x, y, w, h } = slotOf(grid, place, leg)
  const isPast = view.legs.indexOf(leg) < view.legs.indexOf(view.leg)
  const pass = leg === view.leg ? view.pass : isPast ? 4 : 0
  return [1, 2, 3].map((mark) => {
    const state = mark < pass ? 'done' : mark === pass ? 'now' : 'ahead'
    const radius = Math.round(markPx[state] * grid.scale)
    return {
      type: 'bar',
      id: `${leg}-${mark}`,
      x: Math.round(x + w / 2 + (mark - 2) * (w / 3)) - radius,
      y: Math.round(y + h / 2) - radius,
      w: 2 * radius,
      h: 2 * radius,
      size: 0,
      radius,
      color: state === 'now' ? tones[view.tone] : state === 'done' ? white : faint,
    }
  })
}
