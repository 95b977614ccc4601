/** A record as a line of words. */

import type { SessionRecord } from '../engine/history/record'
import type { Leg } from '../engine/routine/routine'
import { legsOf } from '../engine/routine/settings'
import type { Phrase } from '../engine/screen/phrase'

/** What was held with each leg that the session was for, then what was not as planned. `timeOf` puts seconds into words. */
export function factsOf(record: SessionRecord, timeOf: (seconds: number) => Phrase): Phrase[] {
  const { extraSpots, skippedSteps, finished } = record
  return [
    ...legsOf(record.legOrder).map((leg) => heldPhrase(leg, timeOf(record.heldSeconds[leg]))),
    ...(extraSpots > 0 ? [{ msgid: 'extra-spots', values: { count: extraSpots } }] : []),
    ...(skippedSteps > 0 ? [{ msgid: 'skipped-steps', values: { count: skippedSteps } }] : []),
    ...(finished ? [] : [{ msgid: 'ended-early' }]),
  ]
}

function heldPhrase(leg: Leg, time: Phrase): Phrase {
  return { msgid: `held-${leg}`, values: { time } }
}
