/** The page as it would be if it never rested: all of it asked anew at each look, by the engine and the layout alone. */
import type { Settings } from '../../engine/routine/settings'
import type { Control } from '../../engine/screen/controls'
import {
  openedPage,
  type PageEvent,
  type PageState,
  reducePage,
} from '../../engine/screen/page-state'
import { clockText } from '../../engine/screen/phrase'
import { screenOf } from '../../engine/screen/screen'
import type { Screen, Surroundings } from '../../engine/screen/screens'
import { alarmFor } from '../../engine/session/alarm'
import { awakeMs } from '../../engine/session/awake'
import { saveIsDueAtMs } from '../../engine/session/saved'
import type { Session } from '../../engine/session/session'
import { nextToSeeMs, quietUntilMs } from '../../engine/session/turn'
import type { Element } from '../../page/glass/elements'
import { gridOf } from '../../page/glass/grid'
import { layOut } from '../../page/glass/layout'
import type { WatchModel } from '../../simulator/models.ts'
import { firstLocale, translateInto } from '../locales/locales.ts'
import { countOf } from '../page/glass/screens.ts'

/** What it knows after its last look. */
export interface Anew {
  readonly model: WatchModel
  readonly settings: Settings
  readonly state: PageState
  readonly lookedAtMs: number
  /** The session as it was stored last, and when, ms since 1970 UTC. */
  readonly stored: { readonly session: Session; readonly atMs: number }
  /** When the armed alarm rings, ms since 1970 UTC; null where none is armed. */
  readonly ringsAtMs: number | null
  readonly isAwake: boolean
}

/** The page at the moment at which a session was started. */
export function startedAnew(model: WatchModel, settings: Settings, nowMs: number): Anew {
  const state = openedPage(true, nowMs)
  const ready = {
    ...{ model, settings, state, lookedAtMs: nowMs, ringsAtMs: null, isAwake: false },
    stored: { session: state.session, atMs: 0 },
  }
  return looked(ready, { type: 'press', control: 'start' }, nowMs)
}

/** When it is looked at next if nothing happens, ms since 1970 UTC. */
export function dueAtMs({ state, lookedAtMs }: Anew): number {
  return Math.min(quietUntilMs(state.session, lookedAtMs), nextToSeeMs(state.session, lookedAtMs))
}

/** The page after a look: everything is computed and kept. */
export function looked(page: Anew, event: PageEvent, nowMs: number): Anew {
  const { settings, stored, lookedAtMs: sinceMs } = page
  const { state } = reducePage(page.state, event, { settings, sinceMs, nowMs })
  const { session } = state
  const isDue = session !== stored.session || nowMs >= saveIsDueAtMs(session, stored.atMs, false)
  return {
    ...page,
    state,
    lookedAtMs: nowMs,
    stored: isDue ? { session, atMs: nowMs } : stored,
    ringsAtMs: alarmFor(session, nowMs),
    isAwake: awakeMs(session, nowMs) > 0,
  }
}

/** The controls on the glass. */
export function controlsOf(page: Anew): readonly Control[] {
  const screen = screenAt(page)
  return 'controls' in screen ? screen.controls : []
}

/** What a layout of it all puts on the glass. */
export function elementsOf(page: Anew): Element[] {
  const screen = screenAt(page)
  const drawing = { grid: gridOf(page.model), translate }
  return layOut(screen, drawing, countOf(screen, page.lookedAtMs))
}

const translate = translateInto(firstLocale)

function screenAt({ settings, state, lookedAtMs }: Anew): Screen {
  const around: Surroundings = {
    ...state,
    settings,
    clock: clockAt(lookedAtMs),
    ...{ origin: 'defaults', recordStatus: 'none' },
    mayBeSilent: false,
  }
  return screenOf(state.session, around, lookedAtMs)
}

function clockAt(atMs: number): string {
  const at = new Date(atMs)
  return clockText(at.getUTCHours(), at.getUTCMinutes(), false)
}
