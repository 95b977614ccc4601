/** The places of the intro, as page/glass/places.ts tells those of a session. Pure. */
import type { Place } from './place'

export type IntroSlotName = keyof ReturnType<typeof roundIntroPlaces>

/** On a round glass of 480 × 480. What goes on is in the middle of the lower row, on each page. */
export function roundIntroPlaces() {
  return {
    drawing: [240, 98, 'how'],
    howText: [240, 219, 428, 98, 27],
    safetyText: [240, 193, 374, 268, 25],
    feltTitle: [240, 84, 320, 41],
    feltText: [240, 204, 400, 190, 27],
    startTitle: [240, 118, 366, 150, 36],
    startText: [240, 206, 410, 26],
    left: [112, 318, 'control'],
    middle: [240, 318, 'control'],
    right: [368, 318, 'control'],
    lowerLeft: [170, 372, 'control'],
    lowerRight: [310, 372, 'control'],
    go: [240, 300, 'main'],
    goLeft: [101, 300, 'control'],
    goRight: [380, 300, 'control'],
    topLine: [240, 40, 200, 26],
    bottomLine: [240, 402, 240, 26],
    cueTitle: [240, 30, 90, 24],
    cueName: [240, 73, 306, 38],
    cueMeaning: [240, 116, 380, 27],
    pulses: [240, 162, 372, 40, 0],
    cueLeft: [96, 264, 'control'],
    cueMiddle: [240, 264, 'main'],
    cueRight: [384, 264, 'control'],
    bottom: [240, 398, 'control'],
  } as const satisfies Readonly<Record<string, Place>>
}

/** On a square glass of 390 × 450. */
export function squareIntroPlaces(): Readonly<Record<IntroSlotName, Place>> {
  return {
    drawing: [195, 96, 'how'],
    howText: [195, 220, 362, 90, 25],
    safetyText: [195, 176, 358, 240, 25],
    feltTitle: [195, 60, 330, 40],
    feltText: [195, 172, 362, 170, 26],
    startTitle: [195, 120, 350, 140, 38],
    startText: [195, 222, 366, 26],
    left: [66, 324, 'control'],
    middle: [195, 324, 'control'],
    right: [324, 324, 'control'],
    lowerLeft: [130, 360, 'control'],
    lowerRight: [260, 360, 'control'],
    go: [195, 324, 'main'],
    goLeft: [66, 324, 'control'],
    goRight: [324, 324, 'control'],
    topLine: [195, 32, 250, 25],
    bottomLine: [195, 418, 250, 25],
    cueTitle: [195, 25, 120, 24],
    cueName: [195, 66, 350, 38],
    cueMeaning: [195, 106, 366, 26],
    pulses: [195, 150, 350, 40, 0],
    cueLeft: [66, 258, 'control'],
    cueMiddle: [195, 258, 'main'],
    cueRight: [324, 258, 'control'],
    bottom: [195, 384, 'control'],
  }
}
