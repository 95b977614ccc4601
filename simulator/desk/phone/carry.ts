import { confirmedKey } from '../../../engine/sync/storage-keys.ts'
import type { Phone } from '../../types.ts'

/** Gives a phone what another one stores, but for what its watch confirmed: the new one pairs with a new watch. */
export function carryStorage(from: Pick<Phone, 'storage'>, to: Pick<Phone, 'store'>): void {
  for (const [key, value] of from.storage) if (key !== confirmedKey) to.store(key, value)
}
