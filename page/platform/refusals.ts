/** What the watch refuses: a call that throws ends here, and is noted. */

/** A call that the watch refused, as the first of its kind was. */
export interface RefusedCall {
  /** The call as the documentation names it, e.g. `Vibrator.start`. */
  readonly call: string
  /** The name of what it threw, e.g. `TypeError`. */
  readonly name: string
  readonly message: string
}

/** What a call takes, in either of two forms where it has two. */
type GivenTo<Call> = Call extends {
  (...given: infer Given): unknown
  (...given: infer OtherGiven): unknown
}
  ? Given | OtherGiven
  : never

/** By call; whoever reports a watch reads them. */
const refusedCalls = new Map<string, RefusedCall>()

/**
 * Calls a part of the watch, named as the documentation names it. Gives what the watch gives, to be parsed like
 * anything from outside; null where it refuses, or has no such part. Never throws.
 */
export function ask<Part extends object, Method extends keyof Part & string>(
  name: string,
  part: Part | null,
  method: Method,
  ...given: GivenTo<Part[Method]>
): unknown {
  return asked(name, part, method, ...given).answer
}

/** Calls a part of the watch for what it does. False where it refuses, or has no such part. Never throws. */
export function attempt<Part extends object, Method extends keyof Part & string>(
  name: string,
  part: Part | null,
  method: Method,
  ...given: GivenTo<Part[Method]>
): boolean {
  return asked(name, part, method, ...given).isDone
}

/** A new part of the watch; null where it refuses. */
export function made<Part>(name: string, make: () => Part): Part | null {
  try {
    return make()
  } catch (error) {
    noteRefusal(name, error)
    return null
  }
}

/** Calls a part of the watch, and says beside the answer whether it answered. Never throws. */
export function asked<Part extends object, Method extends keyof Part & string>(
  name: string,
  part: Part | null,
  method: Method,
  ...given: GivenTo<Part[Method]>
): { readonly isDone: boolean; readonly answer: unknown } {
  try {
    const call: unknown = part?.[method]
    if (typeof call !== 'function') throw new TypeError('there is no such call')
    return { isDone: true, answer: call.apply(part, given) }
  } catch (error) {
    noteRefusal(`${name}.${method}`, error)
    return { isDone: false, answer: null }
  }
}

/** Notes what a call threw, once for each call. Whatever was thrown has a name and a message then. */
export function noteRefusal(call: string, error: unknown): void {
  if (refusedCalls.has(call)) return
  const isError = error instanceof Error
  const name = isError ? error.name : typeof error
  refusedCalls.set(call, { call, name, message: isError ? error.message : `${error}` })
}

/** All calls that were refused since the page was opened, each once. */
export function allRefusedCalls(): readonly RefusedCall[] {
  return [...refusedCalls.values()]
}
