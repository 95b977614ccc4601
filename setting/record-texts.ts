/** A record as a line of words. */

import type { SessionRecord } from '../engine/history/record'
import type { Leg } from '../engine/routine/routine'
import { legsOf } from '../engine/routine/settings'
import type { PhoneMsgid } from './phone-msgids'
import type { PhonePhrase } from './texts'

/** What was held with each leg that the session was for, then what was not as planned. `timeOf` puts seconds into words. */
export function factsOf(record: SessionRecord, timeOf: (seconds: number) => string): PhonePhrase[] {
  const { extraSpots, skippedSteps, finished } = record
  return [
    ...legsOf(record.legOrder).map((leg) => heldPhrase(leg, timeOf(record.heldSeconds[leg]))),
    ...counted('extra spots: {count}', extraSpots),
    ...counted('skipped: {count}', skippedSteps),
    ...(finished ? [] : [{ msgid: 'ended early' } as const]),
  ]
}

function heldPhrase(leg: Leg, time: string): PhonePhrase {
  return { msgid: leg === 'right' ? 'right {time}' : 'left {time}', values: { time } }
}

function counted(msgid: PhoneMsgid, count: number): PhonePhrase[] {
  return count > 0 ? [{ msgid, values: { count } }] : []
}
