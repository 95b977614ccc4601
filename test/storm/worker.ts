/** A process that plays the bouts of storms that it is sent. */
import { type Campaign, run, type Summary } from './campaign.ts'
import type { Answer } from './pool.ts'

process.on('message', (bout: Campaign) => {
  const summary: Summary = new Map()
  const failure = run(bout, summary)
  const answer: Answer = { failure, counts: [...summary] }
  process.send?.(answer)
})
