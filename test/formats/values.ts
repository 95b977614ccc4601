/** What the pinned files say, as the program knows it. Each number is another one, so that no two can change places unseen. */
import type { Outbox } from '../../engine/history/outbox'
import type { SessionRecord } from '../../engine/history/record'
import type { Deleted } from '../../engine/history/stored-months'
import type { Leg, PassNumber } from '../../engine/routine/routine'
import type { Settings } from '../../engine/routine/settings'
import type {
  Course,
  Done,
  Paused,
  Running,
  SessionStep,
  Waiting,
} from '../../engine/session/session'
import type { ChosenSettings } from '../../engine/sync/chosen'
import type { KnownWatch } from '../../engine/sync/known-watches'
import type { ReportCounts, WatchReport } from '../../engine/sync/report'
import type { WatchCopy } from '../../engine/sync/watch-copy'
import type { Answers } from '../../setting/answers'
import type { PageState } from '../../setting/page-memory'

/** Monday, 5 January 2026, 08:00 UTC: when a desk opens. */
const eightMs = 1_767_600_000_000

export const readySinceMs = eightMs

const leftFirst: Settings = {
  holdSeconds: 60,
  legOrder: 'left-right',
  spotsPerPass: 2,
  rollSeconds: 25,
  setUpSeconds: 10,
  holdStart: 'tap',
  cueStrength: 'strong',
  countdownTicks: false,
  breathing: 'screen-and-wrist',
}

const onlyRight: Settings = {
  holdSeconds: 90,
  legOrder: 'right',
  spotsPerPass: 3,
  rollSeconds: 40,
  setUpSeconds: 30,
  holdStart: 'auto',
  cueStrength: 'normal',
  countdownTicks: true,
  breathing: 'off',
}

const rightFirst: Settings = { ...onlyRight, legOrder: 'right-left', breathing: 'screen' }

const onlyLeft: Settings = { ...leftFirst, legOrder: 'left', holdSeconds: 30 }

/** A step to which nothing has happened, but for what is said. */
function step(
  kind: SessionStep['kind'],
  leg: Leg,
  pass: PassNumber,
  seconds: number,
  happened: Partial<SessionStep> = {},
): SessionStep {
  return { kind, leg, pass, seconds, heldMs: 0, skipped: false, extra: false, ...happened }
}

const steps: readonly SessionStep[] = [
  step('set-up', 'right', 1, 15, { skipped: true }),
  step('roll-up', 'right', 1, 20),
  step('hold', 'right', 1, 45, { heldMs: 31_500 }),
  step('roll-on', 'right', 1, 10, { extra: true }),
  step('hold', 'right', 1, 45, { heldMs: 4_000, skipped: true, extra: true }),
  step('roll-down', 'right', 3, 20),
  step('change-leg', 'left', 1, 16),
  step('hold', 'left', 2, 60),
]

const course: Course = {
  settings: rightFirst,
  steps,
  index: 5,
  id: eightMs - 120_000,
  startedAtMs: eightMs - 119_000,
  heldFromMs: 700,
}

const running: Running = { ...course, state: 'running', stepStartedAtMs: eightMs - 25_000 }
const waiting: Waiting = {
  ...course,
  settings: leftFirst,
  state: 'waiting',
  waitingSinceMs: eightMs - 24_000,
}
const paused: Paused = {
  ...course,
  settings: onlyLeft,
  state: 'paused',
  pausedAtMs: eightMs - 23_000,
  elapsedMs: 8_200,
  waiting: true,
  asks: false,
}
const done: Done = {
  ...course,
  settings: onlyRight,
  index: 8,
  state: 'done',
  endedAtMs: eightMs - 22_000,
  finished: true,
}

/** Sessions in each of their states, and when they were stored. */
export const saved = {
  running: { session: running, savedAtMs: eightMs - 10_000 },
  waiting: { session: waiting, savedAtMs: eightMs - 11_000 },
  paused: { session: paused, savedAtMs: eightMs - 12_000 },
  done: { session: done, savedAtMs: eightMs - 13_000 },
} as const

