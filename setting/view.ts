/** All that a section needs to draw itself. */
import type { History } from '../engine/history'
import type { Refusal } from '../engine/messages'
import type { StoredRecords } from '../engine/months'
import type { WatchConfirmation } from '../engine/sync'
import type { Acts } from './acts'
import type { PageState, StoredChoice } from './stored'

export interface PageView {
  readonly choice: StoredChoice
  /** What the watch confirmed last; null when it never did. */
  readonly watch: WatchConfirmation | null
  /** Why watch and phone did not understand each other last; null when they did. */
  readonly refusal: Refusal | null
  readonly stored: StoredRecords
  readonly history: History
  readonly state: PageState
  /** By the phone's clock, ms since 1970 UTC. */
  readonly nowMs: number
  readonly acts: Acts
}
