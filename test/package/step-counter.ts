import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten'

/** Counts steps of the engine, one for each call and each jump of a script, while it is told that the program runs. */
export interface StepCounter {
  /** The steps of the program so far. */
  steps(): number
  /** The most that a callback of the program took before it first called the watch, since this was asked last. */
  mostBeforeCall(): number
  /** The engine's own count since it began, of whatever runs. */
  all(): number
}

/**
 * Where the engine counts down, in bytes behind its context: a private field of quickjs 2025-09-13 as
 * quickjs-emscripten 0.32.0 ships it. A test checks that it is there.
 */
const counterOffset = 232
/** It begins anew from here when it has come to 0. */
const fullCounter = 10_000

/** Gives the engine a global `meter` (simulator/meter.ts), and reads what it counts. */
export function giveMeter(context: QuickJSContext): StepCounter {
  const left = counterOf(context)
  let rounds = 0
  context.runtime.setInterruptHandler(() => {
    rounds += 1
    return false
  })
  const all = () => rounds * fullCounter + fullCounter - left()
  let sinceSteps = 0
  let steps = 0
  let mostBefore = 0
  let before = 0
  const calls = {
    enter() {
      sinceSteps = all()
    },
    leave(callsOfOurs: QuickJSHandle, what: QuickJSHandle) {
      const ours = context.getNumber(callsOfOurs)
      const run = all() - sinceSteps - ours
      steps += run
      before += run
      const why = context.getString(what)
      if (why === 'call') mostBefore = Math.max(mostBefore, before)
      if (why !== 'time') before = why === 'end' ? 0 : Number.NEGATIVE_INFINITY
    },
  }
  const meter = context.newObject()
  for (const [name, call] of Object.entries(calls)) {
    context.newFunction(name, call).consume((made) => context.setProp(meter, name, made))
  }
  context.setProp(context.global, 'meter', meter)
  meter.dispose()
  const mostBeforeCall = () => {
    const most = mostBefore
    mostBefore = 0
    return most
  }
  return { steps: () => steps, mostBeforeCall, all }
}

/** Reads what is left of the counter. The engine's memory may move, so it is looked up each time. */
function counterOf(context: QuickJSContext): () => number {
  const at: unknown = Reflect.get(Object(Reflect.get(context, 'ctx')), 'value')
  const engine: object = Object(Reflect.get(context, 'module'))
  if (typeof at !== 'number') throw new Error('This engine does not say where its context is.')
  return () => {
    const memory: unknown = Reflect.get(engine, 'HEAPU8')
    if (!(memory instanceof Uint8Array)) throw new Error('This engine does not show its memory.')
    return new DataView(memory.buffer).getInt32(at + counterOffset, true)
  }
}
