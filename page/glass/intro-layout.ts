/** What stands where in the intro: a screen's data → elements in drawing order. Pure. */
import type { Pulse } from '../../engine/cue/pulses'
import type {
  CuesScreen,
  FeltScreen,
  HowScreen,
  IntroScreen,
  SafetyScreen,
  StartScreen,
} from '../../engine/screen/intro-screen'
import type { Phrase } from '../../engine/screen/phrase'
import type { Glass } from './box'
import { faint, grey, white } from './colors'
import {
  type BarElement,
  button,
  type Drawing,
  type Element,
  line,
  picture,
  type TextElement,
} from './elements'
import { type Grid, gridWith, slotOf, smallestTextPx } from './grid'
import { type IntroSlotName, roundIntroPlaces, squareIntroPlaces } from './intro-places'

type IntroDrawing = Drawing<IntroSlotName>
type IntroGrid = Grid<IntroSlotName>

/** The intro's places on a glass. */
export function introGridOf(glass: Glass): IntroGrid {
  return gridWith(glass, glass.shape === 'round' ? roundIntroPlaces() : squareIntroPlaces())
}

/** The elements of a screen. `lit`: which pulse is lit, by its place. */
export function layOutIntro(
  screen: IntroScreen,
  drawing: IntroDrawing,
  lit: number | null,
): Element[] {
  switch (screen.kind) {
    case 'how':
      return how(screen, drawing)
    case 'safety':
      return safety(screen, drawing)
    case 'cues':
      return cues(screen, drawing, lit)
    case 'felt':
      return felt(screen, drawing)
    case 'start':
      return start(screen, drawing)
  }
}

function how(screen: HowScreen, drawing: IntroDrawing): Element[] {
  const { grid } = drawing
  return [
    picture(grid, 'drawing', `how-${screen.drawing}`),
    wrapped(drawing, 'howText', [screen.text], white),
    ...line(drawing, 'bottomLine', screen.title, grey),
    button(grid, 'previous', 'left'),
    button(grid, 'next', 'middle'),
    button(grid, 'skip', 'right'),
  ]
}

function safety(screen: SafetyScreen, drawing: IntroDrawing): Element[] {
  const { grid } = drawing
  return [
    ...line(drawing, 'topLine', screen.title, grey),
    wrapped(drawing, 'safetyText', screen.texts, white),
    button(grid, 'previous', 'lowerLeft'),
    button(grid, screen.isLast ? 'close' : 'next', 'lowerRight'),
  ]
}

function cues(screen: CuesScreen, drawing: IntroDrawing, lit: number | null): Element[] {
  const { grid } = drawing
  return [
    ...line(drawing, 'cueTitle', screen.title, grey),
    ...line(drawing, 'cueName', screen.name, white),
    ...line(drawing, 'cueMeaning', screen.meaning, white),
    ...pulseBars(screen.pulses, grid, lit),
    button(grid, 'previous', 'cueLeft'),
    button(grid, 'play', 'cueMiddle'),
    button(grid, 'next', 'cueRight'),
    button(grid, 'close', 'bottom'),
  ]
}

function felt(screen: FeltScreen, drawing: IntroDrawing): Element[] {
  const { grid } = drawing
  return [
    ...line(drawing, 'feltTitle', screen.title, white),
    wrapped(drawing, 'feltText', screen.texts, grey),
    button(grid, 'cues', 'lowerLeft'),
    button(grid, 'next', 'lowerRight'),
  ]
}

function start(screen: StartScreen, drawing: IntroDrawing): Element[] {
  const { grid } = drawing
  return [
    wrapped(drawing, 'startTitle', [screen.title], white),
    ...line(drawing, 'startText', screen.text, grey),
    button(grid, 'previous', 'goLeft'),
    button(grid, 'start', 'go'),
    button(grid, 'cues', 'goRight'),
  ]
}

/** Sentences that break into lines, all in the size of their place. */
function wrapped(
  drawing: IntroDrawing,
  place: IntroSlotName,
  phrases: readonly Phrase[],
  color: number,
): TextElement {
  const { grid, translate } = drawing
  const slot = slotOf(grid, place)
  const value = phrases.map((phrase) => translate(phrase)).join(' ')
  const size = Math.max(slot.size, smallestTextPx(grid.glass))
  return { ...slot, type: 'text', id: place, text: value, size, color, wraps: true }
}

/** The longest lesson, the breath with its last tick, or three pulses of 1,400 ms with their gaps, fills the slot, ms. */
const longestLessonMs = 4_600

/** What the shortest pulse takes of the slot's width at least, px of the drawing. */
const leastWidthPx = 8

/** The pulses of a lesson, to scale: what the wrist feels, for the eye. */
export function pulseBars(
  pulses: readonly Pulse[],
  grid: IntroGrid,
  lit: number | null,
): BarElement[] {
  const slot = slotOf(grid, 'pulses')
  const perMs = slot.w / longestLessonMs
  const last = pulses[pulses.length - 1]
  const wholeMs = last ? last.fromMs + last.lengthMs : 0
  const fromX = slot.x + (slot.w - wholeMs * perMs) / 2
  const leastPx = Math.round(leastWidthPx * grid.scale)
  return pulses.map(({ fromMs, lengthMs }, index) => ({
    ...slot,
    type: 'bar',
    id: `pulse-${index}`,
    x: Math.round(fromX + fromMs * perMs),
    w: Math.max(leastPx, Math.round(lengthMs * perMs)),
    radius: 0,
    color: index === lit ? white : faint,
  }))
}
