/** What the watch says of itself: its glass, and how its owner has the time written. */
import { getDeviceInfo, SCREEN_SHAPE_ROUND } from '@zos/device'
import { getSystemMode, getTimeFormat, TIME_FORMAT_12 } from '@zos/settings'
import type { Glass } from '../glass/box'

export function glassOfWatch(): Glass {
  const { screenShape, width, height } = getDeviceInfo()
  return { shape: screenShape === SCREEN_SHAPE_ROUND ? 'round' : 'square', width, height }
}

/** True where the time of day is written with twelve hours. */
export function writesTwelveHours(): boolean {
  return getTimeFormat() === TIME_FORMAT_12
}

/** True in a mode that may silence the motor. Whether it does is not documented. */
export function vibrationMayBeOff(): boolean {
  const { DND, sleep, theater, powerSaving, ultraPowerSaving } = getSystemMode()
  return DND || sleep || theater || powerSaving || ultraPowerSaving
}
