/** What the ready screen leads to, and back from: the safety text, and feeling the cues. */

import type { CueWord } from '../cue/cue'
import { fieldsOfVersion } from '../parse'
import type { Control } from './controls'
import type { WatchMsgid } from './watch-msgids'

export type Intro =
  | { readonly kind: 'safety'; readonly page: number; readonly thenStarts: boolean }
  | { readonly kind: 'cues'; readonly page: number }

/** The words in the order in which a session plays them. */
export const cueWords: readonly CueWord[] = [
  'pass-1',
  'move',
  'settle',
  'pass-2',
  'pass-3',
  'change-leg',
  'done',
]

/** Source: consensus of 37 experts (Bartsch and others, 2021), and commonly printed notes. */
export const safetyPages = [
  'Do not roll with a fracture, an open wound or numbness.',
  'Not with a hot, swollen calf: it may be a blood clot. See a doctor.',
  'Ask a doctor first if pregnant, on blood thinners or with varicose veins.',
  'Also ask with diabetes and nerve damage, osteoporosis or recent surgery.',
  'Keep off the Achilles tendon and the back of the knee.',
  'Stop if you feel sharp pain or tingling, or your wrists hurt.',
] as const satisfies readonly WatchMsgid[]

/** Where a press on the ready screen or on a intro leads. */
export interface Led {
  readonly intro: Intro | null
  /** The session starts. */
  readonly starts: boolean
  /** The safety text was read to its end. */
  readonly isRead: boolean
}

/** What a press does before a session: the first start leads through the safety text. */
export function lead(intro: Intro | null, control: Control, isSafetyRead: boolean): Led {
  switch (control) {
    case 'cues':
      return to({ kind: 'cues', page: 0 })
    case 'safety':
      return to({ kind: 'safety', page: 0, thenStarts: false })
    case 'start':
      if (isSafetyRead) return { intro: null, starts: true, isRead: true }
      return to({ kind: 'safety', page: 0, thenStarts: true })
    case 'next':
      return to(turned(intro, 1))
    case 'previous':
      return to(turned(intro, -1))
    case 'close': {
      const isRead = intro?.kind === 'safety'
      return { intro: null, starts: isRead && intro.thenStarts, isRead }
    }
    default:
      return to(intro)
  }
}

const to = (intro: Intro | null): Led => ({ intro, starts: false, isRead: false })

/** The cues go round; before the first page of the safety text is the way back. */
function turned(intro: Intro | null, by: 1 | -1): Intro | null {
  if (!intro) return null
  const page = intro.page + by
  if (intro.kind === 'safety')
    return page < 0 ? null : { ...intro, page: Math.min(page, safetyPages.length - 1) }
  return { ...intro, page: (page + cueWords.length) % cueWords.length }
}

/** What is stored on the watch once the safety text was read, as plain data for JSON. */
export const safetyToStore = { version: 1, isRead: true } as const

/** Whether the safety text was read on this watch, by what is stored. What cannot be read says no: it is shown once more. */
export function parseSafety(input: unknown): boolean {
  return fieldsOfVersion(input, safetyToStore.version).isRead === true
}
