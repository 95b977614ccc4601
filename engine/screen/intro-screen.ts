/** What the user sees of the intro, as plain data. */
import type { Pulse } from '../cue/pulses'
import type { CueStrength } from '../routine/settings'
import { howTexts, type Intro, safetyPages } from './intro'
import { lessonPulses, lessons } from './lesson'
import type { Phrase } from './phrase'

/** What the intro's page knows beside where the user is. */
export interface Feeling {
  readonly strength: CueStrength
  /** The motor plays patterns (API 3.6 and up): strong cues differ. */
  readonly playsPatterns: boolean
}

export interface HowScreen {
  readonly kind: 'how'
  readonly title: Phrase
  readonly text: Phrase
  /** From 1: which of the drawings. */
  readonly drawing: number
}

export interface SafetyScreen {
  readonly kind: 'safety'
  readonly title: Phrase
  readonly texts: readonly Phrase[]
  /** With it the intro ends. */
  readonly isLast: boolean
}

export interface CuesScreen {
  readonly kind: 'cues'
  /** Which it is, of how many: the same in each language. */
  readonly title: string
  readonly name: Phrase
  readonly meaning: Phrase
  readonly pulses: readonly Pulse[]
}

export interface FeltScreen {
  readonly kind: 'felt'
  readonly title: Phrase
  readonly texts: readonly Phrase[]
}

export interface StartScreen {
  readonly kind: 'start'
  readonly title: Phrase
  readonly text: Phrase
}

export type IntroScreen = HowScreen | SafetyScreen | CuesScreen | FeltScreen | StartScreen

export function introScreen(intro: Intro, feeling: Feeling): IntroScreen {
  const { place } = intro
  switch (place.kind) {
    case 'how':
      return howScreen(place.page)
    case 'safety':
      return safetyScreen(place.page, intro)
    case 'cues':
      return cuesScreen(place.page, feeling)
    case 'felt':
      return feltScreen(feeling)
    case 'start':
      return {
        kind: 'start',
        title: { msgid: 'Start: the set-up begins' },
        text: { msgid: howTexts[0] },
      }
  }
}

function howScreen(page: number): HowScreen {
  return {
    kind: 'how',
    title: {
      msgid: 'How to roll {page}/{pages}',
      values: { page: page + 1, pages: howTexts.length },
    },
    text: { msgid: howTexts[page] ?? howTexts[0] },
    drawing: page + 1,
  }
}

function safetyScreen(page: number, { part }: Intro): SafetyScreen {
  const pages = safetyPages.length
  return {
    kind: 'safety',
    title: { msgid: 'Safety {page}/{pages}', values: { page: page + 1, pages } },
    texts: (safetyPages[page] ?? safetyPages[0]).map((msgid) => ({ msgid })),
    isLast: page === pages - 1 && part !== 'first',
  }
}

function cuesScreen(page: number, { strength, playsPatterns }: Feeling): CuesScreen {
  const lesson = lessons[page] ?? lessons[0]
  return {
    kind: 'cues',
    title: `${page + 1}/${lessons.length}`,
    name: lesson.name,
    meaning: { msgid: lesson.meaning },
    pulses: lessonPulses(lesson, strength, playsPatterns),
  }
}

/** What helps who did not feel them; strong cues where they are others, and not chosen yet. */
function feltScreen({ strength, playsPatterns }: Feeling): FeltScreen {
  const helpsStrong = playsPatterns && strength === 'normal'
  return {
    kind: 'felt',
    title: { msgid: 'Felt it?' },
    texts: [
      { msgid: 'If not: wear it tighter. See the vibration settings of the watch.' },
      ...(helpsStrong ? [{ msgid: 'Or choose strong cues on the phone.' } as const] : []),
    ],
  }
}
