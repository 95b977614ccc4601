/** What stands where while a session is under way. Pure. */
import type { Leg } from '../../engine/routine/routine'
import type { Control } from '../../engine/screen/controls'
import type { Phrase } from '../../engine/screen/phrase'
import type {
  Count,
  Countdown,
  PausedScreen,
  RunningScreen,
  Screen,
  StepView,
  WaitingScreen,
} from '../../engine/screen/screens'
import { minutesPhrase } from '../../engine/screen/step-screen'
import { footTexts } from '../../engine/screen/step-words'
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
    ...(bare ? [...whereabouts(screen, drawing), minutes(screen.countdown, drawing, count)] : []),
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
    ...(offersSpot ? [] : [picture(grid, 'lowerLeftFigure', `small-${screen.figure}`)]),
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

/** The time of day, and one row for the session: each leg of it in its place, with its passes. */
function whereabouts(view: StepView, drawing: Drawing): Element[] {
  return [
    clock(drawing, view.clock),
    ...view.legs.flatMap((leg) => [letter(view, drawing, leg), ...passMarks(view, drawing, leg)]),
  ]
}

function letter(view: StepView, drawing: Drawing, leg: Leg): Element {
  const phrase: Phrase = { msgid: leg === 'right' ? 'R' : 'L' }
  const place = leg === view.leg ? 'letter' : 'otherLetter'
  return text(drawing, `letter-${leg}`, phrase, place === 'letter' ? white : grey, place, leg)
}

/** How large the mark of a pass is that is done, under way, to come: half of its width, px of the drawing. */
const markPx = { done: 9, now: 15, ahead: 6 }

/** Three marks from the first pass to the last; the one under way is the largest. */
function passMarks(view: StepView, { grid }: Drawing, leg: Leg): BarElement[] {
  const { x, y, w, h } = slotOf(grid, 'marks', leg)
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
  return line(drawing, 'line', view.note ?? view.line, view.note ? white : grey)
}
