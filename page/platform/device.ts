/** What the watch says of itself: its glass, and how its owner has the time written. */
import { getDeviceInfo, SCREEN_SHAPE_ROUND } from '@zos/device'
import { getSystemMode, getTimeFormat, TIME_FORMAT_12 } from '@zos/settings'
import { fieldsOf, isWhole } from '../../engine/parse'
import type { Glass } from '../glass/box'
import { ask } from './refusals'

/** Drawn for where the watch does not say what glass it has: the most common one. */
const usualGlass: Glass = { shape: 'round', width: 480, height: 480 }

/** The watch's glass. Where the watch does not say, what is drawn may not fit. */
export function glassOfWatch(): Glass {
  const { screenShape, width, height } = fieldsOf(ask('getDeviceInfo', null, getDeviceInfo))
  if (!isWhole(width) || !isWhole(height) || width === 0 || height === 0) return usualGlass
  return { shape: screenShape === SCREEN_SHAPE_ROUND ? 'round' : 'square', width, height }
}

/** True where the time of day is written with twelve hours. Where the watch does not say, it is written with 24. */
export function writesTwelveHours(): boolean {
  return ask<unknown>('getTimeFormat', null, getTimeFormat) === TIME_FORMAT_12
}

/** True in a mode that may silence the motor; whether it does is not documented. Where the watch does not say, nobody is warned. */
export function vibrationMayBeOff(): boolean {
  const modes = fieldsOf(ask('getSystemMode', null, getSystemMode))
  return silentModes.some((mode) => modes[mode] === true)
}

const silentModes = ['DND', 'sleep', 'theater', 'powerSaving', 'ultraPowerSaving'] as const
