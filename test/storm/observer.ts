/** Watches a desk and tells the oracle, in their order, what the outside of the watch can tell: runs, saves, vibrations. */
import type { Desk } from '../../simulator/types.ts'
import { feel, settle } from './due.ts'
import { died, opened, takeHoldLength } from './living.ts'
import { type Kept, keptAt, type Oracle } from './oracle.ts'
import { catchUp } from './passing.ts'
import { filesOf, newest, read } from './storage.ts'

export interface Observer {
  readonly desk: Desk
  readonly oracle: Oracle
  /** The first thing that was wrong while time passed; null when nothing was. */
  problem: Error | null
  /** How often an alarm opened the program. */
  broughtBack: number
  /** How many saves of a session there were. */
  saves: number
  /** When a session was last saved, true ms; 0 when never. */
  lastSaveMs: number
  /** What was seen so far. */
  readonly seen: Seen
}

interface Seen {
  /** Text of a save → the session as the oracle had it then. */
  readonly kept: Map<string, Kept>
  /** File → its text. */
  readonly texts: Map<string, string | undefined>
  /** Another one for each run of the program. */
  counts: Desk['watch']['counts']
  vibrations: number
  alarmsIntoPage: number
  armedAlarms: string
  isLaunching: boolean
  /** An alarm makes the program come, not a finger. */
  comesByAlarm: boolean
  fingers: number
  isTampering: boolean
}

export function observe(desk: Desk, oracle: Oracle): Observer {
  const counters = { broughtBack: 0, saves: 0, lastSaveMs: 0 }
  const observer: Observer = { desk, oracle, problem: null, ...counters, seen: noneSeen(desk) }
  desk.onChange(() => {
    try {
      if (!observer.problem) note(observer)
    } catch (error) {
      observer.problem = error instanceof Error ? error : new Error(String(error))
    }
  })
  return observer
}

function noneSeen({ watch }: Desk): Seen {
  return {
    kept: new Map(),
    texts: new Map(),
    counts: watch.counts,
    vibrations: 0,
    alarmsIntoPage: 0,
    armedAlarms: '',
    isLaunching: false,
    comesByAlarm: false,
    fingers: 0,
    isTampering: false,
  }
}

/** A finger is at work: a program that opens now was not opened by an alarm. */
export function byFinger<T>({ seen }: Observer, act: () => T): T {
  seen.fingers += 1
  try {
    return act()
  } finally {
    seen.fingers -= 1
  }
}

/** The storm itself writes into the storage. */
export function tamper(observer: Observer, act: () => void): void {
  observer.seen.isTampering = true
  act()
  for (const file of [...filesOf('session'), ...filesOf('settings')]) changed(observer, file)
  observer.seen.isTampering = false
}

/** In the order in which it must have come about: an end, an opening, what was heard and saved, what was felt. */
function note(observer: Observer): void {
  const { desk, oracle, seen } = observer
  const opens = desk.watch.counts !== seen.counts
  seen.counts = desk.watch.counts
  noteAlarm(observer, opens)
  if (opens) {
    if (oracle.isLive) died(oracle)
    if (seen.comesByAlarm) observer.broughtBack += 1
    opened(oracle, found(observer), seen.comesByAlarm)
  } else catchUp(oracle)
  hearSettings(observer)
  noteSaves(observer)
  noteVibrations(observer)
  settle(oracle.ledger, desk.nowMs)
  if (oracle.isLive && desk.watch.showing === 'dial') died(oracle)
}

function noteAlarm({ desk: { watch }, oracle, seen }: Observer, opens: boolean): void {
  const ids = watch.alarms.map(({ id }) => id).join()
  const rang =
    watch.alarmsFiredIntoPage > seen.alarmsIntoPage || (!oracle.isLive && ids !== seen.armedAlarms)
  if (!seen.isLaunching && (watch.launching || opens)) seen.comesByAlarm = seen.fingers === 0
  else if (seen.isLaunching && !opens && rang) seen.comesByAlarm = true
  seen.armedAlarms = ids
  seen.alarmsIntoPage = watch.alarmsFiredIntoPage
  seen.isLaunching = watch.launching
}

/** What the program found on opening: it may have saved again since. */
function found({ desk, seen }: Observer): Kept | null {
  if (desk.watch.storageFault === 'throws') return null
  const stored = newest(seen.texts, 'session')
  if (!stored?.value) return null
  const save = seen.kept.get(stored.text)
  if (!save) throw new Error('A session is stored that nobody saved.')
  return save
}

function changed({ desk, seen }: Observer, file: string): boolean {
  const text = desk.watch.storage.get(file)
  if (seen.texts.get(file) === text) return false
  seen.texts.set(file, text)
  return !seen.isTampering
}

function hearSettings(observer: Observer): void {
  const { desk, oracle } = observer
  const files = filesOf('settings').filter((file) => changed(observer, file))
  const stored = files.map((file) => read(desk.watch.storage, file)).find((one) => one)
  const settings = stored?.value?.settings as { holdSeconds?: unknown } | undefined
  if (typeof settings?.holdSeconds === 'number') takeHoldLength(oracle, settings.holdSeconds)
}

/** A program that goes on after it was held up can save twice before anybody hears of it. */
function noteSaves(observer: Observer): void {
  const { desk, oracle, seen } = observer
  const { storage, clockMs } = desk.watch
  const written = filesOf('session')
    .filter((file) => changed(observer, file))
    .map((file) => read(storage, file))
    .filter((stored) => stored !== null) // Null: a write that was cut in half.
  if (written.length === 0) return
  for (const { text, value } of written) {
    const atMs = typeof value?.savedAtMs === 'number' ? value.savedAtMs : clockMs
    if (atMs !== clockMs) throw new Error('A save is not stamped with its own time.')
    seen.kept.set(text, keptAt(oracle, atMs, value?.index))
  }
  observer.saves += written.length
  observer.lastSaveMs = desk.nowMs
  const newestText = newest(storage, 'session')?.text
  if (!written.some(({ text }) => text === newestText))
    throw new Error('A session was saved, but an older one would be read.')
}

function noteVibrations({ desk: { watch }, oracle, seen }: Observer): void {
  for (const vibration of watch.vibrations.slice(seen.vibrations)) feel(oracle.ledger, vibration)
  seen.vibrations = watch.vibrations.length
}
