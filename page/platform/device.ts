/** What the watch says of itself: its glass, its name and versions, and how its owner has the time written. */
import * as app from '@zos/app'
import * as device from '@zos/device'
import * as settings from '@zos/settings'
import * as ui from '@zos/ui'
import { fieldsOf, isWhole } from '../../engine/parse'
import { plainText, type ReportedWatch } from '../../engine/sync/report'
import type { Glass } from '../glass/box'
import { glassOfPackage } from '../glass/pictures'
import { ask } from './refusals'

/** The watch's glass. Where the watch does not say, it is the one for which the package was built, by its pictures. */
export function glassOfWatch(): Glass {
  const { screenShape, width, height } = fieldsOf(ask('device', device, 'getDeviceInfo'))
  if (!isWhole(width) || !isWhole(height) || width === 0 || height === 0)
    return glassOfPackage(pictureWidth('glow'), pictureWidth('foot-right-straight'))
  return { shape: screenShape === device.SCREEN_SHAPE_ROUND ? 'round' : 'square', width, height }
}

/** Who the watch is. What it does not say is an empty text. */
export function reportedWatch(): ReportedWatch {
  const { version } = fieldsOf(ask('app', app, 'getPackageInfo'))
  const { minAPI, firmwareVersion } = fieldsOf(ask('settings', settings, 'getSystemInfo'))
  return {
    program: plainText(fieldsOf(version).name),
    model: plainText(fieldsOf(ask('device', device, 'getDeviceInfo')).deviceName),
    apiLevel: plainText(minAPI),
    firmware: plainText(firmwareVersion),
  }
}

/** px; 0 where the watch does not say. */
function pictureWidth(picture: string): number {
  const { width } = fieldsOf(ask('ui', ui, 'getImageInfo', `${picture}.png`))
  return isWhole(width) ? width : 0
}

/** True where the time of day is written with twelve hours. Where the watch does not say, it is written with 24. */
export function writesTwelveHours(): boolean {
  return ask('settings', settings, 'getTimeFormat') === settings.TIME_FORMAT_12
}

/** True in a mode that may silence the motor; whether it does is not documented. Where the watch does not say, nobody is warned. */
export function vibrationMayBeOff(): boolean {
  const modes = fieldsOf(ask('settings', settings, 'getSystemMode'))
  return silentModes.some((mode) => modes[mode] === true)
}

const silentModes = ['DND', 'sleep', 'theater', 'powerSaving', 'ultraPowerSaving'] as const
