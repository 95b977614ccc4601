/**
 * The places on the glass, in px of the drawing: a round glass of 480 × 480, or a square one of 390 × 450. All of it
 * stays inside circle and corners. Pure.
 */
import type { Place } from './place'
import { roundRestPlaces, squareRestPlaces } from './rest-places'

export type SlotName = keyof ReturnType<typeof roundPlaces>

export type Places = Readonly<Record<SlotName, Place>>

/** On a round glass. */
export function roundPlaces() {
  return { ...roundStepPlaces(), ...roundRestPlaces() }
}

/** While a session moves. What belongs to the right leg is told; for the left one it is turned over. */
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
    figureLine: [262, 349, 300, 26],
    noteFigure: [96, 346, 'note'],
    controlsLeft: [104, 253, 'control'],
    controlsMiddle: [240, 253, 'main'],
    controlsRight: [376, 253, 'control'],
    controlsSpot: [240, 387, 'control'],
    controlsLetter: [312, 153, 52, 30],
    controlsMarks: [384, 153, 84, 30, 0],
  } as const satisfies Readonly<Record<string, Place>>
}

/** On a square glass. */
export function squarePlaces(): Places {
  return { ...squareStepPlaces(), ...squareRestPlaces() }
}

function squareStepPlaces(): Readonly<Record<keyof ReturnType<typeof roundStepPlaces>, Place>> {
  return {
    setUpRing: [100, 220, 180, 180, 0],
    movingRing: [132, 250, 244, 244, 0],
    controlsRing: [195, 181, 106, 106, 0],
    clock: [136, 38, 96, 24],
    word: [195, 101, 360, 42],
    setUpSeconds: [100, 220, 122, 104],
    movingSeconds: [132, 250, 174, 150],
    controlsSeconds: [195, 181, 64, 53],
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
    figureLine: [222, 388, 300, 25],
    noteFigure: [42, 386, 'note'],
    controlsLeft: [66, 308, 'control'],
    controlsMiddle: [195, 308, 'main'],
    controlsRight: [324, 308, 'control'],
    controlsSpot: [324, 184, 'control'],
    controlsLetter: [218, 425, 46, 30],
    controlsMarks: [286, 425, 90, 30, 0],
  }
}
