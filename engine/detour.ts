/** What the ready screen leads to, and back from: the safety text, and feeling the cues. */
import type { Control } from './controls'
import type { CueWord } from './cues'
import type { Phrase } from './phrase'

export type Detour =
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
export const safetyPages: readonly Phrase[] = [1, 2, 3, 4, 5, 6].map((page) => ({
  msgid: `safety-${page}`,
}))

/** Where a press on the ready screen or on a detour leads. */
export interface Led {
  readonly detour: Detour | null
  /** The session starts. */
  readonly starts: boolean
  /** The safety text was read to its end. */
  readonly isRead: boolean
}

/** What a press does before a session: the first start leads through the safety text. */
export function lead(detour: Detour | null, control: Control, isSafetyRead: boolean): Led {
  switch (control) {
    case 'cues':
      return to({ kind: 'cues', page: 0 })
    case 'safety':
      return to({ kind: 'safety', page: 0, thenStarts: false })
    case 'start':
      if (isSafetyRead) return { detour: null, starts: true, isRead: true }
      return to({ kind: 'safety', page: 0, thenStarts: true })
    case 'next':
      return to(turned(detour, 1))
    case 'previous':
      return to(turned(detour, -1))
    case 'close': {
      const isRead = detour?.kind === 'safety'
      return { detour: null, starts: isRead && detour.thenStarts, isRead }
    }
    default:
      return to(detour)
  }
}

const to = (detour: Detour | null): Led => ({ detour, starts: false, isRead: false })

/** The cues go round; before the first page of the safety text is the way back. */
function turned(detour: Detour | null, by: 1 | -1): Detour | null {
  if (!detour) return null
  const page = detour.page + by
  if (detour.kind === 'safety')
    return page < 0 ? null : { ...detour, page: Math.min(page, safetyPages.length - 1) }
  return { ...detour, page: (page + cueWords.length) % cueWords.length }
}
