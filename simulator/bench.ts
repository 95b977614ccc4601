import type { Clock } from './clock.ts'
import { describe } from './describe.ts'
import type { DeskError, LogLine } from './types.ts'

/** Whose code it is. */
export type Place = DeskError['where']

/** What watch and phone of one desk share: the time, the records, and the order in which code runs. */
export interface Bench {
  readonly clock: Clock
  /** IANA name: where watch and phone are now. */
  timeZone: string
  /** BCP 47 tag. */
  readonly language: string
  /** How late the next timer of the watch fires, ms. */
  lateness: () => number
  readonly errors: DeskError[]
  readonly log: LogLine[]
  fail(where: Place, error: unknown): void
  write(where: Place, level: LogLine['level'], parts: readonly unknown[]): void
  /** Runs `task`; when it is the outermost one, then also what `soon` put off, and tells the listeners. */
  run(task: () => void): void
  /** Runs `task` when all code that is running now has returned, at the same virtual time. */
  soon(task: () => void): void
  /** Something changed that can be seen or felt. */
  changed(): void
  onChange(listener: () => void): () => void
}

/** What a bench is made of; see `DeskOptions` for the units. */
export type BenchOptions = Pick<Bench, 'clock' | 'timeZone' | 'language' | 'lateness'>

/** An empty bench. */
export function createBench(options: BenchOptions): Bench {
  const listeners = new Set<() => void>()
  const tasks: (() => void)[] = []
  let depth = 0
  let dirty = false

  const settle = () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) task()
    if (!dirty) return
    dirty = false
    for (const listener of [...listeners]) listener()
  }
  const run = (task: () => void) => {
    depth += 1
    try {
      task()
      if (depth === 1) settle()
    } finally {
      depth -= 1
    }
  }
  const bench: Bench = {
    ...options,
    errors: [],
    log: [],
    fail(where, error) {
      bench.errors.push({ atMs: options.clock.nowMs, where, error })
      dirty = true
    },
    write(where, level, parts) {
      bench.log.push({ atMs: options.clock.nowMs, where, level, text: describe(parts) })
      dirty = true
    },
    run,
    soon(task) {
      tasks.push(task)
      if (depth === 0) run(() => undefined)
    },
    changed() {
      dirty = true
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return bench
}
