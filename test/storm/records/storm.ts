/** Sessions, and what can happen to their records on the way to the phone, in any order. */
import fc from 'fast-check'
import { readRecords } from '../../../engine/history/months'
import { fromJson } from '../../../engine/parse'
import type { LegOrder } from '../../../engine/routine/settings'
import { parseKnown } from '../../../engine/sync/known-watches'
import { chosenKey, confirmedKey, watchSettingsKey } from '../../../engine/sync/storage-keys'
import { readChoice, type StoredChoice } from '../../../setting/stored'
import { syncStatusLine } from '../../../setting/sync-status'
import { minutes, openDesk, seconds } from '../../../simulator/node.ts'
import type { Desk } from '../../../simulator/types.ts'
import { choose as chooseOn, knowsSafety } from '../../package/known.ts'
import { isStoredAsRecord, recordsOnWatch, settingsOnWatch } from './watch.ts'

export type Happening =
  | { readonly what: 'roll' }
  | { readonly what: 'wait'; readonly seconds: number }
  | { readonly what: 'link'; readonly to: 'on' | 'off' }
  | { readonly what: 'cut'; readonly bytes: number }
  | { readonly what: 'repeat'; readonly times: number }
  | { readonly what: 'phone'; readonly does: 'stop' | 'restart' }
  | { readonly what: 'choose'; readonly legOrder: LegOrder }
  | { readonly what: 'kill' | 'reboot' | 'half-write' }
  | { readonly what: 'crash'; readonly afterCalls: number }
  | { readonly what: 'storage'; readonly fault: 'none' | 'full' | 'throws' }
  | { readonly what: 'clock'; readonly byMs: number; readonly told: boolean }

const one = <What extends string>(what: What) => fc.constant(what)
const either = <Value extends string>(...values: Value[]) => fc.constantFrom(...values)

/** Rolling comes most often, and faults end now and then. */
export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: one('roll') }) },
  { weight: 2, arbitrary: fc.record({ what: one('wait'), seconds: fc.nat(700) }) },
  { weight: 3, arbitrary: fc.record({ what: one('link'), to: either('on', 'off') }) },
  { weight: 2, arbitrary: fc.record({ what: one('cut'), bytes: fc.nat(1500) }) },
  { weight: 1, arbitrary: fc.record({ what: one('repeat'), times: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: one('phone'), does: either('stop', 'restart') }) },
  { weight: 1, arbitrary: fc.record({ what: one('choose'), legOrder: either('right', 'left') }) },
  { weight: 3, arbitrary: fc.record({ what: either('kill', 'reboot', 'half-write') }) },
  { weight: 2, arbitrary: fc.record({ what: one('crash'), afterCalls: fc.nat(60) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: one('storage'), fault: either('none', 'none', 'full', 'throws') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: one('clock'),
      byMs: fc.integer({ min: -minutes(300), max: minutes(300) }),
      told: fc.boolean(),
    }),
  },
)

/** What must come of a session: a record, none, or `maybe` one, when a fault leaves that open. */
type Expected = 'open' | 'maybe' | 'kept' | 'none'

/** A desk in a storm. */
export interface Storm {
  readonly desk: Desk
  readonly expected: ReadonlyMap<number, Expected>
  happen(happening: Happening): void
  /** All faults end, those too that were still to come; then watch and phone meet once. */
  calm(): void
}

