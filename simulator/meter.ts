/** Is told when the program's own code begins and ends to run on the watch; between two calls of the watch, that is. What it counts meanwhile is the program's. */
export interface Meter {
  /** Code of the program runs from now on. */
  enter(): void
  /** It does not any more: the simulator works, and so many of the calls made last were the simulator's already. `what`: it calls the watch, reads the time, or is over. */
  leave(callsOfOurs: number, what: 'call' | 'time' | 'end'): void
}

/** Counts nothing. */
export const noMeter: Meter = { enter: () => undefined, leave: () => undefined }

/** Runs code of the program. */
export function inside(meter: Meter, callback: () => void): void {
  meter.enter()
  try {
    callback()
  } finally {
    meter.leave(0, 'end')
  }
}

/** What the program calls, `outside`, and the function that calls it. */
const callsBefore = 3

/** Does what is none of the program's work in the middle of its code. To be called by a function that one calls which the program calls. */
export function outside<Given>(meter: Meter, what: 'call' | 'time', perform: () => Given): Given {
  meter.leave(callsBefore, what)
  try {
    return perform()
  } finally {
    meter.enter()
  }
}
