/** The places of a glass that stands: ready, paused, done. In px of the drawing, as in places.ts. Pure. */
import type { Place } from './place'

type PlacesLike<Round> = Readonly<Record<keyof Round, Place>>

/** On a round glass. */
export function roundRestPlaces() {
  return { ...roundPausedPlaces(), ...roundReadyPlaces(), ...roundDonePlaces() }
}

/** What belongs to the right leg is told; for the left one it is turned over. */
function roundPausedPlaces() {
  return {
    pausedClock: [240, 38, 120, 26],
    subtitle: [240, 79, 315, 34],
    back: [105, 171, 'control'],
    resume: [240, 171, 'main'],
    skip: [375, 171, 'control'],
    title: [124, 260, 172, 25],
    left: [332, 260, 230, 25],
    hint: [240, 260, 420, 25],
    spot: [138, 342, 'control'],
    end: [267, 342, 'control'],
    restFoot: [392, 346, 'smallFoot'],
    spotName: [138, 410, 104, 24],
    endName: [267, 410, 120, 24],
  } as const satisfies Readonly<Record<string, Place>>
}

function roundReadyPlaces() {
  return {
    readyClock: [240, 36, 120, 26],
    line1: [240, 75, 310, 40],
    line2: [240, 121, 370, 30],
    line3: [240, 159, 380, 30],
    line4: [240, 196, 420, 24],
    cues: [99, 286, 'control'],
    start: [240, 286, 'main'],
    help: [381, 286, 'control'],
    cuesName: [99, 359, 116, 24],
    helpName: [381, 359, 116, 24],
    warning: [240, 408, 300, 24],
  } as const satisfies Readonly<Record<string, Place>>
}

function roundDonePlaces() {
  return {
    doneRing: [240, 240, 472, 472, 0],
    doneTitle: [240, 90, 300, 40],
    held: [340, 141, 160, 40],
    heldBar: [332, 195, 168, 56, 0],
    kept: [240, 243, 420, 25],
    total: [240, 278, 400, 24],
    skipped: [240, 314, 380, 24],
    close: [240, 397, 'control'],
  } as const satisfies Readonly<Record<string, Place>>
}

/** On a square glass: in its first 64 px, which a status bar may cover, only the time of day stands. */
export function squareRestPlaces(): PlacesLike<ReturnType<typeof roundRestPlaces>> {
  return {
    pausedClock: [195, 38, 96, 24],
    subtitle: [195, 97, 350, 34],
    back: [66, 184, 'control'],
    resume: [195, 184, 'main'],
    skip: [324, 184, 'control'],
    title: [92, 264, 154, 24],
    left: [274, 264, 202, 24],
    hint: [195, 264, 360, 24],
    spot: [78, 337, 'control'],
    end: [198, 337, 'control'],
    restFoot: [318, 340, 'smallFoot'],
    spotName: [78, 409, 118, 24],
    endName: [198, 409, 118, 24],
    readyClock: [195, 38, 96, 24],
    line1: [195, 101, 350, 39],
    line2: [195, 146, 366, 30],
    line3: [195, 184, 366, 30],
    line4: [195, 218, 370, 24],
    cues: [66, 299, 'control'],
    start: [195, 299, 'main'],
    help: [324, 299, 'control'],
    cuesName: [66, 371, 124, 24],
    helpName: [324, 371, 124, 24],
    warning: [195, 408, 300, 24],
    doneRing: [195, 374, 146, 146, 0],
    doneTitle: [195, 98, 340, 36],
    held: [281, 142, 150, 34],
    heldBar: [277, 181, 156, 35, 0],
    kept: [195, 216, 366, 25],
    total: [195, 248, 366, 24],
    skipped: [195, 278, 366, 24],
    close: [195, 374, 'control'],
  }
}
