/** The intro: how to roll, the safety text, the cues to feel, the start. Where each press leads. */

import type { Control } from './controls'
import type { IntroPart } from './intro-way'
import { lessons } from './lesson'
import type { WatchMsgid } from './watch-msgids'

/** Where the user is. */
export type IntroPlace =
  | { readonly kind: 'how' | 'safety' | 'cues'; readonly page: number }
  /** It is asked whether the cues are felt; or the session is about to begin. */
  | { readonly kind: 'felt' | 'start' }

export interface Intro {
  readonly part: IntroPart
  readonly place: IntroPlace
  /** The safety text was read to its end, now or before. */
  readonly isSafetyRead: boolean
  /** It was asked whether the cues are felt, now or before. */
  readonly wasAsked: boolean
}

/** Where a press leads. */
export interface Led {
  readonly intro: Intro
  /** The cue of the place is to be felt. */
  readonly plays: boolean
  /** The session's page takes over: it shows the ready screen, or begins. */
  readonly leavesTo: 'ready' | 'begin' | null
}

/** How to roll: a line to each drawing. Source: the seed. */
export const howTexts = [
  'Roller above the ankle',
  'Hands behind the hips, fingers away. Hips up.',
  'Up to where the calf gets meaty. For more: other leg on top.',
  'First the foot straight, then turned out, then in.',
] as const satisfies readonly WatchMsgid[]

/** Two sentences a page. Source: consensus of 37 experts (Bartsch and others, 2021), and commonly printed notes. */
export const safetyPages = [
  [
    'Do not roll with a fracture, an open wound or numbness.',
    'Not with a hot, swollen calf: it may be a blood clot. See a doctor.',
  ],
  [
    'Ask a doctor first if pregnant, on blood thinners or with varicose veins.',
    'Also ask with diabetes and nerve damage, osteoporosis or recent surgery.',
  ],
  [
    'Keep off the Achilles tendon and the back of the knee.',
    'Stop if you feel sharp pain or tingling, or your wrists hurt.',
  ],
] as const satisfies readonly (readonly WatchMsgid[])[]

/** The intro as it opens. */
export function openedIntro(part: IntroPart, isSafetyRead: boolean, wasAsked: boolean): Intro {
  const place = { kind: part === 'cues' ? 'cues' : 'how', page: 0 } as const
  return { part, place, isSafetyRead, wasAsked }
}

/** Where a press leads. One that the place does not know does nothing. */
export function lead(intro: Intro, control: Control): Led {
  const { place } = intro
  switch (place.kind) {
    case 'how':
      return leadHow(intro, place.page + stepOf(control), control)
    case 'safety':
      return leadSafety(intro, place.page + stepOf(control))
    case 'cues':
      return leadCues(intro, place.page + stepOf(control), control)
    case 'felt':
      return leadFelt(intro, control)
    case 'start':
      return leadStart(intro, control)
  }
}

/** By how many pages a press turns. */
function stepOf(control: Control): number {
  if (control === 'previous') return -1
  return control === 'next' || control === 'close' ? 1 : 0
}

function leadHow(intro: Intro, page: number, control: Control): Led {
  if (page < 0) return leave(intro, 'ready')
  return page === howTexts.length || control === 'skip'
    ? to(intro, 'safety')
    : to(intro, 'how', page)
}

function leadSafety(intro: Intro, page: number): Led {
  if (page < 0) return to(intro, 'how', howTexts.length - 1)
  if (page < safetyPages.length) return to(intro, 'safety', page)
  const read = { ...intro, isSafetyRead: true }
  return intro.part === 'first' ? to(read, 'start') : leave(read, 'ready')
}

/** After the last of them, and whenever they are left for the first time, it is asked whether they are felt. */
function leadCues(intro: Intro, page: number, control: Control): Led {
  const isOver = page < 0 || page === lessons.length || control === 'close'
  if (!isOver)
    return page === pageOf(intro) && control !== 'play' ? stay(intro) : to(intro, 'cues', page)
  return intro.wasAsked ? leaveCues(intro) : to({ ...intro, wasAsked: true }, 'felt')
}

function leadFelt(intro: Intro, control: Control): Led {
  if (control === 'cues') return to(intro, 'cues')
  return stepOf(control) === 0 ? stay(intro) : leaveCues(intro)
}

function leaveCues(intro: Intro): Led {
  return intro.part === 'cues' ? leave(intro, 'ready') : to(intro, 'start')
}

function leadStart(intro: Intro, control: Control): Led {
  if (control === 'start') return leave(intro, 'begin')
  if (control === 'cues') return to(intro, 'cues')
  return control === 'previous' ? to(intro, 'safety', safetyPages.length - 1) : stay(intro)
}

function pageOf({ place }: Intro): number {
  return 'page' in place ? place.page : 0
}

function stay(intro: Intro): Led {
  return { intro, plays: false, leavesTo: null }
}

function to(intro: Intro, kind: IntroPlace['kind'], page = 0): Led {
  const place: IntroPlace = kind === 'felt' || kind === 'start' ? { kind } : { kind, page }
  return { intro: { ...intro, place }, plays: kind === 'cues', leavesTo: null }
}

function leave(intro: Intro, leavesTo: 'ready' | 'begin'): Led {
  return { intro, plays: false, leavesTo }
}
