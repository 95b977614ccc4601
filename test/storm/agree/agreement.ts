/** A phone and two watches, what can happen to their settings, and what must then be so. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { fromJson } from '../../../engine/parse'
import { defaultSettings } from '../../../engine/routine/settings'
import { type ChosenSettings, wholeChoice } from '../../../engine/sync/chosen'
import { parseKnown } from '../../../engine/sync/known-watches'
import { chosenKey, confirmedKey, watchSettingsKey } from '../../../engine/sync/storage-keys'
import { parseCopy, type WatchCopy } from '../../../engine/sync/watch-copy'
import type { Conditions } from '../../../simulator/conditions/index.ts'
import { openDesk, seconds } from '../../../simulator/node.ts'
import type { Desk } from '../../../simulator/types.ts'
import { knowsSafety } from '../../package/known.ts'
import { type Files, takeOther } from '../../package/other-watch.ts'
import { choiceOnPhone, saysSettled } from '../records/storm.ts'
import { newest } from '../stored.ts'

export type Event =
  | { readonly what: 'choose'; readonly label: string; readonly option: string }
  | { readonly what: 'link'; readonly to: 'on' | 'off' }
  | { readonly what: 'cut'; readonly bytes: number }
  | { readonly what: 'repeat'; readonly times: number }
  | { readonly what: 'wait'; readonly ms: number }
  | { readonly what: 'phone'; readonly does: 'stop' | 'restart' | 'reinstall' }
  | { readonly what: 'damage'; readonly text: string }
  | { readonly what: 'storage'; readonly fault: 'none' | 'full' | 'throws' }
  | { readonly what: 'clock'; readonly byMs: number; readonly told: boolean }
  | {
      readonly what:
        | 'open'
        | 'meet'
        | 'roll'
        | 'kill'
        | 'half-write'
        | 'reinstall-watch'
        | 'other-watch'
    }

const one = <What extends string>(what: What) => fc.constant(what)
const either = <Value extends string>(...values: Value[]) => fc.constantFrom(...values)
const dayMs = 86_400_000

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: one('choose'),
      label: fc.constant('Hold length'),
      option: either('30 s', '60 s', '75 s', '90 s'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: one('choose'),
      label: fc.constant('Leg order'),
      option: either('Left, then right', 'Right leg only'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ what: either('open', 'open', 'meet', 'meet', 'roll', 'kill') }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ what: one('wait'), ms: fc.constantFrom(20, 90, 3_000, 40_000) }),
  },
  { weight: 3, arbitrary: fc.record({ what: one('link'), to: either('on', 'on', 'off') }) },
  { weight: 2, arbitrary: fc.record({ what: one('cut'), bytes: fc.nat(1_200) }) },
  { weight: 1, arbitrary: fc.record({ what: one('repeat'), times: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: one('phone'),
      does: either('stop', 'restart', 'restart', 'reinstall', 'reinstall'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: either('reinstall-watch', 'other-watch', 'half-write') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: one('damage'), text: either('', '{"ver', '{"version":1}', '[]') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: one('storage'), fault: either('none', 'none', 'full', 'throws') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: one('clock'),
      byMs: fc.integer({ min: -2 * dayMs, max: 2 * dayMs }),
      told: fc.boolean(),
    }),
  },
)

/** How the phone's service lives and what the Zepp app does to it. */
export const anyWays: fc.Arbitrary<Partial<Conditions>> = fc.record({
  serviceLife: either('stays', 'torn-down'),
  serviceStart: either('at-once', 'late'),
  serviceAfterLink: either('stays', 'closed'),
})

