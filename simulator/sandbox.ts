import { Buffer } from 'buffer/index.js'
import type { Bench } from './bench.ts'
import type { Life } from './life.ts'
import { createRandom } from './random.ts'
import type { LogLine } from './types.ts'

/** The global names of one program. A name with the value `undefined` hides the host's. */
export type Scope = Record<string, unknown>

/** What a sandbox gives to every program, on the watch and on the phone; nothing in it leads to the host's time or state. `names` must have a `Date`. */
export function createScope(
  bench: Bench,
  life: Life,
  names: Scope & { Date: DateConstructor },
): Scope {
  const scope: Scope = Object.create(hiddenNames())
  Object.assign(scope, {
    globalThis: scope,
    console: createConsole(bench, life),
    Promise: life.Promise,
    Math: createMath(),
    Buffer,
    ...names,
  })
  return scope
}

/**
 * A script of the package with the names of `scope` around it, in sloppy mode as on the watch. It throws
 * what the script throws. A file must always come with the same set of names. Throws a sentence when it
 * has `async` code.
 */
export function scriptIn(file: Uint8Array, scope: Scope): () => void {
  const { names, run } = compile(file, scope)
  const values = names.map((name) => scope[name])
  return () => run(...values)
}

interface Compiled {
  /** The names of the scope that occur in the code, which are the parameters of `run`. */
  readonly names: readonly string[]
  readonly run: (...values: unknown[]) => void
}
const compiled = new WeakMap<Uint8Array, Compiled>()

function compile(file: Uint8Array, scope: Scope): Compiled {
  const known = compiled.get(file)
  if (known) return known
  const code = Buffer.from(file).toString('utf-8')
  refuseAsync(code)
  const names = [...new Set(code.match(/[A-Za-z_$][\w$]*/g))].filter((name) => name in scope)
  const run = new Function(...names, withoutWith(code)) as Compiled['run']
  const script = { names, run }
  compiled.set(file, script)
  return script
}

/** The packer wraps the code for the watch in `with (context)`. Its names are our parameters already, and without it engines look them up some ten times faster. */
function withoutWith(code: string): string {
  return code.replace('with (context) {', '{')
}

/** Jobs of `async` functions run in the engine's own queue, behind the back of the virtual clock. */
function refuseAsync(code: string): void {
  const found = /\basync\s+(function\b|\(|[\w$]+\s*(=>|\())|\bfor\s+await\b/.exec(code)
  if (!found) return
  throw new SyntaxError(
    `The program has async code ("${found[0]}"), which the desk cannot run in virtual time: use .then() instead.`,
  )
}

const levels: readonly LogLine['level'][] = ['log', 'info', 'warn', 'error', 'debug']

function createConsole(bench: Bench, life: Life): Scope {
  const line =
    (level: LogLine['level']) =>
    (...parts: unknown[]) => {
      if (isSwallowed(parts)) life.fail(parts[parts.length - 1])
      else bench.write(life.where, level, parts)
    }
  return Object.fromEntries(levels.map((level) => [level, line(level)]))
}

/** The packer wraps each script in a `catch` that only logs: on the watch with a title, on the phone the bare error. */
function isSwallowed([first, ...others]: readonly unknown[]): boolean {
  return first === 'Mini Program Error' || (first instanceof Error && others.length === 0)
}

/** `Math` with a `random` that gives the same numbers in each run. */
function createMath(): Math {
  const math: Math = Object.create(Math)
  math.random = createRandom(1)
  return math
}

const languageNames = `
  Array ArrayBuffer Boolean DataView Error EvalError Float32Array Float64Array Function Infinity
  Int16Array Int32Array Int8Array JSON Map NaN Number Object Proxy RangeError ReferenceError Reflect
  RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array
  Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape
  isFinite isNaN parseFloat parseInt undefined unescape`
  .trim()
  .split(/\s+/)

let hidden: Scope | null = null

/** Every global of the host that the language of the watch does not have, as `undefined`. */
function hiddenNames(): Scope {
  if (hidden) return hidden
  hidden = Object.create(null) as Scope
  for (let host: object | null = globalThis; host; host = Object.getPrototypeOf(host)) {
    for (const name of Object.getOwnPropertyNames(host)) hidden[name] = undefined
  }
  for (const name of languageNames) delete hidden[name]
  return hidden
}
