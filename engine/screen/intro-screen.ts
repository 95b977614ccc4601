/** What the user sees of the safety text and of the cues to feel. */

import type { CueWord } from '../cue/cue'
import { pulsesOf } from '../cue/pulses'
import { footTurns, type PassNumber } from '../routine/routine'
import type { Settings } from '../routine/settings'
import { cueWords, type Intro, safetyPages } from './intro'
import type { CuesScreen, SafetyScreen } from './screens'
import { footTexts } from './step-words'

export interface Feeling {
  readonly settings: Settings
  readonly playsPatterns: boolean
}

export function introScreen(intro: Intro, feeling: Feeling): SafetyScreen | CuesScreen {
  return intro.kind === 'safety' ? safetyScreen(intro.page) : cuesScreen(intro.page, feeling)
}

function safetyScreen(page: number): SafetyScreen {
  const pages = safetyPages.length
  return {
    kind: 'safety',
    title: { msgid: 'Safety {page}/{pages}', values: { page: page + 1, pages } },
    text: { msgid: safetyPages[page] ?? safetyPages[0] },
    isLast: page === pages - 1,
  }
}

function cuesScreen(page: number, { settings, playsPatterns }: Feeling): CuesScreen {
  const word = cueWords[page] ?? 'settle'
  return {
    kind: 'cues',
    ...textsOf(word),
    pulses: pulsesOf(word, settings.cueStrength, playsPatterns),
  }
}

type CueTexts = Pick<CuesScreen, 'name' | 'meaning'>

function textsOf(word: CueWord): CueTexts {
  switch (word) {
    case 'pass-1':
      return passTexts(1)
    case 'pass-2':
      return passTexts(2)
    case 'pass-3':
      return passTexts(3)
    case 'move':
      return { name: { msgid: 'Move' }, meaning: { msgid: 'Start rolling' } }
    case 'settle':
      return { name: { msgid: 'Settle' }, meaning: { msgid: 'A hold begins' } }
    case 'change-leg':
      return { name: { msgid: 'Change leg' }, meaning: { msgid: 'The other leg' } }
    case 'done':
      return { name: { msgid: 'Done' }, meaning: { msgid: 'All done' } }
  }
}

function passTexts(pass: PassNumber): CueTexts {
  return {
    name: { msgid: 'Pass {pass}', values: { pass } },
    meaning: { msgid: footTexts[footTurns[pass]] },
  }
}
