/** What stands where while a session is under way. Pure. */
import type { Leg } from '../../engine/routine/routine'
import type { Phrase } from '../../engine/screen/phrase'
import type {
  Count,
  Countdown,
  RunningScreen,
  Screen,
  StepView,
  WaitingScreen,
} from '../../engine/screen/screens'
import { minutesPhrase } from '../../engine/screen/step-screen'
import { footTexts } from '../../engine/screen/step-words'
import { grey, tones, track, white } from './colors'
import { button, clock, type Drawing, type Element, line, picture, text, touch } from './elements'
import { type Grid, slotOf } from './grid'
import { legRow, type RowPlaces } from './leg-row'
import { ring } from './ring'

/** How a running step is laid out: a set-up is about the foot, all else about the seconds. */
type Layout = 'setUp' | 'moving' | 'controls'

/** A running step, bare or under its controls. What changes least comes first: whatever is created again lies above it. */
export function running(screen: RunningScreen, drawing: Drawing, count: Count): Element[] {
  const { grid } = drawing
  const { leg, tone } = screen
  const bare = screen.controls.length === 0
  const layout: Layout = bare ? (tone === 'set-up' ? 'setUp' : 'moving') : 'controls'
  const color = count.flash ? white : tones[tone]
  const glows = bare && count.breath
  return [
    touch(grid),
    ring(grid, 'track', 1, track, `${layout}Ring`, leg),
    ring(grid, 'ring', count.ring, color, `${layout}Ring`, leg),
    ...(bare
      ? [...whereabouts(screen, drawing), minutes(screen.countdown, drawing, count)]
      : legRow(screen, drawing, controlsPlaces)),
    ...(glows ? [{ ...picture(grid, 'glow', 'glow', leg), breath: count.breath }] : []),
    seconds(drawing, count, layout, leg),
    word(screen, drawing),
    ...(bare ? bareStep(screen, drawing) : controls(screen, grid)),
  ]
}

/** The number has the size of two digits, whatever it is. */
function seconds({ grid }: Drawing, { seconds }: Count, layout: Layout, leg: Leg): Element {
  const slot = slotOf(grid, `${layout}Seconds`, leg)
  const look = { color: white, wraps: false, numerals: true }
  return { ...slot, ...look, type: 'text', id: 'seconds', text: `${seconds}` }
}

/** The words of all set-ups have one size. */
function word({ word, tone, kind }: StepView & { kind: string }, drawing: Drawing): Element {
  const alike = tone === 'set-up' && kind === 'running' ? footWords : []
  return text(drawing, 'word', word, tones[tone], 'word', 'right', alike)
}

const footWords: readonly Phrase[] = Object.values(footTexts).map((msgid) => ({ msgid }))

/** The minutes left have the size of many, whatever they are. */
function minutes(countdown: Countdown, drawing: Drawing, { minutes }: Count): Element {
  const sized = text(drawing, 'toGo', minutesPhrase(countdown, 88), grey, 'toGo')
  return { ...sized, text: drawing.translate(minutesPhrase(countdown, minutes)) }
}

function bareStep(screen: RunningScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const { arrow, leg } = screen
  const isSetUp = screen.tone === 'set-up'
  return [
    picture(
      grid,
      isSetUp ? 'foot' : 'smallFoot',
      isSetUp ? screen.figure : `small-${screen.figure}`,
      leg,
    ),
    ...(arrow ? [picture(grid, isSetUp ? 'changes' : 'moves', `arrow-${arrow}`, leg)] : []),
    ...quietLine(screen, drawing),
  ]
}

const controlPlaces = {
  back: 'controlsLeft',
  pause: 'controlsMiddle',
  skip: 'controlsRight',
  'one-more-spot': 'controlsSpot',
} as const

function controls(screen: RunningScreen, grid: Grid): Element[] {
  const names = ['back', 'pause', 'skip', 'one-more-spot'] as const
  return names
    .filter((name) => screen.controls.includes(name))
    .map((name) => button(grid, name, controlPlaces[name]))
}

export function waiting(screen: WaitingScreen, drawing: Drawing): Element[] {
  const { grid } = drawing
  const { leg, tone } = screen
  return [
    touch(grid),
    ring(grid, 'ring', 1, tones[tone], 'movingRing', leg),
    text(drawing, 'tap', { msgid: 'Tap' }, white, 'tap', leg),
    word(screen, drawing),
    picture(grid, 'smallFoot', `small-${screen.figure}`, leg),
    ...whereabouts(screen, drawing),
    ...quietLine(screen, drawing),
  ]
}

/** The time of day, and where in the session it is. */
function whereabouts(view: StepView, drawing: Drawing): Element[] {
  return [clock(drawing, view.clock, 'clock'), ...legRow(view, drawing, barePlaces)]
}

const barePlaces: RowPlaces = ['letter', 'otherLetter', 'marks']
const controlsPlaces: RowPlaces = ['controlsLetter', 'controlsLetter', 'controlsMarks']

/** Whether the one can become the other by its line alone: it is the same step, bare as it was. */
export function differsInLine(before: Screen, after: Screen): after is RunningScreen {
  return (
    before.kind === 'running' &&
    after.kind === 'running' &&
    before.countdown.endsAtMs === after.countdown.endsAtMs &&
    before.word.values?.spots === after.word.values?.spots &&
    before.controls.length + after.controls.length === 0
  )
}

/** What matters, else what the step asks or what comes next. */
export function quietLine(view: RunningScreen | WaitingScreen, drawing: Drawing): Element[] {
  const { note, noteFigure } = view
  if (!note || !noteFigure) return line(drawing, 'line', note ?? view.line, note ? white : grey)
  return [
    text(drawing, 'line', note, white, 'figureLine'),
    picture(drawing.grid, 'noteFigure', noteFigure),
  ]
}
