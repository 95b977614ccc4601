import type { Bench, Place } from './bench.ts'
import type { Callback } from './conditions/speed.ts'
import { createJobs, type Jobs } from './promise.ts'

/** One run of a program, from its start to its end. After its end none of its code runs again. */
export interface Life {
  readonly alive: boolean
  readonly where: Place
  readonly Promise: Jobs['Promise']
  /** While true none of its code runs, and what is delivered waits. Turned off, it comes at once, in its order. */
  suspended: boolean
  /** Runs a callback of the program and then its promise jobs; an error becomes a desk error. True when it returned, false too when it could not run now. `kind`: what its work is priced by; else it costs none. */
  run(callback: () => void, kind?: Callback): boolean
  /** As `run`; a program that is suspended or busy gets it when it goes on. */
  deliver(callback: () => void, kind?: Callback): void
  /** Delivers `callback` at `atMs` of the virtual clock if the program still lives then; returns what cancels it, even while it waits. */
  at(atMs: number, callback: () => void, kind?: Callback): () => void
  /** Lets time pass in the middle of the program's code, ms. What is delivered meanwhile waits until that code has returned. */
  spend(ms: number): void
  /** Lets pass what the callback that runs costs, if that has not been done: before it does anything that is noticed. */
  pay(): void
  /** Notes an error of the program; once it has ended, nobody hears of it. */
  fail(error: unknown): void
  /** Does `task`, which is none of the program's, when the program ends. */
  onEnd(task: () => void): void
  end(): void
}

/** A program that runs from now on. `workMs`: how long it takes for what a callback computes. */
export function createLife(
  bench: Bench,
  where: Place,
  workMs: (kind: Callback) => number = () => 0,
): Life {
  const fail = (error: unknown) => {
    if (alive) bench.fail(where, error)
  }
  const jobs = createJobs(fail)
  const atEnd = new Set<() => void>()
  const waiting = new Set<() => void>()
  let alive = true
  let suspended = false
  let busy = false
  let goingOn = false
  let depth = 0
  let owedMs = 0

  const attempt = (callback: () => void): boolean => {
    try {
      callback()
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }
  const spend = (ms: number) => {
    if (ms <= 0) return
    busy = true
    bench.clock.advanceTo(bench.clock.nowMs + ms)
    busy = false
  }
  const pay = () => {
    const ms = owedMs
    owedMs = 0
    spend(ms)
  }
  const run = (callback: () => void, kind?: Callback): boolean => {
    if (!alive || suspended) return false
    let returned = false
    bench.run(() => {
      if (depth === 0 && kind) owedMs = workMs(kind)
      depth += 1
      returned = attempt(callback)
      depth -= 1
      if (depth > 0) return
      pay()
      if (alive) attempt(jobs.drain)
    })
    if (depth === 0) goOn()
    return returned
  }
  /** Returns what cancels it while it waits. */
  const deliver = (callback: () => void, kind?: Callback): (() => void) => {
    if (!suspended && !busy) {
      run(callback, kind)
      return () => undefined
    }
    const later = () => run(callback, kind)
    waiting.add(later)
    return () => waiting.delete(later)
  }
  const goOn = () => {
    if (goingOn) return
    goingOn = true
    for (const later of waiting) {
      if (suspended) break
      waiting.delete(later)
      later()
    }
    goingOn = false
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
    at(atMs, callback, kind) {
      let cancel = bench.clock.at(atMs, () => {
        atEnd.delete(cancelNow)
        cancel = deliver(callback, kind)
      })
      const cancelNow = () => cancel()
      atEnd.add(cancelNow)
      return () => {
        atEnd.delete(cancelNow)
        cancel()
      }
    },
    spend,
    pay,
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
