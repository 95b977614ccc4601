/** Storms on all cores: worker processes take bouts of them in turn. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { add, type Campaign, type Failure, type Summary } from './campaign.ts'

/** What a worker answers to a bout. */
export interface Answer {
  readonly failure: Failure | null
  readonly counts: readonly (readonly [string, number])[]
}

/** A failure, and the bout in which it came. */
export interface FailedBout {
  readonly bout: Campaign
  readonly failure: Failure
}

/** So many storms in a bout. */
const mostInBout = 100

/** Lets storms loose on all cores, and adds them to `summary`. Resolves with the first failure, or null. */
export async function runOnAllCores(
  { runs, seed }: Campaign,
  summary: Summary = new Map(),
): Promise<FailedBout | null> {
  const bouts = Array.from({ length: Math.ceil(runs / mostInBout) }, (_, index) => {
    const done = index * mostInBout
    return { runs: Math.min(mostInBout, runs - done), seed: seed + done }
  })
  const workers = Array.from({ length: Math.min(availableParallelism(), bouts.length) }, () =>
    fork(join(import.meta.dirname, 'worker.ts'), { execArgv: ['--import', 'tsx'] }),
  )
  let failed: FailedBout | null = null
  const work = async (worker: ChildProcess) => {
    for (let bout = bouts.shift(); bout && !failed; bout = bouts.shift()) {
      worker.send(bout)
      const { failure, counts } = await answerOf(worker)
      for (const [name, count] of counts) add(summary, name, count)
      if (failure) failed ??= { bout, failure }
    }
  }
  try {
    await Promise.all(workers.map(work))
  } finally {
    for (const worker of workers) worker.kill()
  }
  return failed
}

/** Rejects with a sentence when the worker is gone. */
async function answerOf(worker: ChildProcess): Promise<Answer> {
  const gone = once(worker, 'exit').then(() => {
    throw new Error('A worker of the storms has ended before its bout did.')
  })
  const [answer] = await Promise.race([once(worker, 'message'), gone])
  return answer
}
