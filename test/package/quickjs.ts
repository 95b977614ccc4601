import { join } from 'node:path'
import { build } from 'esbuild'
import { getQuickJS, type QuickJSContext } from 'quickjs-emscripten'
import type { PackedProgram } from '../../simulator/types.ts'
import { giveMeter, type StepCounter } from './step-counter.ts'

type Files = ReadonlyMap<string, Uint8Array>

/** An engine like the watch's: QuickJS without every name that ES2020 lacks, without BigInt and Intl. */
export interface Engine {
  /** The names that the engine had and the watch has not; `holder` is a key of `es2020`. */
  readonly removed: readonly { readonly holder: string; readonly name: string }[]
  /** Runs a sloppy script and gives its last value as plain data. Throws what the script throws. */
  evaluate(code: string): unknown
  /** Bytes in use, by QuickJS' own count, right after its cycle collector ran. */
  heapBytes(): number
  /** What is computed in it. */
  readonly counter: StepCounter
  /** Gives the memory back; the engine cannot be used after it. */
  dispose(): void
}

/** A fresh engine. Its scripts find `files` in a global of that name: path → Uint8Array. */
export async function openEngine(files: Files = new Map()): Promise<Engine> {
  const context = (await getQuickJS()).newContext()
  const evaluate = (code: string) =>
    context.unwrapResult(context.evalCode(code)).consume(context.dump)
  const collect = context.unwrapResult(context.evalCode(collectCycles))
  const removed = evaluate(`(${keepOnly})(${JSON.stringify(es2020)})`)
  giveFiles(context, files)
  const counter = giveMeter(context)
  return {
    removed,
    counter,
    evaluate,
    heapBytes() {
      context.unwrapResult(context.callFunction(collect, context.undefined)).dispose()
      return context.runtime.computeMemoryUsage().consume(context.dump).memory_used_size
    },
    dispose() {
      collect.dispose()
      context.dispose()
    },
  }
}

/**
 * An engine with the simulator and a packed program in it: its scripts may call `openDesk(model)`, which
 * is the `openDesk` of simulator/node.ts, but synchronous, with the safety text read.
 */
export async function openEngineWithDesk(program: PackedProgram): Promise<Engine> {
  const files = new Map([
    ...inFolder('device', program.device),
    ...inFolder('phone', program.phone),
  ])
  const engine = await openEngine(files)
  engine.evaluate(await bundleDesk())
  return engine
}

function inFolder(name: string, files: Files): [string, Uint8Array][] {
  return [...files].map(([path, bytes]) => [`${name}/${path}`, bytes])
}

const deskEntry = `
  import { createDesk } from './simulator/index.ts'
  import { findModel } from './simulator/models.ts'
  import { knowsSafety } from './test/package/known.ts'
  const under = (folder) => new Map(Object.entries(files)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, bytes]) => [path.slice(folder.length), bytes]))
  const program = { device: under('device/'), phone: under('phone/') }
  const startAtMs = Date.UTC(2026, 0, 5, 8)
  globalThis.openDesk = (model) =>
    knowsSafety(createDesk({ startAtMs, model: findModel(model), program, meter }))`

async function bundleDesk(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: deskEntry, resolveDir: join(import.meta.dirname, '..', '..') },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

function giveFiles(context: QuickJSContext, files: Files): void {
  const given = context.newObject()
  const toBytes = context.unwrapResult(context.evalCode('(buffer) => new Uint8Array(buffer)'))
  for (const [path, bytes] of files) {
    const buffer = context.newArrayBuffer(Uint8Array.from(bytes).buffer)
    const array = context.unwrapResult(context.callFunction(toBytes, context.undefined, buffer))
    context.setProp(given, path, array)
    array.dispose()
    buffer.dispose()
  }
  context.setProp(context.global, 'files', given)
  given.dispose()
  toBytes.dispose()
}

/**
 * Runs in the engine, before it loses WeakRef: gives a function that makes rings of garbage until the cycle
 * collector, which nothing calls by hand, takes the first of them. It leaves no garbage of its own.
 */
const collectCycles = `(() => {
  const Ref = WeakRef
  const ring = () => {
    const object = {}
    object.self = object
    return object
  }
  return () => {
    const first = new Ref(ring())
    let last = ring()
    while (first.deref()) last = ring()
    delete last.self
  }
})()`

