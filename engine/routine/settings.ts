/** What the user may choose. The phone owns the settings; the watch keeps the last copy. */

import { fieldsOf } from '../parse'
import type { Leg } from './routine'

export type LegOrder = 'right-left' | 'left-right' | 'right' | 'left'
export type HoldStart = 'auto' | 'tap'
export type CueStrength = 'normal' | 'strong'
export type Breathing = 'off' | 'screen' | 'screen-and-wrist'

export interface Settings {
  /** How long a tender spot is held, seconds. */
  readonly holdSeconds: number
  readonly legOrder: LegOrder
  /** Tender spots held in each pass. */
  readonly spotsPerPass: number
  /** Rolling up takes this long, and rolling down as long again, seconds. */
  readonly rollSeconds: number
  /** Time to take position before a pass, seconds. */
  readonly setUpSeconds: number
  /** A hold starts by itself when rolling ends, or when the user taps. */
  readonly holdStart: HoldStart
  readonly cueStrength: CueStrength
  /** Ticks in the last three seconds of a hold. */
  readonly countdownTicks: boolean
  readonly breathing: Breathing
}

/** The numbers a setting may have: from `min` to `max`, both included, in steps of `step`. */
export interface NumberRule {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Seconds, but for `spotsPerPass`, which counts. The hold's range is the routine's own: 30 to 90 s. */
export const numberRules = {
  holdSeconds: { min: 30, max: 90, step: 5 },
  spotsPerPass: { min: 1, max: 3, step: 1 },
  rollSeconds: { min: 10, max: 40, step: 5 },
  setUpSeconds: { min: 5, max: 30, step: 5 },
} as const satisfies Partial<Record<keyof Settings, NumberRule>>

/** The values each setting that is a choice may have, in the order in which they are offered. */
export const choices = {
  legOrder: ['right-left', 'left-right', 'right', 'left'],
  holdStart: ['auto', 'tap'],
  cueStrength: ['normal', 'strong'],
  countdownTicks: [true, false],
  breathing: ['off', 'screen', 'screen-and-wrist'],
} as const satisfies { readonly [Key in keyof Settings]?: readonly Settings[Key][] }

export const defaultSettings: Settings = {
  holdSeconds: 45,
  legOrder: 'right-left',
  spotsPerPass: 1,
  rollSeconds: 20,
  setUpSeconds: 15,
  holdStart: 'auto',
  cueStrength: 'normal',
  countdownTicks: true,
  breathing: 'screen',
}

export interface ParsedSettings {
  /** Complete and valid, whatever came in. */
  readonly settings: Settings
  /** The settings whose value was missing or not allowed, and so was replaced. */
  readonly replaced: readonly (keyof Settings)[]
}

/**
 * Reads settings from anything. A number outside its rule becomes the nearest allowed one; whatever
 * else is missing or not allowed becomes the default. Never throws; unknown fields are dropped.
 */
export function parseSettings(input: unknown): ParsedSettings {
  const fields = fieldsOf(input)
  const keys = Object.keys(defaultSettings) as (keyof Settings)[]
  const entries = keys.map((key) => [key, allowed(key, fields[key])])
  const settings = Object.fromEntries(entries) as Settings
  return { settings, replaced: keys.filter((key) => settings[key] !== fields[key]) }
}

/** The allowed numbers of a rule, smallest first. */
export function allowedNumbers(rule: NumberRule): number[] {
  const count = (rule.max - rule.min) / rule.step + 1
  return Array.from({ length: count }, (_, index) => rule.min + index * rule.step)
}

/** The legs that an order names, first leg first. */
export function legsOf(order: LegOrder): Leg[] {
  return order.split('-') as Leg[]
}

/** The value that a setting takes from outside. */
function allowed(key: keyof Settings, value: unknown): unknown {
  const rule: NumberRule | undefined = numberRules[key as keyof typeof numberRules]
  if (rule && typeof value === 'number' && !Number.isNaN(value)) return nearest(value, rule)
  const values: readonly unknown[] = choices[key as keyof typeof choices] ?? []
  return values.includes(value) ? value : defaultSettings[key]
}

function nearest(value: number, { min, max, step }: NumberRule): number {
  const inRange = Math.min(max, Math.max(min, value))
  return min + Math.round((inRange - min) / step) * step
}
