import type { Bench } from './bench.ts'
import type { Answers } from './conditions/index.ts'
import type { Watch } from './watch-types.ts'

/** How far the clocks of watch and phone are from the true time. */
export interface WrongClocks {
  readonly aheadMs: number
}

const dayMs = 24 * 60 * 60_000
const minuteMs = 60_000

/** Clocks that answer so when the desk opens. */
export function createWrongClocks(
  { clock }: Bench,
  { clocks }: Pick<Answers, 'clocks'>,
): WrongClocks {
  const beganMs = clock.nowMs
  const aheadMs = {
    right: 0,
    'two-years-ahead': 2 * 365 * dayMs,
    'in-1970': 60 * minuteMs - beganMs,
  }[clocks]
  return {
    get aheadMs() {
      return clock.nowMs < beganMs + dayMs ? aheadMs : 0
    },
  }
}

/** The watch's clock is as wrong as the phone's, until the phone sets it; and the phone says that it has set it as often as the conditions have it. */
export function tellClocks(
  bench: Bench,
  watch: Watch,
  { aheadMs }: WrongClocks,
  onLink: (listener: () => void) => void,
): void {
  const { clock } = bench
  const { clockTold } = watch.conditions
  const told = () => watch.stepClock(0, { told: true })
  const eachMinute = () => {
    told()
    clock.at(clock.nowMs + minuteMs, eachMinute)
  }
  if (clockTold === 'each-minute') clock.at(clock.nowMs + minuteMs, eachMinute)
  if (clockTold === 'at-reconnect') onLink(told)
  if (aheadMs === 0) return
  watch.stepClock(aheadMs)
  clock.at(clock.nowMs + dayMs, () => watch.stepClock(-aheadMs, { told: true }))
}
