import type { Refusals } from '../conditions/calls.ts'
import type { Conditions } from '../conditions/index.ts'

/** The calls that refuse on a watch with these answers. Those that are named themselves come last, so they count. */
export function refusalsOf({ calls, messaging }: Conditions): Refusals {
  return {
    ...(messaging === 'missing' ? { '@zos/ble addListener': 'throws' } : {}),
    ...calls,
  }
}
