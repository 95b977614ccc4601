/** Keeps the screen on while a session is under way, and gives it back after. Each call that is refused costs its own effect, and nothing else. */
import {
  pauseDropWristScreenOff,
  pausePalmScreenOff,
  resetDropWristScreenOff,
  resetPageBrightTime,
  resetPalmScreenOff,
  setPageBrightTime,
  setWakeUpRelaunch,
} from '@zos/display'
import { attempt } from './refusals'

/** The most that `setPageBrightTime` takes, ms. Source: the vendor's page on it. */
const longestBrightMs = 2_147_483_000

/** As long as a slow reader takes for a page of the safety text, ms. */
const readingMs = 60_000

/** Keeps the screen on for `ms`, whatever wrist and palm do, and comes back if it went dark all the same. */
export function keepAwake(ms: number): void {
  stayBrightFor(ms)
  attempt('pauseDropWristScreenOff', () => pauseDropWristScreenOff({ duration: 0 }))
  attempt('pausePalmScreenOff', () => pausePalmScreenOff({ duration: 0 }))
  setRelaunch(true)
}

/** A page before a session is read: it stays bright for longer than the watch's own ten seconds. */
export function stayBright(): void {
  stayBrightFor(readingMs)
}

/** The page goes in the middle of a session: wrist and palm work as they did; a wake-up still opens the program. */
export function letGo(): void {
  attempt('resetPageBrightTime', resetPageBrightTime)
  attempt('resetDropWristScreenOff', resetDropWristScreenOff)
  attempt('resetPalmScreenOff', resetPalmScreenOff)
}

/** The watch sleeps again as its owner set it. */
export function letSleep(): void {
  letGo()
  setRelaunch(false)
}

function stayBrightFor(ms: number): void {
  const brightTime = Math.min(longestBrightMs, Math.max(1000, Math.round(ms)))
  attempt('setPageBrightTime', () => setPageBrightTime({ brightTime }))
}

function setRelaunch(relaunch: boolean): void {
  attempt('setWakeUpRelaunch', () => setWakeUpRelaunch({ relaunch }))
}