export async function openStorm(): Promise<Storm> {
  const desk = knowsSafety(await openDesk())
  const expected = new Map<number, Expected>()
  let choices = 0
  let open: number | null = null

  function choose(legOrder: LegOrder): void {
    choices += 1
    const short = { holdSeconds: 30, legOrder, rollSeconds: 10, setUpSeconds: 5 }
    chooseOn(desk, short, choices)
    desk.advance(seconds(1))
  }

  /** Looks at the glass: a session that is done is a record, unless the storage failed meanwhile. */
  function look(): void {
    if (open === null || !shows(desk, 'Done')) return
    const isRecord = isStoredAsRecord(desk, open)
    expected.set(open, isRecord === null ? 'maybe' : isRecord ? 'kept' : 'none')
    open = null
  }

  function roll(): void {
    if (desk.watch.showing === 'dial') desk.watch.open()
    desk.advance(seconds(2))
    look()
    if (desk.watch.buttons().includes('close')) desk.watch.tap('close')
    if (shows(desk, 'Paused') || shows(desk, 'Go on?')) desk.watch.tap('go')
    if (desk.watch.buttons().includes('help')) start()
    desk.advance(seconds(170))
    if (desk.watch.showing === 'dial') desk.watch.open()
    desk.advance(seconds(1))
    look()
  }

  function start(): void {
    if (open !== null) expected.set(open, 'maybe')
    desk.watch.tap('go')
    open = desk.watch.clockMs - 1 // The finger leaves the glass a ms before its tap is over.
    expected.set(open, 'open')
  }

  /** What was still to happen happens now, or never; then watch and phone have so long. */
  function meet(ms: number): void {
    desk.watch.kill()
    desk.bluetooth = 'off'
    desk.bluetooth = 'on'
    desk.watch.open()
    desk.advance(ms)
    look()
  }

  choose('right')
  return {
    desk,
    expected,
    happen(happening) {
      if (happening.what === 'roll') roll()
      else if (happening.what === 'choose') choose(happening.legOrder)
      else happenTo(desk, happening)
      look()
    },
    calm() {
      desk.watch.storageFault = 'none'
      desk.phone.restart()
      for (const ms of [seconds(200), seconds(200), seconds(6)]) meet(ms)
    },
  }
}

function happenTo(desk: Desk, happening: Exclude<Happening, { what: 'roll' | 'choose' }>): void {
  const { watch, phone } = desk
  const { what } = happening
  if (what === 'wait') desk.advance(seconds(happening.seconds))
  else if (what === 'link') desk.bluetooth = happening.to
  else if (what === 'cut') desk.cutBluetoothAfter(happening.bytes)
  else if (what === 'repeat') desk.bluetoothRepeats = happening.times
  else if (what === 'phone') phone[happening.does]()
  else if (what === 'kill') watch.kill()
  else if (what === 'reboot') watch.reboot()
  else if (what === 'half-write') watch.halfWrite()
  else if (what === 'crash') watch.crash(happening.afterCalls)
  else if (what === 'storage') watch.storageFault = happening.fault
  else if (what === 'clock') watch.stepClock(happening.byMs, { told: happening.told })
}

function shows({ watch }: Desk, text: string): boolean {
  return watch.texts().includes(text)
}

/** The ids that the phone has; twice what it has twice. */
export function idsOnPhone({ phone, nowMs }: Desk): number[] {
  return readRecords((key) => phone.storage.get(key), nowMs).records.map(({ id }) => id)
}

/** The rows in all months of the phone's storage, as they lie there. */
export function rowsOnPhone({ phone }: Desk): number {
  const months = [...phone.storage].filter(([key]) => /^records-\d/.test(key))
  return months.reduce((sum, [, text]) => sum + JSON.parse(text).rows.length, 0)
}

/** Whether the page claims that the watch has the settings, although it has not. */
export function claimsFalsely(desk: Desk): boolean {
  return saysSettled(desk) && settingsOnWatch(desk) !== choiceOnPhone(desk).chosen.chosenAtMs
}

/** The choice that counts on the phone. */
export function choiceOnPhone({ phone: { storage } }: Desk): StoredChoice {
  return readChoice(storage.get(chosenKey), storage.get(watchSettingsKey))
}

/** Whether the page says that the watch has the settings. */
export function saysSettled(desk: Desk): boolean {
  const [watch = null] = parseKnown(fromJson(desk.phone.storage.get(confirmedKey)))
  return syncStatusLine(choiceOnPhone(desk), watch, String).isSettled
}

/** What is wrong at the end of a storm, when all is calm; nothing when all is well. */
export function wrongAtEnd({ desk, expected }: Storm): string[] {
  const ids = idsOnPhone(desk)
  const kept = [...expected].filter(([, outcome]) => outcome === 'kept').map(([id]) => id)
  const lost = kept.filter((id) => !ids.includes(id))
  const invented = ids.filter((id) => (expected.get(id) ?? 'none') === 'none')
  const waiting = recordsOnWatch(desk).map(({ id }) => id)
  return [
    ...(rowsOnPhone(desk) > ids.length ? ['doubled'] : []),
    ...lost.map((id) => `lost ${id}`),
    ...invented.map((id) => `invented ${id}`),
    ...waiting.map((id) => `still on the watch ${id}`),
  ]
}
