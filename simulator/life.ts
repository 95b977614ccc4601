import type { Bench, Place } from './bench.ts'
import type { Callback, Work } from './conditions/speed.ts'
import { inside, type Meter, noMeter } from './meter.ts'
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

const noWork: Work = { first: 0, rest: 0 }

interface LifeOptions {
  /** How long the program takes for what a callback computes, ms. */
  readonly workMs?: (kind: Callback) => Work
  readonly meter?: Meter
}

/** A program that runs from now on. */
export function createLife(
  bench: Bench,
  where: Place,
  { workMs = () => noWork, meter = noMeter }: LifeOptions = {},
): Life {
  const fail = (error: unknown) => {
    if (inner.alive) bench.fail(where, error)
  }
  const inner: Inner = {
    bench,
    fail,
    workMs,
    meter,
    jobs: createJobs(fail),
    waiting: new Set(),
    atEnd: new Set(),
    alive: true,
    suspended: false,
    busy: false,
    goingOn: false,
    depth: 0,
    owed: noWork,
  }
  return {
    get alive() {
      return inner.alive
    },
    where,
    Promise: inner.jobs.Promise,
    get suspended() {
      return inner.suspended
    },
    set suspended(wanted) {
      inner.suspended = wanted
      if (!wanted) goOn(inner)
    },
    run: (callback, kind) => run(inner, callback, kind),
    deliver: (callback, kind) => {
      deliver(inner, callback, kind)
    },
    at: (atMs, callback, kind) => at(inner, atMs, callback, kind),
    spend: (ms) => spend(inner, ms),
    pay: () => pay(inner),
    fail,
    onEnd(task) {
      inner.atEnd.add(task)
    },
    end: () => end(inner),
  }
}

interface Inner {
  readonly bench: Bench
  readonly fail: (error: unknown) => void
  readonly workMs: (kind: Callback) => Work
  readonly meter: Meter
  readonly jobs: Jobs
  /** What is due and cannot run now, in its order. */
  readonly waiting: Set<() => void>
  readonly atEnd: Set<() => void>
  alive: boolean
  suspended: boolean
  /** Time passes in the middle of its code. */
  busy: boolean
  /** What waited is being run. */
  goingOn: boolean
  /** How many callbacks run, one inside the other. */
  depth: number
  /** What the outermost of them has still to take for its work, ms. */
  owed: Work
}

function run(inner: Inner, callback: () => void, kind?: Callback): boolean {
  if (!inner.alive || inner.suspended) return false
  let returned = false
  inner.bench.run(() => {
    if (inner.depth === 0 && kind) inner.owed = inner.workMs(kind)
    inner.depth += 1
    returned = attempt(inner, () => inside(inner.meter, callback))
    inner.depth -= 1
    if (inner.depth > 0) return
    pay(inner)
    spend(inner, inner.owed.rest)
    inner.owed = noWork
    if (inner.alive) attempt(inner, inner.jobs.drain)
  })
  if (inner.depth === 0) goOn(inner)
  return returned
}

function attempt({ fail }: Inner, callback: () => void): boolean {
  try {
    callback()
    return true
  } catch (error) {
    fail(error)
    return false
  }
}

/** Returns what cancels it while it waits. */
function deliver(inner: Inner, callback: () => void, kind?: Callback): () => void {
  if (!inner.suspended && !inner.busy) {
    run(inner, callback, kind)
    return () => undefined
  }
  const later = () => run(inner, callback, kind)
  inner.waiting.add(later)
  return () => inner.waiting.delete(later)
}

function goOn(inner: Inner): void {
  if (inner.goingOn) return
  inner.goingOn = true
  for (const later of inner.waiting) {
    if (inner.suspended) break
    inner.waiting.delete(later)
    later()
  }
  inner.goingOn = false
}

function at(inner: Inner, atMs: number, callback: () => void, kind?: Callback): () => void {
  let cancel = inner.bench.clock.at(atMs, () => {
    inner.atEnd.delete(cancelNow)
    cancel = deliver(inner, callback, kind)
  })
  const cancelNow = () => cancel()
  inner.atEnd.add(cancelNow)
  return () => {
    inner.atEnd.delete(cancelNow)
    cancel()
  }
}

function spend(inner: Inner, ms: number): void {
  if (ms <= 0) return
  const { clock } = inner.bench
  inner.busy = true
  clock.advanceTo(clock.nowMs + ms)
  inner.busy = false
}

function pay(inner: Inner): void {
  const { first, rest } = inner.owed
  inner.owed = { first: 0, rest }
  spend(inner, first)
}

function end(inner: Inner): void {
  inner.alive = false
  for (const task of inner.atEnd) task()
  inner.atEnd.clear()
  inner.waiting.clear()
}
