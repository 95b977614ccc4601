import type { Bench } from '../bench.ts'
import type { Cover } from '../types.ts'

/** What lies over the page. The later one hides the earlier one. */
export interface Covers {
  readonly top: Cover | null
  /** Lies there for `ms`. Throws a sentence when that is no time. */
  lay(cover: Cover, ms: number): void
  clear(): void
}

/** Nothing over the page. `onGone`: what lay there goes by itself. */
export function createCovers(bench: Bench, onGone: () => void): Covers {
  let top: Cover | null = null
  let cancel = () => {}
  const clear = () => {
    cancel()
    top = null
    bench.changed()
  }
  const go = () => {
    clear()
    onGone()
  }
  return {
    get top() {
      return top
    },
    lay(cover, ms) {
      if (!(ms >= 0)) throw new RangeError(`A ${cover} cannot last ${ms} ms.`)
      clear()
      top = cover
      cancel = bench.clock.at(bench.clock.nowMs + ms, () => bench.run(go))
    },
    clear,
  }
}
