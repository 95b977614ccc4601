import {
  type Executor,
  type Handler,
  PromiseState,
  type Queue,
  type Settle,
  thenName,
} from './promise-state.ts'

/**
 * A `Promise` for programs on the desk: its jobs run in a queue of ours instead of the engine's,
 * so that a desk advances synchronously and alike in every run. It behaves as ECMAScript 2020
 * says, except that no class can be derived from it. `async` functions bypass it: see
 * `refuseAsync` in sandbox.ts. No library does: promise, promise-polyfill, bluebird, yaku, es6-promise, rsvp, lie and zone.js
 * settle in another order than the language, and core-js-pure takes no queue. (All were tried.)
 */
export interface Jobs {
  /** The class for the program. */
  readonly Promise: new (
    executor: Executor,
  ) => unknown
  /** Runs jobs until none is left, then reports rejections. Throws a sentence when they never end. */
  drain(): void
}

const maxJobsInARow = 100_000

/** A queue and its class. `onUnhandled` gets the reason of each rejection that nobody handled by the end of `drain`. */
export function createJobs(onUnhandled: (reason: unknown) => void): Jobs {
  const queue: Queue = { jobs: [], unhandled: new Set() }
  return {
    Promise: createPromiseClass(queue),
    drain() {
      runAll(queue.jobs)
      for (const state of queue.unhandled) onUnhandled(state.value)
      queue.unhandled.clear()
    },
  }
}

function runAll(jobs: (() => void)[]): void {
  for (let done = 0; jobs.length > 0; done += 1) {
    if (done > maxJobsInARow) {
      jobs.length = 0
      throw new Error(`Promise jobs do not end: ${maxJobsInARow} ran in a row without a pause.`)
    }
    jobs.shift()?.()
  }
}

function createPromiseClass(queue: Queue): Jobs['Promise'] {
  return class DeskPromise {
    private readonly state = new PromiseState(queue)

    constructor(executor: Executor) {
      this.state.start(executor, this)
    }

    [thenName](onFulfilled?: Handler, onRejected?: Handler): DeskPromise {
      return new DeskPromise((...resolvers) =>
        this.state.react(onFulfilled, onRejected, ...resolvers),
      )
    }

    catch(onRejected?: Handler): DeskPromise {
      return this[thenName](undefined, onRejected)
    }

    finally(onFinally?: () => unknown): DeskPromise {
      const before = (passOn: () => unknown) => DeskPromise.resolve(onFinally?.())[thenName](passOn)
      return this[thenName](
        (value) => before(() => value),
        (reason) =>
          before(() => {
            throw reason
          }),
      )
    }

    static resolve(value?: unknown): DeskPromise {
      return value instanceof DeskPromise ? value : new DeskPromise((resolve) => resolve(value))
    }

    static reject(reason?: unknown): DeskPromise {
      return new DeskPromise((_, reject) => reject(reason))
    }

    static all(values: Iterable<unknown>): DeskPromise {
      return new DeskPromise((resolve, reject) =>
        collect(values, resolve, (value, put) => DeskPromise.resolve(value)[thenName](put, reject)),
      )
    }

    static allSettled(values: Iterable<unknown>): DeskPromise {
      return new DeskPromise((resolve) =>
        collect(values, resolve, (promise, put) =>
          DeskPromise.resolve(promise)[thenName](
            (value) => put({ status: 'fulfilled', value }),
            (reason) => put({ status: 'rejected', reason }),
          ),
        ),
      )
    }

    static race(values: Iterable<unknown>): DeskPromise {
      return new DeskPromise((resolve, reject) => {
        for (const value of values) DeskPromise.resolve(value)[thenName](resolve, reject)
      })
    }
  }
}

/** Resolves with the list of what `take` put for each value, once none is missing. */
function collect(
  values: Iterable<unknown>,
  resolve: Settle,
  take: (value: unknown, put: Settle) => void,
): void {
  const all = Array.from(values)
  const results: unknown[] = []
  let missing = all.length
  if (missing === 0) resolve(results)
  all.forEach((value, place) => {
    take(value, (result) => {
      results[place] = result
      missing -= 1
      if (missing === 0) resolve(results)
    })
  })
}
