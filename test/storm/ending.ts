/** How a storm ends: all works again, both sides agree, the session comes to its end, and nothing is left behind. */
import { isDeepStrictEqual } from 'node:util'
import { check } from './checks.ts'
import { start } from './fingers.ts'
import { happen } from './happenings.ts'
import { resume } from './living.ts'
import { isUnderway, leftMs } from './model.ts'
import { byFinger } from './observer.ts'
import { newest } from './storage.ts'
import { keepClearOfBoundaries } from './waits.ts'
import { advance, type Weather } from './weather.ts'

/** The storm is over: everything works again, the program is opened, and the session comes to its end. */
export function comeToAnEnd(under: Weather): void {
  const { desk, oracle, observer, storm } = under
  calm(under)
  advance(under, 60_000)
  for (let times = 0; times < 3; times += 1) {
    byFinger(observer, () => desk.watch.open())
    advance(under, 4_000)
  }
  check(under)
  converge(under)
  if (oracle.model.state === 'ready') start(under)
  if (isUnderway(oracle.model) && storm.finish === 'play') playToEnd(under)
  else {
    keepClearOfBoundaries(under)
    happen(under, { do: 'end' })
  }
  advance(under, 0)
  check(under)
  afterwards(under)
}

function calm(under: Weather): void {
  const { desk, oracle } = under
  const { watch, phone } = desk
  if (watch.suspended) resume(oracle)
  watch.resume()
  watch.crash(Number.POSITIVE_INFINITY)
  happen(under, { do: 'storage', fault: 'none' })
  desk.cutBluetoothAfter(1e9)
  desk.bluetoothRepeats = 0
  desk.bluetooth = 'off'
  desk.bluetooth = 'on'
  if (!phone.running) phone.restart()
}

/** Both sides have the phone's last choice, and the phone says so. */
function converge({ desk }: Weather): void {
  const { phone, watch } = desk
  phone.openSettings()
  const texts = phone.texts()
  phone.closeSettings()
  const chosen = JSON.parse(phone.storage.get('chosen') ?? '{}').settings
  const kept = newest(watch.storage, 'settings')?.value?.settings
  if (!isDeepStrictEqual(chosen, kept))
    throw new Error(
      `The phone chose ${JSON.stringify(chosen)}, but the watch has ${JSON.stringify(kept)}.`,
    )
  if (!texts.some((text) => text.startsWith('The watch has these settings')))
    throw new Error(
      `The phone does not know that the watch has its settings: ${texts.join(' | ')}.`,
    )
}

function playToEnd(under: Weather): void {
  const { oracle } = under
  for (let times = 0; times < 200 && isUnderway(oracle.model); times += 1) {
    const { model } = oracle
    if (model.state === 'paused') happen(under, { do: 'press', button: 'resume', times: 1 })
    else if (model.state === 'waiting') happen(under, { do: 'tap', times: 1, apartMs: 0 })
    else advance(under, Math.min(60_000, leftMs(model, oracle.now().wallMs) + 1_000))
    check(under)
  }
}

/** A while after the end nothing of the program is left in the watch. */
function afterwards(under: Weather): void {
  const { desk, oracle } = under
  const { watch } = desk
  if (oracle.model.state !== 'done')
    throw new Error(`The session is ${oracle.model.state} and does not end.`)
  advance(under, 200_000)
  if (watch.vibrating) throw new Error('A vibration is left running.')
  if (watch.alarms.length > 0) throw new Error('An alarm is left armed.')
  const { brightUntilMs, wristPaused, palmPaused, relaunch } = watch.awake
  if (brightUntilMs !== null || wristPaused || palmPaused || relaunch)
    throw new Error(`The screen is not given back: ${JSON.stringify(watch.awake)}.`)
}
