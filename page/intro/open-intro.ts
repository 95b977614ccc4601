/** The intro while it is open: what a press does, what is stored, what is seen. */
import type { Control } from '../../engine/screen/controls'
import { type Intro, lead, openedIntro } from '../../engine/screen/intro'
import { type Feeling, introScreen } from '../../engine/screen/intro-screen'
import { backParam, type IntroWay } from '../../engine/screen/intro-way'
import { createAskedFlag, createSafetyFlag, type Flag } from '../flags'
import type { Grid } from '../glass/grid'
import { introGridOf, layOutIntro } from '../glass/intro-layout'
import type { IntroSlotName } from '../glass/intro-places'
import { onBright, stayBright } from '../platform/bright'
import { glassOfWatch } from '../platform/device'
import { createMotor, type Motor, playsPatterns } from '../platform/motor'
import { goHome, replacePage } from '../platform/router'
import { createSheet, drawSheet, type Sheet } from '../platform/sheet'
import { startTimer, stopTimer, type Timer } from '../platform/timer'
import { translate } from '../platform/translate'
import { hideStatusBar, tryAgainMs } from '../platform/widgets'
import { createPlaying, type Playing, playLesson, stopPlaying } from './playing'

/** An open intro. `intro` is replaced by `press`, and nowhere else. */
export interface OpenIntro {
  intro: Intro
  readonly luggage: string
  readonly feeling: Feeling
  readonly safety: Flag
  readonly asked: Flag
  readonly motor: Motor
  readonly sheet: Sheet
  readonly grid: Grid<IntroSlotName>
  readonly playing: Playing
  drawing: Timer | undefined
  /** The page has gone: whatever callback still comes, nothing is drawn or felt. */
  hasGone: boolean
}

export function openIntro({ part, strength, luggage }: IntroWay): OpenIntro {
  const safety = createSafetyFlag()
  const asked = createAskedFlag()
  const motor = createMotor(0)
  const glass = glassOfWatch()
  hideStatusBar(glass.shape)
  const sheet = createSheet({ control: (control) => press(open, control), tooBrief() {}, tap() {} })
  const grid = introGridOf(glass)
  const open: OpenIntro = {
    intro: openedIntro(part, safety.isSet, asked.isSet),
    feeling: { strength, playsPatterns: playsPatterns(motor) },
    ...{ luggage, safety, asked, motor, sheet, grid },
    playing: createPlaying({ motor, sheet, grid, strength }),
    drawing: undefined,
    hasGone: false,
  }
  show(open, part === 'cues')
  draw(open)
  onBright(() => draw(open))
  return open
}

/** The page goes. */
export function leaveIntro(open: OpenIntro): void {
  open.hasGone = true
  stopTimer(open.drawing)
  stopPlaying(open.playing)
}

/** A finger pressed. What it did is drawn after its callback: a widget that is deleted in its own can stay on some watches. */
function press(open: OpenIntro, control: Control): void {
  if (open.hasGone) return
  const led = lead(open.intro, control)
  open.intro = led.intro
  if (led.intro.isSafetyRead) open.safety.set()
  if (led.intro.wasAsked) open.asked.set()
  if (led.leavesTo) leaveTo(led.leavesTo === 'begin', open.luggage)
  else {
    show(open, led.plays)
    drawLater(open, 0)
  }
}

/** Where the session's page cannot be opened, the way to it is the way in: what was read is stored. */
function leaveTo(begins: boolean, luggage: string): void {
  replacePage('page/index', backParam({ begins, luggage })) || goHome()
}

/** What is felt of a place, before it is drawn. Each is bright for as long as a slow reader takes. */
function show(open: OpenIntro, plays: boolean): void {
  const { intro, playing } = open
  stopPlaying(playing)
  if (plays && intro.place.kind === 'cues') playLesson(playing, intro.place.page)
  stayBright()
}

function drawLater(open: OpenIntro, ms: number, isLast = false): void {
  stopTimer(open.drawing)
  open.drawing = startTimer(() => draw(open, isLast), ms)
}

function draw(open: OpenIntro, isLast = false): void {
  if (open.hasGone) return
  const screen = introScreen(open.intro, open.feeling)
  const drawing = { grid: open.grid, translate }
  const isWhole = drawSheet(open.sheet, layOutIntro(screen, drawing, open.playing.lit))
  if (!isWhole && !isLast) drawLater(open, tryAgainMs, true)
}
