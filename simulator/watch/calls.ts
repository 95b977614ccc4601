import type { Clock } from '../clock.ts'
import type { Refusal, Refusals } from '../conditions/calls.ts'

/** What programs ask of the watch, by name: counted, and refused where the watch refuses. They outlive programs. */
export interface Calls {
  /** How often each call was made so far, refused or not. */
  readonly counts: ReadonlyMap<string, number>
  /** Counts a call and does it, unless it is refused: then throws a sentence, or gives what the refusal says. */
  make(name: string, perform: () => unknown): unknown
}

/** No call so far. */
export function createCalls(clock: Clock, refusals: Refusals): Calls {
  const counts = new Map<string, number>()
  const ways = new Map<string, Refusal | undefined>(Object.entries(refusals))
  const openedAtMs = clock.nowMs
  return {
    counts,
    make(name, perform) {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      const way = ways.get(name)
      if (way === undefined) return perform()
      if (typeof way === 'string') return refuse(name, way)
      const { throwsOnce: once } = way
      const isDue =
        'atCall' in once ? count >= once.atCall : clock.nowMs - openedAtMs >= once.afterMs
      if (!isDue) return perform()
      ways.delete(name)
      return refuse(name, 'throws')
    },
  }
}

function refuse(name: string, way: Exclude<Refusal, object>): unknown {
  switch (way) {
    case 'throws':
      throw new Error(`The watch refuses ${name}.`)
    case 'gives undefined':
      return undefined
    case 'gives 0':
      return 0
    case 'gives null':
      return null
    case 'gives {}':
      return {}
  }
}
