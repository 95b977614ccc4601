/** Does to a desk what a storm says. */
import type { Settings } from '../../engine/routine/settings'
import { close, crown, end, press, select, start, swipeRight, touchGlass } from './fingers.ts'
import { suspend as hold, jumped, resume, setClock as setOracleClock } from './living.ts'
import { byFinger, tamper } from './observer.ts'
import { waitsForTick } from './passing.ts'
import type { Happening } from './storm.ts'
import { advance, latenessOf, type Weather } from './weather.ts'

/** Does one happening. Throws what went wrong meanwhile. */
export function happen(weather: Weather, what: Happening): void {
  const act = acts[what.do] as Act<Happening>
  act(weather, what)
}

type Act<What extends Happening> = (weather: Weather, what: What) => void

const acts: { readonly [Name in Happening['do']]: Act<Happening & { readonly do: Name }> } = {
  tap: tapOften,
  press(weather, { button, times }) {
    for (let time = 0; time < times; time += 1) press(weather, button)
  },
  end,
  start,
  close,
  select,
  'swipe right': swipeRight,
  crown: (weather, { leaves }) => crown(weather, leaves),
  open: ({ desk, observer }) => byFinger(observer, () => desk.watch.open()),
  wake: ({ desk, observer }) => byFinger(observer, () => desk.watch.wake()),
  kill: ({ desk }) => desk.watch.kill(),
  reboot: ({ desk }) => desk.watch.reboot(),
  'half write': ({ desk }) => desk.watch.halfWrite(),
  'drop wrist': ({ desk }) => desk.watch.dropWrist(),
  palm: ({ desk }) => desk.watch.palm(),
  crash: ({ desk }, { afterCalls }) => desk.watch.crash(afterCalls),
  suspend: (weather, { forMs }) => suspend(weather, forMs),
  away: (weather, what) => stayAway(weather, what.forMs, what.clockMs),
  storage: (weather, { fault }) => storage(weather, fault),
  garbage(weather, { file }) {
    weather.isSpoilt = true
    tamper(weather.observer, () => weather.desk.watch.store(file, '{"kept":"{\\"turn'))
  },
  call: ({ desk }, { forMs }) => desk.watch.call(forMs),
  notification: ({ desk }, { forMs }) => desk.watch.notification(forMs),
  mode({ desk }, { mode }) {
    desk.watch.mode = mode
  },
  'set clock': (weather, { byMs, told }) => setClock(weather, byMs, told),
  'time zone'({ desk, oracle }, { zone, told }) {
    if (told) setOracleClock(oracle, 0, true)
    desk.watch.setTimeZone(zone, { told })
  },
  bluetooth({ desk }, { state }) {
    if (desk.watch.storageFault === 'none') desk.bluetooth = state
  },
  'cut bluetooth'(weather, { afterBytes }) {
    weather.isGarbled = true
    weather.desk.cutBluetoothAfter(afterBytes)
  },
  'repeat messages'({ desk }, { times }) {
    desk.bluetoothRepeats = times
  },
  phone: ({ desk }, { act }) => (act === 'restart' ? desk.phone.restart() : desk.phone.stop()),
  'choose hold': (weather, { seconds }) => choose(weather, 'Hold length', `${seconds} s`),
  'choose order': (weather, { order }) => choose(weather, 'Leg order', orderNames[order]),
  'late timers'(weather, { upToMs }) {
    weather.lateMs = Math.max(weather.lateMs, upToMs)
    weather.desk.lateness = latenessOf(weather.storm, upToMs)
  },
}

function tapOften(weather: Weather, what: Happening & { readonly do: 'tap' }): void {
  for (let time = 0; time < what.times; time += 1) {
    touchGlass(weather)
    if (what.apartMs > 0) advance(weather, what.apartMs)
  }
}

/** Killed, its clock set meanwhile, and opened by a finger. */
function stayAway(weather: Weather, forMs: number, clockMs: number): void {
  const { desk, observer } = weather
  desk.watch.kill()
  advance(weather, forMs)
  setClock(weather, clockMs, false)
  advance(weather, 500)
  byFinger(observer, () => desk.watch.open())
}

function setClock({ desk, oracle }: Weather, byMs: number, told: boolean): void {
  setOracleClock(oracle, byMs, told)
  desk.watch.stepClock(byMs, { told })
  if (!told && byMs > 0) jumped(oracle)
}

/** Not between the setting of the clock and the tick after it: how long it then lasts nobody could tell. */
function suspend(weather: Weather, forMs: number): void {
  const { desk, oracle } = weather
  while (waitsForTick(oracle)) advance(weather, 500)
  desk.watch.suspend()
  if (!desk.watch.suspended) return
  hold(oracle)
  advance(weather, forMs)
  const stillIs = desk.watch.suspended
  if (stillIs) resume(oracle)
  desk.watch.resume()
}

/** While the storage refuses, nothing is heard from the phone: what would then be stored is for the settings' own tests. */
function storage(weather: Weather, fault: 'none' | 'full' | 'throws'): void {
  const { desk } = weather
  if (fault !== 'none') weather.storesSinceMs = Number.POSITIVE_INFINITY
  else if (desk.watch.storageFault !== 'none') weather.storesSinceMs = desk.nowMs
  desk.watch.storageFault = fault
  desk.bluetooth = fault === 'none' ? 'on' : 'off'
}

/** Opens the phone's page, chooses, and closes it again. */
function choose({ desk }: Weather, label: string, option: string): void {
  if (!desk.phone.running) return
  desk.phone.openSettings()
  desk.phone.choose(label, option)
  desk.phone.closeSettings()
}

const orderNames: Readonly<Record<Settings['legOrder'], string>> = {
  'right-left': 'Right, then left',
  'left-right': 'Left, then right',
  right: 'Right leg only',
  left: 'Left leg only',
}
