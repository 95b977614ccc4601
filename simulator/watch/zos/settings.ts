import type { WatchMode } from '../../types.ts'
import type { Run } from '../run.ts'

/** `@zos/settings`: what the program asks of the watch's own settings. */
export type SettingsModule = Pick<
  typeof import('@zos/settings'),
  | 'getLanguage'
  | 'getTimeFormat'
  | 'getDateFormat'
  | 'getSystemMode'
  | 'getSystemInfo'
  | 'TIME_FORMAT_12'
  | 'TIME_FORMAT_24'
  | 'DATE_FORMAT_YMD'
  | 'DATE_FORMAT_DMY'
  | 'DATE_FORMAT_MDY'
>

/** In the order of the vendor's numbers: `zh-CN` is 0. */
const languages = `zh-CN zh-TW en-US es-ES ru-RU ko-KR fr-FR de-DE id-ID pl-PL it-IT ja-JP th-TH
  ar-EG vi-VN pt-PT nl-NL tr-TR uk-UA iw-IL pt-BR ro-RO cs-CZ el-GR sr-RS ca-ES fi-FI nb-NO da-DK
  sv-SE hu-HU ms-MY sk-SK hi-IN`.split(/\s+/)

type SystemMode = ReturnType<SettingsModule['getSystemMode']>

const modeNames: Readonly<Record<Exclude<WatchMode, 'normal'>, keyof SystemMode>> = {
  'do-not-disturb': 'DND',
  sleep: 'sleep',
  theater: 'theater',
  locked: 'systemLock',
  'low-temperature': 'lowTemperature',
  'power-saving': 'powerSaving',
  'clock-only': 'ultraPowerSaving',
  button: 'button',
  accessibility: 'accessibleSwitch',
}

/** The settings of a watch out of its box: 24 hours. The mode is the desk's. */
export function createSettingsModule({ hardware }: Run): SettingsModule {
  const { bench, model, switches } = hardware
  return {
    TIME_FORMAT_12: 0,
    TIME_FORMAT_24: 1,
    DATE_FORMAT_YMD: 0,
    DATE_FORMAT_DMY: 1,
    DATE_FORMAT_MDY: 2,
    getLanguage: () => languages.indexOf(bench.language),
    getTimeFormat: () => 1,
    getDateFormat: () => 0,
    getSystemMode: () => systemMode(switches.mode),
    getSystemInfo: () => ({
      osVersion: model.osVersion,
      firmwareVersion: model.osVersion,
      minAPI: model.apiLevel,
    }),
  }
}

const noMode = Object.fromEntries(
  Object.values(modeNames).map((name) => [name, false]),
) as unknown as SystemMode

function systemMode(mode: WatchMode): SystemMode {
  return mode === 'normal' ? { ...noMode } : { ...noMode, [modeNames[mode]]: true }
}
