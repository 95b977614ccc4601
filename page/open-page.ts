/** What an open page is made of. */
import type { PageState } from '../engine/screen/page-state'
import type { KeepAlive } from './keep-alive'
import type { OutboxStore } from './outbox-store'
import type { Motor } from './platform/motor'
import type { Timer } from './platform/timer'
import type { ReadyWake } from './ready-wake'
import type { SettingsCopy } from './settings-copy'
import type { Showing } from './showing'
import type { Ticker } from './ticker'
import type { WatchReporting } from './watch-report'

export interface PageOptions {
  readonly copy: SettingsCopy
  readonly outbox: OutboxStore
  readonly reporting: WatchReporting
  /** An alarm opened the program, not a finger. */
  readonly isBroughtBack: boolean
  /** The intro has ended with Start. */
  readonly begins: boolean
}

/** An open page. `state` is replaced by `take` and by a clock that was set, and nowhere else. */
export interface OpenPage extends PageOptions {
  state: PageState
  /** Before this a tick changes nothing but the second on the glass, ms since 1970 UTC. */
  restsUntilMs: number
  /** At the last boundary the watch was in a mode that may silence the motor. */
  mayBeSilent: boolean
  readonly ticker: Ticker
  readonly motor: Motor
  readonly keepAlive: KeepAlive
  readonly readyWake: ReadyWake
  readonly showing: Showing
  /** Warnings that were shown: each comes once. */
  readonly warned: Set<string>
  /** Draws what a finger has done, once its own callback is over. */
  drawing: Timer | undefined
  /** The page has gone: whatever callback still comes, nothing is armed, stored or drawn. */
  hasGone: boolean
}
