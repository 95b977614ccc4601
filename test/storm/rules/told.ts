/** Nothing of ours goes wrong where the platform can see it, and in the end both sides know the same. */
import { isDeepStrictEqual } from 'node:util'
import { parseCopy } from '../../../engine/sync/watch-copy'
import { choiceOnPhone, idsOnPhone, rowsOnPhone, saysSettled } from '../records/storm.ts'
import { recordsOnWatch } from '../records/watch.ts'
import type { Scene } from '../scene.ts'
import { newest } from '../stored.ts'

/** What the simulator throws in a program that it ends in the middle of a message. */
const endedInTheMiddle = 'The watch ended the program here'

/** No error, and no message lost that nobody had cut. */
export function checkErrors({ desk, isGarbled }: Scene): void {
  const [first] = desk.errors
  if (first) throw new Error(`An error reached the ${first.where}: ${String(first.error)}.`)
  const lost = desk.log.find(
    ({ text }) =>
      text.startsWith('Soleus Roll: a message was lost') && !text.includes(endedInTheMiddle),
  )
  if (lost && !isGarbled) throw new Error(`Nobody had cut this message: ${lost.text}.`)
}

/** After one quiet exchange the watch has the phone's last choice, the phone knows that, and has each record once. Where the storage failed a record may be lost. */
export function checkAgreed({ desk, recorded, isSpoilt, storesMs }: Scene): void {
  const { chosen } = choiceOnPhone(desk)
  const kept = parseCopy(newest(desk.watch.storage, 'settings').value)?.kept
  if (!isDeepStrictEqual(chosen, kept))
    throw new Error(
      `The phone chose ${JSON.stringify(chosen)}, the watch has ${JSON.stringify(kept)}.`,
    )
  if (!saysSettled(desk))
    throw new Error('The phone does not know that the watch has its settings.')
  const ids = idsOnPhone(desk)
  if (rowsOnPhone(desk) > new Set(ids).size) throw new Error(`A record came twice: ${ids}.`)
  const lost = [...recorded].filter((id) => !ids.includes(id))
  const waiting = recordsOnWatch(desk).length
  if (lost.length + waiting > 0 && !isSpoilt && storesMs === 0)
    throw new Error(`Records are lost (${lost}), or wait on the watch (${waiting}).`)
}
