/** What the watch refuses: a call that throws ends here, and is noted. */

/** A call that the watch refused, as the first of its kind was. */
export interface RefusedCall {
  /** The call as the documentation names it, e.g. `Vibrator.start`. */
  readonly call: string
  /** The name of what it threw, e.g. `TypeError`. */
  readonly name: string
  readonly message: string
}

/** By call; whoever reports a watch reads them. */
const refusedCalls = new Map<string, RefusedCall>()

/** What the watch gives; `silence` where it refuses. Never throws. */
export function ask<Answer>(call: string, silence: Answer, get: () => Answer): Answer {
  try {
    return get()
  } catch (error) {
    noteRefusal(call, error)
    return silence
  }
}

/** Asks the watch to do something. False where it refuses. Never throws. */
export function attempt(call: string, act: () => unknown): boolean {
  return ask(call, false, () => {
    act()
    return true
  })
}

/** Notes what a call threw, once for each call. Whatever was thrown has a name and a message then. */
export function noteRefusal(call: string, error: unknown): void {
  if (refusedCalls.has(call)) return
  const isError = error instanceof Error
  refusedCalls.set(call, {
    call,
    name: isError ? error.name : typeof error,
    message: isError ? error.message : `${error}`,
  })
}

/** All calls that were refused since the page was opened, each once. */
export function allRefusedCalls(): readonly RefusedCall[] {
  return [...refusedCalls.values()]
}
