/**
 * The places on the glass, in px of the drawing: a round glass of 480 × 480, or a square one of 390 × 450. All of it
 * stays inside circle and corners. Pure.
 */
import type { PictureKind } from './pictures'

/** Where something stands, by its centre. */
export type Place =
  /** A line of text: how wide it may be, and the most that its font may be. */
  | readonly [cx: number, cy: number, width: number, size: number]
  /** A picture. */
  | readonly [cx: number, cy: number, picture: PictureKind]
  /** A box; `size` is that of the font in it, 0 where there is none. */
  | readonly [cx: number, cy: number, width: number, height: number, size: number]

export type SlotName = keyof ReturnType<typeof roundPlaces>

export type Places = Readonly<Record<SlotName, Place>>

/** On a round glass. */
export function roundPlaces() {
  return { ...roundStepPlaces(), ...roundOtherPlaces() }
}

/** While a session is under way. What belongs to the right leg is told; for the left one it is turned over. */
function roundStepPlaces() {
  return {
    setUpRing: [240, 240, 472, 472, 0],
    movingRing: [240, 240, 472, 472, 0],
    controlsRing: [240, 240, 472, 472, 0],
    clock: [240, 42, 120, 26],
    word: [240, 94, 272, 46],
    setUpSeconds: [134, 195, 172, 144],
    movingSeconds: [211, 222, 230, 198],
    controlsSeconds: [240, 153, 90, 68],
    tap: [204, 222, 230, 100],
    line: [240, 349, 364, 26],
    foot: [330, 225, 'foot'],
    smallFoot: [392, 226, 'smallFoot'],
    moves: [60, 222, 'arrow'],
    changes: [134, 293, 'arrow'],
    glow: [211, 222, 'glow'],
    letter: [266, 393, 52, 34],
    otherLetter: [266, 393, 52, 26],
    marks: [338, 393, 90, 30, 0],
    toGo: [240, 435, 122, 24],
    title: [240, 38, 196, 28],
    subtitle: [240, 84, 320, 36],
    back: [96, 186, 'control'],
    resume: [240, 186, 'main'],
    skip: [384, 186, 'control'],
    lowerLeft: [172, 328, 'control'],
    lowerRight: [308, 328, 'control'],
    lowerLeftFigure: [172, 328, 'smallFoot'],
    lowerLeftName: [165, 403, 150, 24],
    lowerRightName: [315, 403, 150, 24],
    bottomLine: [240, 437, 220, 26],
    bottom: [240, 384, 'control'],
    controlsLeft: [104, 253, 'control'],
    controlsMiddle: [240, 253, 'main'],
    controlsRight: [376, 253, 'control'],
    controlsSpot: [240, 387, 'control'],
  } as const satisfies Readonly<Record<string, Place>>
}

/** Before a session and after it. */
function roundOtherPlaces() {
  return {
    line1: [240, 83, 330, 41],
    line2: [240, 129, 390, 30],
    line3: [240, 168, 420, 30],
    line4: [240, 205, 436, 24],
    line5: [240, 241, 436, 24],
    line6: [240, 277, 420, 24],
    cues: [101, 300, 'control'],
    start: [240, 300, 'main'],
    help: [380, 300, 'control'],
    cuesName: [116, 378, 108, 24],
    helpName: [364, 378, 108, 24],
    warning: [240, 420, 290, 24],
  } as const satisfies Readonly<Record<string, Place>>
}

/** On a square glass. */
export function squarePlaces(): Places {
  return { ...squareStepPlaces(), ...squareOtherPlaces() }
}

function squareStepPlaces(): Readonly<Record<keyof ReturnType<typeof roundStepPlaces>, Place>> {
  return {
    setUpRing: [100, 220, 180, 180, 0],
    movingRing: [132, 250, 244, 244, 0],
    controlsRing: [195, 176, 104, 104, 0],
    clock: [136, 38, 96, 24],
    word: [195, 91, 360, 46],
    setUpSeconds: [100, 220, 122, 104],
    movingSeconds: [132, 250, 174, 150],
    controlsSeconds: [195, 176, 64, 53],
    tap: [132, 250, 176, 80],
    line: [195, 388, 366, 25],
    foot: [290, 238, 'foot'],
    smallFoot: [322, 296, 'smallFoot'],
    moves: [322, 170, 'arrow'],
    changes: [100, 341, 'arrow'],
    glow: [132, 250, 'glow'],
    letter: [218, 425, 46, 30],
    otherLetter: [218, 425, 46, 24],
    marks: [286, 425, 90, 30, 0],
    toGo: [254, 38, 106, 24],
    title: [195, 35, 220, 26],
    subtitle: [195, 76, 330, 34],
    back: [66, 176, 'control'],
    resume: [195, 176, 'main'],
    skip: [324, 176, 'control'],
    lowerLeft: [125, 312, 'control'],
    lowerRight: [265, 312, 'control'],
    lowerLeftFigure: [125, 312, 'smallFoot'],
    lowerLeftName: [120, 384, 146, 24],
    lowerRightName: [270, 384, 146, 24],
    bottomLine: [195, 418, 250, 25],
    bottom: [195, 366, 'control'],
    controlsLeft: [66, 308, 'control'],
    controlsMiddle: [195, 308, 'main'],
    controlsRight: [324, 308, 'control'],
    controlsSpot: [324, 180, 'control'],
  }
}

function squareOtherPlaces(): Readonly<Record<keyof ReturnType<typeof roundOtherPlaces>, Place>> {
  return {
    line1: [195, 77, 350, 42],
    line2: [195, 124, 366, 32],
    line3: [195, 164, 366, 32],
    line4: [195, 200, 370, 24],
    line5: [195, 234, 370, 24],
    line6: [195, 268, 370, 24],
    cues: [66, 300, 'control'],
    start: [195, 300, 'main'],
    help: [324, 300, 'control'],
    cuesName: [68, 372, 118, 24],
    helpName: [322, 372, 118, 24],
    warning: [195, 414, 280, 24],
  }
}
