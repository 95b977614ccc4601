import type { Bench, Place } from './bench.ts'
import { createJobs, type Jobs } from './promise.ts'

/** One run of a program, from its start to its end. After its end none of its code runs again. */
export interface Life {
  readonly alive: boolean
  readonly where: Place
  readonly Promise: Jobs['Promise']
  /** Runs a callback of the program and then its promise jobs; an error becomes a desk error. True when it returned. */
  run(callback: () => void): boolean
  /** Runs `callback` at `atMs` of the virtual clock if the program still lives then; returns what cancels it. */
  at(atMs: number, callback: () => void): () => void
  /** Does `task`, which is none of the program's, when the program ends. */
  onEnd(task: () => void): void
  end(): void
}

/** A program that runs from now on. */
export function createLife(bench: Bench, where: Place): Life {
  const jobs = createJobs((reason) => bench.fail(where, reason))
  const pending = new Set<() => void>()
  let alive = true
  let depth = 0

  const attempt = (callback: () => void): boolean => {
    try {
      callback()
      return true
    } catch (error) {
      bench.fail(where, error)
      return false
    }
  }
  const run = (callback: () => void): boolean => {
    if (!alive) return false
    let returned = false
    bench.run(() => {
      depth += 1
      returned = attempt(callback)
      depth -= 1
      if (depth === 0 && alive) attempt(jobs.drain)
    })
    return returned
  }
  return {
    get alive() {
      return alive
    },
    where,
    Promise: jobs.Promise,
    run,
    at(atMs, callback) {
      const cancel = bench.clock.at(atMs, () => {
        pending.delete(cancel)
        run(callback)
      })
      pending.add(cancel)
      return () => {
        pending.delete(cancel)
        cancel()
      }
    },
    onEnd(task) {
      pending.add(task)
    },
    end() {
      alive = false
      for (const task of pending) task()
      pending.clear()
    },
  }
}
