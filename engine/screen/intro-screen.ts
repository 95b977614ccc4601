/** What the user sees of the safety text and of the cues to feel. */

import { pulsesOf } from '../cue/pulses'
import { footTurns, type PassNumber } from '../routine/routine'
import type { Settings } from '../routine/settings'
import { cueWords, type Intro, safetyPages } from './intro'
import type { CuesScreen, SafetyScreen } from './screens'

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
    title: { msgid: 'safety-title', values: { page: page + 1, pages } },
    text: safetyPages[page] ?? { msgid: 'safety-1' },
    isLast: page === pages - 1,
  }
}

function cuesScreen(page: number, { settings, playsPatterns }: Feeling): CuesScreen {
  const word = cueWords[page] ?? 'settle'
  const pass = Number(word.split('-')[1]) as PassNumber
  const isPass = word.startsWith('pass')
  return {
    kind: 'cues',
    name: isPass ? { msgid: 'cue-pass', values: { pass } } : { msgid: `cue-${word}` },
    meaning: { msgid: isPass ? `foot-${footTurns[pass]}` : `cue-${word}-says` },
    pulses: pulsesOf(word, settings.cueStrength, playsPatterns),
  }
}