/** Runs in the engine: removes every name that the table does not list, and gives what it removed. */
const keepOnly = `(table) => {
  const removed = []
  const clean = (name, holder) => {
    const kept = new Set([...table.everywhere, ...(table[name] || [])])
    for (const key of Object.getOwnPropertyNames(holder)) {
      if (!kept.has(key) && delete holder[key]) removed.push({ holder: name, name: key })
    }
  }
  const cleanBoth = (name, holder) => {
    clean(name, holder)
    if (holder.prototype) clean(name + '#', holder.prototype)
  }
  cleanBoth('TypedArray', Object.getPrototypeOf(Uint8Array))
  clean('Iterator#', Object.getPrototypeOf(Object.getPrototypeOf([].values())))
  clean('globalThis', globalThis)
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (typeof globalThis[name] === 'function' || name in table) cleanBoth(name, globalThis[name])
  }
  return removed
}`

/** Reads rows of "holder: names", the names going on in indented lines. */
function parseNames(table: string): Record<string, string[]> {
  const rows = table.trim().split(/\n(?! )/)
  return Object.fromEntries(
    rows.map((row): [string, string[]] => {
      const [holder = '', names = ''] = row.split(': ')
      return [holder, names.split(/\s+/)]
    }),
  )
}

/**
 * The names in ECMAScript 2020 and its Annex B, less BigInt, SharedArrayBuffer and Atomics: holder → names.
 * `X#` is the prototype of `X`; the names of `everywhere` may be in any holder.
 */
export const es2020 = parseNames(`
everywhere: constructor length name prototype message BYTES_PER_ELEMENT
globalThis: globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt escape
  unescape decodeURI decodeURIComponent encodeURI encodeURIComponent Array ArrayBuffer Boolean
  DataView Date Error EvalError Float32Array Float64Array Function Int8Array Int16Array Int32Array
  JSON Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String
  Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray Uint16Array Uint32Array URIError WeakMap
  WeakSet
Array: isArray from of
Array#: concat copyWithin entries every fill filter find findIndex flat flatMap forEach includes
  indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice
  toLocaleString toString unshift values
ArrayBuffer: isView
ArrayBuffer#: byteLength slice
Boolean#: toString valueOf
DataView#: buffer byteLength byteOffset getFloat32 getFloat64 getInt8 getInt16 getInt32 getUint8
  getUint16 getUint32 setFloat32 setFloat64 setInt8 setInt16 setInt32 setUint8 setUint16 setUint32
Date: now parse UTC
Date#: getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime
  getTimezoneOffset getUTCDate getUTCDay getUTCFullYear getUTCHours getUTCMilliseconds getUTCMinutes
  getUTCMonth getUTCSeconds getYear setDate setFullYear setHours setMilliseconds setMinutes setMonth
  setSeconds setTime setUTCDate setUTCFullYear setUTCHours setUTCMilliseconds setUTCMinutes
  setUTCMonth setUTCSeconds setYear toDateString toGMTString toISOString toJSON toLocaleDateString
  toLocaleString toLocaleTimeString toString toTimeString toUTCString valueOf
Error#: message toString
Function#: apply arguments bind call caller toString
JSON: parse stringify
Map#: clear delete entries forEach get has keys set size values
Math: E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil
  clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow random round
  sign sin sinh sqrt tan tanh trunc
Number: EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NaN NEGATIVE_INFINITY
  POSITIVE_INFINITY isFinite isInteger isNaN isSafeInteger parseFloat parseInt
Number#: toExponential toFixed toLocaleString toPrecision toString valueOf
Object: assign create defineProperties defineProperty entries freeze fromEntries
  getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols
  getPrototypeOf is isExtensible isFrozen isSealed keys preventExtensions seal setPrototypeOf values
Object#: __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__
  hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf
Promise: all allSettled race reject resolve
Promise#: catch finally then
Proxy: revocable
Reflect: apply construct defineProperty deleteProperty get getOwnPropertyDescriptor getPrototypeOf
  has isExtensible ownKeys preventExtensions set setPrototypeOf
RegExp#: compile dotAll exec flags global ignoreCase multiline source sticky test toString unicode
Set#: add clear delete entries forEach has keys size values
String: fromCharCode fromCodePoint raw
String#: anchor big blink bold charAt charCodeAt codePointAt concat endsWith fixed fontcolor
  fontsize includes indexOf italics lastIndexOf link localeCompare match matchAll normalize padEnd
  padStart repeat replace search slice small split startsWith strike sub substr substring sup
  toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase trim trimEnd trimLeft
  trimRight trimStart valueOf
Symbol: asyncIterator for hasInstance isConcatSpreadable iterator keyFor match matchAll replace
  search species split toPrimitive toStringTag unscopables
Symbol#: description toString valueOf
TypedArray: from of
TypedArray#: buffer byteLength byteOffset copyWithin entries every fill filter find findIndex
  forEach includes indexOf join keys lastIndexOf map reduce reduceRight reverse set slice some sort
  subarray toLocaleString toString values
WeakMap#: delete get has set
WeakSet#: add delete has
`)
