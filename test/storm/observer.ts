/** Watches a desk and tells the oracle, in their order, what the outside of the watch can tell: runs, saves, vibrations. */
import type { Desk } from '../../simulator/types.ts'
import type { Kept, Oracle } from './oracle.ts'
import { filesOf, newest, read } from './storage.ts'

export interface Observer {
  /** The first thing that was wrong while time passed; null when nothing was. */
  readonly problem: Error | null
  /** A finger is at work: a program that opens now was not opened by an alarm. */
  byFinger<T>(act: () => T): T
  /** The storm itself writes into the storage. */
  tamper(act: () => void): void
  /** How often an alarm opened the program. */
  readonly broughtBack: number
  /** How many saves of a session there were. */
  readonly saves: number
  /** When a session was last saved, true ms; 0 when never. */
  readonly lastSaveMs: number
}

export function observe(desk: Desk, oracle: Oracle): Observer {
  const { watch } = desk
  const kept = new Map<string, Kept>()
  const texts = new Map<string, string | undefined>()
  let counts = watch.counts
  let felt = 0
  let alarmsInto = 0
  let fingers = 0
  let armed = ''
  let comesByAlarm = false
  let wasLaunching = false
  let tampering = false
  let problem: Error | null = null
  let broughtBack = 0
  let saves = 0
  let lastSaveMs = 0

  const changed = (file: string): boolean => {
    const text = watch.storage.get(file)
    if (texts.get(file) === text) return false
    texts.set(file, text)
    return !tampering
  }
  const hearSettings = () => {
    const files = filesOf('settings').filter(changed)
    const stored = files.map((file) => read(watch.storage, file)).find((one) => one)
    const settings = stored?.value?.settings as { holdSeconds?: unknown } | undefined
    if (typeof settings?.holdSeconds === 'number') oracle.takeHoldLength(settings.holdSeconds)
  }
  /** A program that goes on after it was held up can save twice before anybody hears of it. */
  const noteSaves = () => {
    const written = filesOf('session')
      .filter(changed)
      .map((file) => read(watch.storage, file))
      .filter((stored) => stored !== null) // Null: a write that was cut in half.
    for (const stored of written) {
      const savedAtMs = stored.value?.savedAtMs
      const atMs = typeof savedAtMs === 'number' ? savedAtMs : watch.clockMs
      if (atMs !== watch.clockMs) throw new Error('A save is not stamped with its own time.')
      kept.set(stored.text, oracle.save(atMs))
      saves += 1
      lastSaveMs = desk.nowMs
    }
    const newestText = newest(watch.storage, 'session')?.text
    if (written.length > 0 && !written.some(({ text }) => text === newestText))
      throw new Error('A session was saved, but an older one would be read.')
  }
  /** What the program found on opening: it may have saved again since. */
  const found = (): Kept | null => {
    if (watch.storageFault === 'throws') return null
    const stored = newest(texts, 'session')
    if (!stored?.value) return null
    const save = kept.get(stored.text)
    if (!save) throw new Error('A session is stored that nobody saved.')
    return save
  }
  const noteVibrations = () => {
    for (; felt < watch.vibrations.length; felt += 1) {
      const vibration = watch.vibrations[felt]
      if (vibration) oracle.feel(vibration)
    }
  }
  const noteAlarm = (opens: boolean) => {
    const ids = watch.alarms.map(({ id }) => id).join()
    const rang = watch.alarmsFiredIntoPage > alarmsInto || (!oracle.isLive && ids !== armed)
    if (watch.launching && !wasLaunching) comesByAlarm = fingers === 0
    else if (opens && !wasLaunching) comesByAlarm = fingers === 0
    else if (wasLaunching && !opens && rang) comesByAlarm = true
    armed = ids
    alarmsInto = watch.alarmsFiredIntoPage
    wasLaunching = watch.launching
  }
  /** In the order in which it must have come about: an end, an opening, what was heard and saved, what was felt. */
  const note = () => {
    const opens = watch.counts !== counts
    counts = watch.counts
    noteAlarm(opens)
    if (opens) {
      if (oracle.isLive) oracle.died()
      if (comesByAlarm) broughtBack += 1
      oracle.opened(found(), comesByAlarm)
    } else oracle.run()
    hearSettings()
    noteSaves()
    noteVibrations()
    oracle.settle()
    if (oracle.isLive && watch.showing === 'dial') oracle.died()
  }
  desk.onChange(() => {
    try {
      if (!problem) note()
    } catch (error) {
      problem = error instanceof Error ? error : new Error(String(error))
    }
  })
  return {
    get problem() {
      return problem
    },
    byFinger(act) {
      fingers += 1
      try {
        return act()
      } finally {
        fingers -= 1
      }
    },
    tamper(act) {
      tampering = true
      act()
      for (const file of [...filesOf('session'), ...filesOf('settings')]) changed(file)
      tampering = false
    },
    get broughtBack() {
      return broughtBack
    },
    get saves() {
      return saves
    },
    get lastSaveMs() {
      return lastSaveMs
    },
  }
}
