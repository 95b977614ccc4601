/** What stands where while a session is paused. Pure. */
import type { Phrase } from '../../engine/screen/phrase'
import type { PausedScreen } from '../../engine/screen/screens'
import { grey, tones, white } from './colors'
import { button, clock, type Drawing, type Element, line, picture, text } from './elements'
import { hasNames } from './grid'

/** What is paused stands above, what ends it below; the foot stands on the side of its leg. */
export function paused(screen: PausedScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const { controls, leg } = screen
  const offersSpot = controls.includes('one-more-spot')
  return [
    clock(drawing, screen.clock, 'pausedClock'),
    ...line(drawing, 'subtitle', screen.note ?? screen.word, tones[screen.tone]),
    ...(screen.hint ? line(drawing, 'hint', screen.hint, white) : title(screen, drawing)),
    picture(grid, 'restFoot', `small-${screen.figure}`, leg),
    ...(hasNames(grid, pausedNamesAbovePx) ? names(screen, drawing, offersSpot) : []),
    ...(controls.includes('back') ? [button(grid, 'back', 'back')] : []),
    button(grid, 'resume', 'resume'),
    ...(controls.includes('skip') ? [button(grid, 'skip', 'skip')] : []),
    ...(offersSpot ? [button(grid, 'one-more-spot', 'spot', leg)] : []),
    button(grid, 'end', 'end', leg),
  ]
}

/** That it is paused, and what is left of it: of one size. */
function title(screen: PausedScreen, drawing: Drawing): Element[] {
  const title = drawing.translate(screen.title)
  const left = drawing.translate(screen.left)
  return [
    text(drawing, 'title', title, white, 'title', 'right', [left]),
    text(drawing, 'left', left, grey, 'left', 'right', [title]),
  ]
}

/** On round glasses so wide or less the names would lie on their buttons, or beyond the edge. px */
const pausedNamesAbovePx = 416

const spotName: Phrase = { msgid: '+ spot' }
const endName: Phrase = { msgid: 'End' }

function names({ leg }: PausedScreen, drawing: Drawing, offersSpot: boolean): Element[] {
  const end = text(drawing, 'endName', endName, grey, 'endName', leg, [spotName])
  return offersSpot
    ? [end, text(drawing, 'spotName', spotName, grey, 'spotName', leg, [endName])]
    : [end]
}
