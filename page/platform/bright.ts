/** Keeps the screen on while a session is under way, and gives it back after. */
import {
  pauseDropWristScreenOff,
  pausePalmScreenOff,
  resetDropWristScreenOff,
  resetPageBrightTime,
  resetPalmScreenOff,
  setPageBrightTime,
  setWakeUpRelaunch,
} from '@zos/display'

/** The most that `setPageBrightTime` takes, ms. Source: the vendor's page on it. */
const longestBrightMs = 2_147_483_000

/** Keeps the screen on for `ms`, whatever wrist and palm do, and comes back if it went dark all the same. */
export function keepAwake(ms: number): void {
  setPageBrightTime({ brightTime: Math.min(longestBrightMs, Math.max(1000, Math.round(ms))) })
  pauseDropWristScreenOff({ duration: 0 })
  pausePalmScreenOff({ duration: 0 })
  setWakeUpRelaunch({ relaunch: true })
}

/** A page before a session is read: it stays bright for longer than the watch's own ten seconds. */
export function stayBright(): void {
  setPageBrightTime({ brightTime: readingMs })
}

/** As long as a slow reader takes for a page of the safety text, ms. */
const readingMs = 60_000

/** The page goes in the middle of a session: wrist and palm work as they did; a wake-up still opens the program. */
export function letGo(): void {
  resetPageBrightTime()
  resetDropWristScreenOff()
  resetPalmScreenOff()
}

/** The watch sleeps again as its owner set it. */
export function letSleep(): void {
  letGo()
  setWakeUpRelaunch({ relaunch: false })
}
