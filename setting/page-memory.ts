/** What the page remembers while it is open, in a key of its own. */
import { fieldsOf, fieldsOfVersion, fromJson } from '../engine/parse'
import { parseSettings, type Settings } from '../engine/routine/settings'
import type { ChosenSettings } from '../engine/sync/chosen'

/** The page's own key. The courier does not heed it. */
export const pageKey = 'page'

/** What the page itself must remember while it is open. */
export interface PageState {
  /** The moment the page was opened: what an earlier page left counts no more. */
  readonly openedAtMs: number
  /** The settings before they were reset, and the choice that the reset made. */
  readonly undo: { readonly settings: Settings; readonly chosenAtMs: number } | null
  /** The question that waits for its answer. */
  readonly asks: 'nothing' | 'delete'
  /** Whether the records are shown as text. */
  readonly showsText: boolean
  /** The long parts that are open. */
  readonly open: readonly PartName[]
  /** What became of the last wish to copy the records. */
  readonly copied: 'nothing' | 'done' | 'failed'
  /** What became of the last wish to copy the report. */
  readonly reportCopied: 'nothing' | 'done' | 'failed'
  /** The records were deleted since the page was opened. */
  readonly hasDeleted: boolean
  /** The last choice was not on offer. */
  readonly isAnswerOdd: boolean
}

/** The parts of the page that are closed until somebody opens them. */
export const partNames = [
  'more',
  'weeks',
  'sessions',
  'how',
  'cues',
  'safety',
  'wear',
  'watch',
] as const
export type PartName = (typeof partNames)[number]

/** The state of a page that was just opened. */
export function freshState(openedAtMs: number): PageState {
  return {
    openedAtMs,
    undo: null,
    asks: 'nothing',
    showsText: false,
    open: [],
    copied: 'nothing',
    reportCopied: 'nothing',
    hasDeleted: false,
    isAnswerOdd: false,
  }
}

/** What the page stores for itself, as plain data for JSON. See docs/formats.md. */
export function pageStateToStored(state: PageState): object {
  return { version: pageVersion, ...state }
}

/** Reads the page's own key; a fresh state when an earlier page left it, or it cannot be read. */
export function readPageState(text: unknown, openedAtMs: number): PageState {
  const fields = fieldsOfVersion(fromJson(text), pageVersion)
  if (fields.openedAtMs !== openedAtMs) return freshState(openedAtMs)
  return {
    openedAtMs,
    undo: readUndo(fields.undo),
    asks: fields.asks === 'delete' ? 'delete' : 'nothing',
    showsText: fields.showsText === true,
    open: partNames.filter((name) => Array.isArray(fields.open) && fields.open.includes(name)),
    copied: copiedOf(fields.copied),
    reportCopied: copiedOf(fields.reportCopied),
    hasDeleted: fields.hasDeleted === true,
    isAnswerOdd: fields.isAnswerOdd === true,
  }
}

/** The settings to go back to; null when there are none, or something was chosen since the reset. */
export function settingsToUndo(
  { undo }: PageState,
  { chosenAtMs }: ChosenSettings,
): Settings | null {
  return undo?.chosenAtMs === chosenAtMs ? undo.settings : null
}

function copiedOf(input: unknown): PageState['copied'] {
  return input === 'done' || input === 'failed' ? input : 'nothing'
}

function readUndo(input: unknown): PageState['undo'] {
  const { settings, chosenAtMs } = fieldsOf(input)
  const parsed = parseSettings(settings)
  if (typeof chosenAtMs !== 'number' || parsed.replaced.length > 0) return null
  return { settings: parsed.settings, chosenAtMs }
}

const pageVersion = 1
