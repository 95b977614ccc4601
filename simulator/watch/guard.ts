/** Does what the program calls by this name, or refuses. */
export type Call = (name: string, perform: () => unknown) => unknown
type AnyFunction = (...args: unknown[]) => unknown
type AnyClass = new (...args: unknown[]) => object

/**
 * A module whose functions go through `call`, and so do its classes and the methods of what they make, each by its
 * name behind `prefix`: there a call is counted, can refuse, and can end the program in the middle of its code.
 */
export function guarded<T extends object>(module: T, prefix: string, call: Call): T {
  const parts = Object.entries(module).map(([name, part]) => [
    name,
    guard(part, once(`${prefix}${name}`), isClassName(name), call),
  ])
  return Object.fromEntries(parts) as T
}

const names = new Map<string, string>()

/** The same text, kept once however many runs use it. */
function once(name: string): string {
  const known = names.get(name) ?? name
  names.set(name, known)
  return known
}

function guard(part: unknown, name: string, isClass: boolean, call: Call): unknown {
  if (typeof part === 'object' && part !== null) return guarded(part, `${name}.`, call)
  if (typeof part !== 'function') return part
  if (isClass) return guardedClass(part as AnyClass, name, call)
  return guardedFunction(part as AnyFunction, name, call)
}

/** Keeps its `this`, for methods that a class brings. */
function guardedFunction(part: AnyFunction, name: string, call: Call): AnyFunction {
  return function guardedCall(this: unknown, ...args) {
    return call(name, () => part.apply(this, args))
  }
}

/** Other classes can be derived from it, as zml does. */
function guardedClass(part: AnyClass, name: string, call: Call): AnyFunction {
  function construct(...args: unknown[]): unknown {
    const target = new.target ?? construct
    const made = call(name, () => guardedMade(Reflect.construct(part, args, target), name, call))
    return typeof made === 'object' && made !== null ? made : {}
  }
  construct.prototype = Object.create(part.prototype, methodsOf(part, name, call))
  return construct
}

/** What has methods of its own gets them guarded; the prototype's are so already. */
function guardedMade(made: object, name: string, call: Call): object {
  const isPlain = Object.values(made).some((part) => typeof part === 'function')
  return isPlain ? guarded(made, `${name}.`, call) : made
}

function methodsOf({ prototype }: AnyClass, name: string, call: Call): PropertyDescriptorMap {
  const names = Object.getOwnPropertyNames(prototype).filter((own) => own !== 'constructor')
  return Object.fromEntries(
    names.map((own) => {
      const value = guardedFunction(Reflect.get(prototype, own), `${name}.${own}`, call)
      return [own, { value, writable: true, configurable: true }]
    }),
  )
}

/** `@zos` writes classes, and only them, like `Vibrator`. */
export function isClassName(name: string): boolean {
  return /^[A-Z][a-z]/.test(name)
}
