/** What the user sees of the safety text and of the cues to feel. */
import { cueWords, type Detour, safetyPages } from './detour'
import type { Phrase } from './phrase'
import { type Pulse, pulsesOf } from './pulses'
import { footTurns, type PassNumber } from './routine'
import type { Settings } from './settings'

export interface SafetyScreen {
  readonly kind: 'safety'
  readonly title: Phrase
  readonly text: Phrase
  readonly isLast: boolean
}
export interface CuesScreen {
  readonly kind: 'cues'
  readonly name: Phrase
  readonly says: Phrase
  readonly pulses: readonly Pulse[]
}

export interface Feeling {
  readonly settings: Settings
  readonly playsPatterns: boolean
}

export function detourScreen(detour: Detour, feeling: Feeling): SafetyScreen | CuesScreen {
  return detour.kind === 'safety' ? safetyScreen(detour.page) : cuesScreen(detour.page, feeling)
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
    says: { msgid: isPass ? `foot-${footTurns[pass]}` : `cue-${word}-says` },
    pulses: pulsesOf(word, settings.cueStrength, playsPatterns),
  }
}
