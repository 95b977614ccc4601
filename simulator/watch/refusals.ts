import type { CallName, Refusals } from '../conditions/calls.ts'
import type { Conditions } from '../conditions/index.ts'
import type { WatchModel } from '../models.ts'

/** The calls that refuse on a watch with these answers. Those that are named themselves come last, so they count. */
export function refusalsOf(answers: Conditions, { shape }: Pick<WatchModel, 'shape'>): Refusals {
  const { messaging, motorRefuses, alarmSet, statusBarOnRound, calls } = answers
  const throwing: CallName[] = [
    ...(messaging === 'missing' ? (['@zos/ble addListener'] as const) : []),
    ...(motorRefuses === 'never' ? [] : ([`@zos/sensor Vibrator.${motorRefuses}`] as const)),
    ...(shape === 'round' && statusBarOnRound === 'throws'
      ? (['@zos/ui setStatusBarVisible'] as const)
      : []),
  ]
  return {
    ...Object.fromEntries(throwing.map((name) => [name, 'throws'])),
    ...(alarmSet === 'gives-0' ? { '@zos/alarm set': 'gives 0' } : {}),
    ...calls,
  }
}
