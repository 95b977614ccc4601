/** Keeps the screen on while a session is under way, and gives it back after. Each call that is refused costs its own effect, and nothing else. */
import * as display from '@zos/display'
import { Screen } from '@zos/sensor'
import { ask, attempt, made } from './refusals'

/** The most that `setPageBrightTime` takes, ms. Source: the vendor's page on it. */
const longestBrightMs = 2_147_483_000

/** As long as a slow reader takes for a page of the safety text, ms. */
const readingMs = 60_000

/** Keeps the screen on for `ms`, whatever wrist and palm do, and comes back if it went dark all the same. */
export function keepAwake(ms: number): void {
  stayBrightFor(ms)
  attempt('display', display, 'pauseDropWristScreenOff', { duration: 0 })
  attempt('display', display, 'pausePalmScreenOff', { duration: 0 })
  setRelaunch(true)
}

/** What comes before a session stays bright for longer than the watch's own ten seconds. */
export function stayBright(): void {
  stayBrightFor(readingMs)
}

/** Calls back when the screen turns bright. Where the watch refuses, what was drawn in the dark may not be seen until it changes. */
export function onBright(callback: () => void): void {
  const screen = made('Screen', () => new Screen())
  attempt('Screen', screen, 'onChange', (status: unknown) => {
    if (status !== darkStatus) callback()
  })
}

/** Whether nobody can see the glass now. Where the watch refuses to say, it counts as seen. */
export function isDark(): boolean {
  const screen = made('Screen', () => new Screen())
  return ask('Screen', screen, 'getStatus') === darkStatus
}

/** What `Screen.onChange` and `getStatus` give of a dark screen. Source: the vendor's page on Screen. */
const darkStatus = 2

/** The page goes in the middle of a session: wrist and palm work as they did; a wake-up still opens the program. */
export function letGo(): void {
  for (const reset of resets) {
    if (!attempt('display', display, reset)) attempt('display', display, reset) // Once more may do.
  }
}

const resets = ['resetPageBrightTime', 'resetDropWristScreenOff', 'resetPalmScreenOff'] as const

/** The watch sleeps again as its owner set it. */
export function letSleep(): void {
  letGo()
  setRelaunch(false)
}

function stayBrightFor(ms: number): void {
  const brightTime = Math.min(longestBrightMs, Math.max(1000, Math.round(ms)))
  attempt('display', display, 'setPageBrightTime', { brightTime })
}

/** Whether a wake-up opens the program instead of the dial. */
export function setRelaunch(relaunch: boolean): void {
  const set = () => attempt('display', display, 'setWakeUpRelaunch', { relaunch })
  set() || set() // Once more may do.
}
