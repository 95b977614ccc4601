/** The settings as the page offers them: their order, their names, and each value in words. */

import { allowedNumbers, choices, numberRules, type Settings } from '../engine/routine/settings'
import type { PhoneMsgid } from './phone-msgids'
import type { PhonePhrase } from './texts'

/** The name of a setting in the code. */
export type SettingKey = keyof Settings

/** Each setting's name. */
export const settingNames: Readonly<Record<SettingKey, PhoneMsgid>> = {
  holdSeconds: 'Hold length',
  legOrder: 'Leg order',
  spotsPerPass: 'Tender spots',
  rollSeconds: 'Rolling time',
  setUpSeconds: 'Set-up time',
  holdStart: 'A hold starts',
  cueStrength: 'Cue strength',
  countdownTicks: 'Countdown ticks',
  breathing: 'Breathing guide',
}

/** A line that explains each setting. */
export const settingNotes: Readonly<Record<SettingKey, PhoneMsgid>> = {
  holdSeconds: 'How long you stay on a tender spot, breathing deeply.',
  legOrder: 'Which leg comes first, or which one alone.',
  spotsPerPass: 'How many you hold in each pass, with 10 s of rolling between them.',
  rollSeconds: 'How long you roll up, and again how long you roll down.',
  setUpSeconds: 'To place the roller and turn the foot. A change of leg takes at least 15 s.',
  holdStart: 'By itself when rolling up ends, or when you tap the watch on a tender spot.',
  cueStrength: 'Strong cues are longer pulses.',
  countdownTicks: 'Three short ticks before a hold ends.',
  breathing: 'In a hold the watch breathes with you: 4 s in, 6 s out.',
}

/** The settings that stand first and alone. */
export const firstKeys = ['holdSeconds', 'legOrder'] as const satisfies readonly SettingKey[]

/** The others, in the order in which one would think about them: first the plan, then what the watch does meanwhile. */
export const moreKeys = [
  'spotsPerPass',
  'rollSeconds',
  'setUpSeconds',
  'holdStart',
  'cueStrength',
  'countdownTicks',
  'breathing',
] as const satisfies readonly SettingKey[]

/** All settings. */
export const settingKeys: readonly SettingKey[] = [...firstKeys, ...moreKeys]

/** The values a setting may have, in the order in which they are offered. */
export function valuesOf(key: SettingKey): readonly Settings[SettingKey][] {
  return key in numberRules ? allowedNumbers(ruleOf(key)) : choices[key as ChoiceKey]
}

/** A value of a setting in words. */
export function valueWords(key: SettingKey, value: Settings[SettingKey]): PhonePhrase {
  if (key === 'spotsPerPass') return { msgid: '{count}', values: { count: `${value}` } }
  if (typeof value === 'number') return { msgid: '{seconds} s', values: { seconds: value } }
  if (typeof value === 'boolean') return { msgid: value ? 'On' : 'Switched off' }
  return { msgid: choiceTexts[value] }
}

type ChoiceKey = keyof typeof choices
type Choice = Extract<Settings[ChoiceKey], string>

const choiceTexts: Readonly<Record<Choice, PhoneMsgid>> = {
  'right-left': 'Right, then left',
  'left-right': 'Left, then right',
  right: 'Right leg only',
  left: 'Left leg only',
  auto: 'By itself',
  tap: 'When I tap',
  normal: 'Normal',
  strong: 'Strong',
  off: 'Off',
  screen: 'On screen',
  'screen-and-wrist': 'On screen and wrist',
}

function ruleOf(key: SettingKey) {
  return numberRules[key as keyof typeof numberRules]
}