const dayMs = 86_400_000

/** A record for each order of legs, all of one month. */
export const records: readonly SessionRecord[] = [
  {
    id: eightMs - 4 * dayMs,
    startedAtMs: eightMs - 4 * dayMs + 1_000,
    legOrder: 'right-left',
    holdSeconds: 45,
    heldSeconds: { right: 135, left: 134 },
    extraSpots: 1,
    skippedSteps: 2,
    finished: true,
    tookSeconds: 601,
  },
  {
    id: eightMs - 3 * dayMs,
    startedAtMs: eightMs - 3 * dayMs,
    legOrder: 'left-right',
    holdSeconds: 60,
    heldSeconds: { right: 170, left: 180 },
    extraSpots: 0,
    skippedSteps: 3,
    finished: false,
    tookSeconds: 702,
  },
  {
    id: eightMs - 2 * dayMs,
    startedAtMs: eightMs - 2 * dayMs,
    legOrder: 'right',
    holdSeconds: 30,
    heldSeconds: { right: 90, left: 0 },
    extraSpots: 0,
    skippedSteps: 0,
    finished: true,
    tookSeconds: 165,
  },
  {
    id: eightMs - dayMs,
    startedAtMs: eightMs - dayMs,
    legOrder: 'left',
    holdSeconds: 90,
    heldSeconds: { right: 0, left: 92 },
    extraSpots: 0,
    skippedSteps: 5,
    finished: false,
    tookSeconds: 303,
  },
]

export const outbox: Outbox = { records: records.slice(0, 2), dropped: 3, last: records[3] ?? null }

/** The choice that the watch has, too. */
export const chosen: ChosenSettings = { settings: leftFirst, chosenAtMs: eightMs - 7_200_000 }

export const copy: WatchCopy = { watchId: eightMs - 90 * dayMs, kept: chosen }

export const known: readonly KnownWatch[] = [
  {
    watchId: copy.watchId,
    playsPatterns: true,
    chosenAtMs: chosen.chosenAtMs,
    saidAtMs: eightMs - 3_600_000,
  },
  {
    watchId: eightMs - 91 * dayMs,
    playsPatterns: false,
    chosenAtMs: null,
    saidAtMs: eightMs - dayMs,
  },
]

/** As version 1 said it of the one watch that it knew. */
export const knownBefore: readonly KnownWatch[] = [
  {
    watchId: 0,
    playsPatterns: null,
    chosenAtMs: chosen.chosenAtMs,
    saidAtMs: eightMs - 3_600_000,
  },
]

export const pageState: PageState = {
  openedAtMs: eightMs,
  undo: { settings: onlyLeft, chosenAtMs: eightMs + 1_000 },
  asks: 'delete',
  showsText: true,
  open: ['more', 'how'],
  copied: 'failed',
  reportCopied: 'done',
  hasDeleted: true,
  isAnswerOdd: true,
}

export const listedMonths = ['records-2025-12', 'records-2026-01']

export const deleted: Deleted = { ids: [eightMs - 40 * dayMs, eightMs - 39 * dayMs], dropped: 2 }

/** The settings in all of these. */
export const allSettings = [leftFirst, onlyRight, rightFirst, onlyLeft]

export const reportCounts: ReportCounts = {
  words: 40,
  worstLateMs: 78,
  alarmTookMs: 1_200,
  timesBroughtBack: 2,
  timesClockTold: 3,
}

export const report: WatchReport = {
  ...reportCounts,
  program: '0.1.0',
  model: 'Amazfit Balance',
  apiLevel: '3.7',
  firmware: '3.23.5.1',
  medianLateMs: 22,
  playsPatterns: true,
  keys: [13, 19],
  refused: ['ui.setStatusBarVisible TypeError'],
}

export const answers: Answers = { 'felt-move': 'yes', 'led-out': 'no' }
