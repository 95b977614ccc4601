/** When the watch asks a phone that is back. Zepp apps were seen to close their service right after Bluetooth returned. */

/** The phone is asked so long after the link came back, ms. */
export const asksAfterMs = 5_000

/** Unanswered for so long, the way to the phone is opened anew, ms. */
export const answersWithinMs = 5_000

/** A greeting that the phone does not answer is given up after so long, ms: sooner than the question, so that the next one greets anew. */
export const greetsForMs = 4_000
