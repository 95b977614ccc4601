/** What must hold at any quiet moment of a storm. Each check throws a sentence. */
import { alarmRange } from './alarms.ts'
import { positionUnsureMs } from './doubt.ts'
import { isSettled, quietMs } from './oracle.ts'
import { checkGlass } from './seen.ts'
import { filesOf, newest } from './storage.ts'
import type { Weather } from './weather.ts'

type Scene = Pick<Weather, 'desk' | 'oracle' | 'lateMs'>

/** Paused or done for longer than this, the program must have given the screen back, ms. */
const givenBackAfterMs = 150_000

/** Everything that must hold now. */
export function check(under: Weather): void {
  const { oracle, lateMs, desk, storesSinceMs } = under
  checkErrors(under, under.isGarbled)
  checkStorage(under, under.isSpoilt)
  if (!isSettled(oracle)) return
  const isStoring = storesSinceMs + 17_000 + lateMs < desk.nowMs
  if (isStoring && oracle.changedMs > storesSinceMs) checkSaves(under, under.observer.lastSaveMs)
  checkGlass(under)
  checkAlarm(under)
  checkAwake(under)
}

function fail(what: string): never {
  throw new Error(what)
}

/** The alarm stands where it must, and only there. */
function checkAlarm({ desk, oracle }: Scene): void {
  const armed = desk.watch.alarms.map(({ atMs }) => atMs)
  const range = alarmRange(oracle)
  if (armed.length > 1) fail(`${armed.length} alarms are armed.`)
  const [atMs] = armed
  if (atMs === undefined) {
    if (range && Number.isFinite(range[0]) && Number.isFinite(range[1]))
      fail('No alarm is armed, though the session runs.')
    return
  }
  if (!range) fail(`An alarm is armed, though the session is ${oracle.model.state}.`)
  if (atMs < range[0] || atMs > range[1])
    fail(
      `The alarm rings ${inSeconds(atMs, desk)} s from now, and not ${range.map((one) => inSeconds(one, desk)).join(' to ')} s.`,
    )
}

const inSeconds = (wallMs: number, { watch }: Scene['desk']): number =>
  (wallMs - watch.clockMs) / 1000

/** The screen is held while it must be, and given back after. */
function checkAwake({ desk, oracle, lateMs }: Scene): void {
  const { awake, screen } = desk.watch
  const { model } = oracle
  const holds = awake.brightUntilMs !== null || awake.wristPaused || awake.palmPaused
  if (model.state === 'running' || model.state === 'waiting') {
    const all =
      awake.brightUntilMs !== null && awake.wristPaused && awake.palmPaused && awake.relaunch
    if (!all || screen !== 'bright') fail(`The screen is not kept on: ${JSON.stringify(awake)}.`)
    return
  }
  const isOver = model.state === 'ready' || quietMs(oracle) > givenBackAfterMs + lateMs
  if (isOver && (holds || awake.relaunch))
    fail(`The screen is not given back in ${model.state}: ${JSON.stringify(awake)}.`)
}

/** Nothing of ours went wrong where the platform can see it. */
function checkErrors({ desk }: Scene, isGarbled: boolean): void {
  const [first] = desk.errors
  if (first) fail(`An error reached the ${first.where}: ${String(first.error)}.`)
  const lost = desk.log.find(
    ({ text }) =>
      text.startsWith('Soleus Roll: a message was lost') && !text.includes(endedInTheMiddle),
  )
  if (lost && !isGarbled) fail(`A message was lost that nobody had cut: ${lost.text}.`)
}

/** What the simulator throws in a program that it ends in the middle of a message. */
const endedInTheMiddle = 'The watch ended the program here'

/** At least one of the two places of a session can be read, once anything was stored. */
function checkStorage({ desk }: Scene, isSpoilt: boolean): void {
  const isThere = filesOf('session').some((file) => desk.watch.storage.has(file))
  if (isThere && !isSpoilt && !newest(desk.watch.storage, 'session'))
    fail('Nothing that is stored of the session can be read.')
}

/** A session under way that nothing happens to is saved this often, ms. */
const signOfLifeMs = 15_000

/** Saved at every change, and every 15 s. */
function checkSaves({ desk, oracle, lateMs }: Scene, lastSaveMs: number): void {
  const { state } = oracle.model
  const unsure = positionUnsureMs(oracle)
  if (state === 'ready') return
  if (lastSaveMs < oracle.changedMs - unsure && desk.nowMs > oracle.changedMs + lateMs + unsure)
    fail('The session changed and was not saved.')
  const moves = state === 'running' || state === 'waiting'
  const everyMs = signOfLifeMs + (state === 'waiting' ? 20_000 : 1_000) + lateMs + unsure
  if (moves && desk.nowMs - lastSaveMs > everyMs)
    fail(`The session was not saved for ${(desk.nowMs - lastSaveMs) / 1000} s.`)
}
