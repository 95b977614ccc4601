import type { Bench, Place } from './bench.ts'
import { createJobs, type Jobs } from './promise.ts'

/** One run of a program, from its start to its end. After its end none of its code runs again. */
export interface Life {
  readonly alive: boolean
  readonly where: Place
  readonly Promise: Jobs['Promise']
  /** While true none of its code runs, and what is delivered waits. Turned off, it comes at once, in its order. */
  suspended: boolean
  /** Runs a callback of the program and then its promise jobs; an error becomes a desk error. True when it returned, false too when it could not run now. */
  run(callback: () => void): boolean
  /** As `run`; a program that is suspended gets it when it goes on. */
  deliver(callback: () => void): void
  /** Delivers `callback` at `atMs` of the virtual clock if the program still lives then; returns what cancels it, even while it waits. */
  at(atMs: number, callback: () => void): () => void
  /** Notes an error of the program; once it has ended, nobody hears of it. */
  fail(error: unknown): void
  /** Does `task`, which is none of the program's, when the program ends. */
  onEnd(task: () => void): void
  end(): void
}

/** A program that runs from now on. */
export function createLife(bench: Bench, where: Place): Life {
  const fail = (error: unknown) => {
    if (alive) bench.fail(where, error)
  }
  const jobs = createJobs(fail)
  const atEnd = new Set<() => void>()
  const waiting = new Set<() => void>()
  let alive = true
  let suspended = false
  let depth = 0

  const attempt = (callback: () => void): boolean => {
    try {
      callback()
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }
  const run = (callback: () => void): boolean => {
    if (!alive || suspended) return false
    let returned = false
    bench.run(() => {
      depth += 1
      returned = attempt(callback)
      depth -= 1
      if (depth === 0 && alive) attempt(jobs.drain)
    })
    return returned
  }
  /** Returns what cancels it while it waits. */
  const deliver = (callback: () => void): (() => void) => {
    if (!suspended) {
      run(callback)
      return () => undefined
    }
    const later = () => run(callback)
    waiting.add(later)
    return () => waiting.delete(later)
  }
  const goOn = () => {
    for (const later of waiting) {
      if (suspended) return
      waiting.delete(later)
      later()
    }
  }
  return {
    get alive() {
      return alive
    },
    where,
    Promise: jobs.Promise,
    get suspended() {
      return suspended
    },
    set suspended(wanted) {
      suspended = wanted
      if (!wanted) goOn()
    },
    run,
    deliver,
    at(atMs, callback) {
      let cancel = bench.clock.at(atMs, () => {
        atEnd.delete(cancelNow)
        cancel = deliver(callback)
      })
      const cancelNow = () => cancel()
      atEnd.add(cancelNow)
      return () => {
        atEnd.delete(cancelNow)
        cancel()
      }
    },
    fail,
    onEnd(task) {
      atEnd.add(task)
    },
    end() {
      alive = false
      for (const task of atEnd) task()
      atEnd.clear()
      waiting.clear()
    },
  }
}
