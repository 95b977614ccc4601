/** What the sections are drawn from. */

import type { StoredRecords } from '../engine/history/months'
import type { History } from '../engine/history/weeks'
import type { KnownWatch } from '../engine/sync/known-watches'
import type { Refusal } from '../engine/sync/refusal'
import type { WatchReport } from '../engine/sync/report'
import type { Answers } from './answers'
import type { Edits } from './edits'
import type { PageState } from './page-memory'
import type { StoredChoice } from './stored'

/** What there is to see, at one moment. */
export interface PageView {
  readonly choice: StoredChoice
  /** What each watch said of itself, the one that spoke last first. */
  readonly watches: readonly KnownWatch[]
  /** Whether all watches play patterns, so that strong cues differ; null while nobody knows. */
  readonly playsPatterns: boolean | null
  /** Why watch and phone did not understand each other last; null when they did. */
  readonly refusal: Refusal | null
  /** What the watch told of itself last; null while it has told nothing. */
  readonly report: WatchReport | null
  readonly answers: Answers
  readonly stored: StoredRecords
  readonly history: History
  readonly state: PageState
  /** Whether the storage refused to be read: then what is shown may not be so. */
  readonly isRefused: boolean
  /** By the phone's clock, ms since 1970 UTC. */
  readonly nowMs: number
  readonly edits: Edits
}
