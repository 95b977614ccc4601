/** What the sections are drawn from. */

import type { StoredRecords } from '../engine/history/months'
import type { History } from '../engine/history/weeks'
import type { WatchConfirmation } from '../engine/sync/chosen'
import type { Refusal } from '../engine/sync/refusal'
import type { WatchReport } from '../engine/sync/report'
import type { Answers } from './answers'
import type { Edits } from './edits'
import type { PageState } from './page-memory'
import type { StoredChoice } from './stored'

/** What there is to see, at one moment. */
export interface PageView {
  readonly choice: StoredChoice
  /** What the watch confirmed last; null when it never did. */
  readonly watch: WatchConfirmation | null
  /** Whether the watch plays patterns, so that strong cues differ; null while nobody knows. */
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
