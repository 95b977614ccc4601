/** The settings as the page offers them: their order, their names, and each value in words. */

import { allowedNumbers, choices, numberRules, type Settings } from '../engine/routine/settings'
import type { Phrase } from '../engine/screen/phrase'

/** The name of a setting in the code. */
export type SettingKey = keyof Settings

/** The msgid of each setting's name. The line that explains it has the same msgid with `-note`. */
export const settingNames: Readonly<Record<SettingKey, string>> = {
  holdSeconds: 'hold-length',
  legOrder: 'leg-order',
  spotsPerPass: 'spots-per-pass',
  rollSeconds: 'roll-time',
  setUpSeconds: 'set-up-time',
  holdStart: 'hold-start',
  cueStrength: 'cue-strength',
  countdownTicks: 'countdown-ticks',
  breathing: 'breathing',
}

/** The settings that make the plan, in the order in which one would think about them. */
export const routineKeys = [
  'holdSeconds',
  'legOrder',
  'spotsPerPass',
  'rollSeconds',
  'setUpSeconds',
  'holdStart',
] as const satisfies readonly SettingKey[]

/** The settings of what the watch does meanwhile. */
export const wristKeys = [
  'cueStrength',
  'countdownTicks',
  'breathing',
] as const satisfies readonly SettingKey[]

/** All settings. */
export const settingKeys: readonly SettingKey[] = [...routineKeys, ...wristKeys]

/** The values a setting may have, in the order in which they are offered. */
export function valuesOf(key: SettingKey): readonly Settings[SettingKey][] {
  return key in numberRules ? allowedNumbers(ruleOf(key)) : choices[key as ChoiceKey]
}

/** A value of a setting in words. */
export function valueWords(key: SettingKey, value: Settings[SettingKey]): Phrase {
  if (key === 'spotsPerPass') return { msgid: 'spots', values: { count: `${value}` } }
  if (typeof value === 'number') return { msgid: 'seconds', values: { seconds: value } }
  if (typeof value === 'boolean') return { msgid: value ? 'on' : 'off' }
  return { msgid: `${wordsOf[key as WordKey]}-${value}` }
}

type ChoiceKey = keyof typeof choices
type WordKey = Exclude<ChoiceKey, 'countdownTicks'>

/** What the msgid of a value begins with. */
const wordsOf: Readonly<Record<WordKey, string>> = {
  legOrder: 'order',
  holdStart: 'start',
  cueStrength: 'cue',
  breathing: 'breathing',
}

function ruleOf(key: SettingKey) {
  return numberRules[key as keyof typeof numberRules]
}
