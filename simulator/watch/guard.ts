type AnyFunction = (...args: unknown[]) => unknown

/** A module whose functions call `cross` first, and so do the methods of what its classes make: there a program can be ended in the middle of its code. */
export function guarded<T extends object>(module: T, cross: () => void): T {
  const parts = Object.entries(module).map(([name, part]) => [name, guard(name, part, cross)])
  return Object.fromEntries(parts) as T
}

function guard(name: string, part: unknown, cross: () => void): unknown {
  if (typeof part === 'object' && part !== null) return guarded(part, cross)
  if (typeof part !== 'function') return part
  if (isClass(name)) {
    return function construct(...args: unknown[]) {
      cross()
      return guarded(Reflect.construct(part, args) as object, cross)
    }
  }
  const call = part as AnyFunction
  return (...args: unknown[]) => {
    cross()
    return call(...args)
  }
}

/** `@zos` writes classes, and only them, like `Vibrator`. */
function isClass(name: string): boolean {
  return /^[A-Z][a-z]/.test(name)
}