export async function openAgreement(ways: Partial<Conditions>) {
  const desk = knowsSafety(await openDesk({ conditions: ways }))
  /** What the other watch keeps. */
  let others: Files = new Map()
  /** What was known of the watches when a choice was damaged that may be on its way: until one speaks, nobody can tell. */
  let knownAtDamage: string | undefined
  const known = () => desk.phone.storage.get(confirmedKey)
  /** The first question may be lost to a service that starts late. */
  const meetTwice = () => {
    for (const ms of [seconds(6), seconds(12)]) meet(desk, ms)
  }
  return {
    desk,
    happen(event: Event) {
      if (event.what === 'damage') knownAtDamage = known()
      if (event.what === 'other-watch') {
        calmStorage(desk)
        others = takeOther(desk, others)
      } else happenTo(desk, event)
    },
    /** All faults end; a half write that was still to come comes. */
    calm() {
      desk.watch.kill()
      calmStorage(desk)
      desk.cutBluetoothAfter(1e9)
      desk.bluetoothRepeats = 0
      desk.bluetooth = 'off'
      desk.bluetooth = 'on'
      if (!desk.phone.running) desk.phone.restart()
      desk.advance(seconds(60))
      meetTwice()
    },
    /** Lets watch and phone have a quiet exchange. Says what is wrong then: nothing when all is well. */
    wrongAfterExchange(): string[] {
      const wanted = whatShouldCount(desk)
      meetTwice()
      return wrongBeside(desk, wanted)
    },
    /** The page says that the watch has what it does not have. */
    claimsFalsely(): boolean {
      const { chosen } = choiceOnPhone(desk)
      const text = known()
      const [spoke] = parseKnown(fromJson(text))
      if (text === knownAtDamage) return false
      const copies = [copyIn(desk.watch.storage), copyIn(others)]
      const its = copies.find((copy) => copy?.watchId === spoke?.watchId)
      return saysSettled(desk) && its !== undefined && !isDeepStrictEqual(its?.kept, chosen)
    },
    isOfWatch: () => choiceOnPhone(desk).whose === 'watch',
  }
}

/** The user's own choice; else what was chosen last of what the phone heard and this watch has; else nobody chose: null. */
function whatShouldCount({ phone, watch }: Desk): ChosenSettings | null {
  const own = wholeChoice(phone.storage.get(chosenKey))
  if (own) return own
  const heard = wholeChoice(phone.storage.get(watchSettingsKey))
  const kept = copyIn(watch.storage)?.kept ?? null
  const its = kept && kept.chosenAtMs > 0 ? kept : null
  if (!heard || !its) return heard ?? its
  return its.chosenAtMs >= heard.chosenAtMs ? its : heard
}

function wrongBeside(desk: Desk, wanted: ChosenSettings | null): string[] {
  const { chosen, whose } = choiceOnPhone(desk)
  const kept = copyIn(desk.watch.storage)?.kept
  if (whose === 'unreadable')
    return wanted || (kept && kept.chosenAtMs > 0) ? ['the phone cannot read its choice'] : []
  const counts = wanted ?? { settings: defaultSettings, chosenAtMs: 0 }
  return [
    ...(isDeepStrictEqual(chosen, counts) ? [] : [`the phone has ${JSON.stringify(chosen)}`]),
    ...(isDeepStrictEqual(kept, counts) ? [] : [`the watch has ${JSON.stringify(kept)}`]),
    ...(saysSettled(desk) ? [] : ['the page does not say that the watch has them']),
  ].map((wrong) => `${wrong}, wanted ${JSON.stringify(counts)}`)
}

function copyIn(files: Files): WatchCopy | null {
  return parseCopy(newest(files, 'settings').value)
}

function calmStorage({ watch }: Desk): void {
  watch.storageFault = 'none'
}

function happenTo(desk: Desk, event: Exclude<Event, { what: 'other-watch' }>): void {
  const { watch, phone } = desk
  const { what } = event
  if (what === 'choose') choose(desk, event)
  else if (what === 'link') desk.bluetooth = event.to
  else if (what === 'cut') desk.cutBluetoothAfter(event.bytes)
  else if (what === 'repeat') desk.bluetoothRepeats = event.times
  else if (what === 'wait') desk.advance(event.ms)
  else if (what === 'phone') phone[event.does]()
  else if (what === 'damage') phone.store(chosenKey, event.text)
  else if (what === 'storage') watch.storageFault = event.fault
  else if (what === 'clock') watch.stepClock(event.byMs, { told: event.told })
  else if (what === 'open') open(desk)
  else if (what === 'meet') meet(desk, seconds(6))
  else if (what === 'roll') roll(desk)
  else if (what === 'kill') watch.kill()
  else if (what === 'half-write') watch.halfWrite()
  else {
    watch.kill()
    watch.reinstall()
  }
}

function choose({ phone }: Desk, { label, option }: Extract<Event, { what: 'choose' }>): void {
  phone.openSettings()
  phone.choose(label, option)
  phone.closeSettings()
}

function open({ watch }: Desk): void {
  if (watch.showing === 'dial') watch.open()
}

function meet(desk: Desk, ms: number): void {
  desk.watch.kill()
  desk.watch.open()
  desk.advance(ms)
}

/** Into a session, which asks the phone at its start and at each set-up. */
function roll(desk: Desk): void {
  open(desk)
  desk.advance(seconds(2))
  if (desk.watch.buttons().includes('go')) desk.watch.tap('go')
  desk.advance(seconds(2))
}
