import { createDate } from '../date.ts'
import { outside } from '../meter.ts'
import { createScope, type Scope, scriptIn } from '../sandbox.ts'
import { guarded } from './guard.ts'
import { createRequire } from './modules.ts'
import type { Run } from './run.ts'
import { createGlass, type Glass } from './ui.ts'
import { scriptOf } from './zos/alarm.ts'
import { createTimerModule } from './zos/timer.ts'

/** The program while it is open. */
export interface OpenProgram {
  readonly run: Run
  readonly url: string
  readonly glass: Glass
  /** Calls the life-cycle functions that a program gets when a finger ends it. */
  destroy(): void
}

/** Seen in the packer: it adds the assignment to `__$$app$$__.app` only where the call is a statement. */
const nothingRegistered =
  'The script registered no App or Page. The packer finds App(…) and Page(…) only as statements of their own: a minifier may have joined one with its neighbour ("a(), App(b)").'

/** Which page is opened, and what it is told. */
export interface Opening {
  readonly url: string
  readonly appParam?: string | undefined
  readonly pageParam?: string | undefined
  /** By an alarm, not by a finger or a wake. */
  readonly byAlarm?: boolean
}

/** What a program registers with `App` or `Page`. */
type Options = Record<string, unknown>

/** Loads the package's `app.js` and one page, as a watch does, and calls `onCreate`, `onInit` and `build`. Null when the program did not survive that: the error is on the desk. */
export function openProgram(run: Run, { url, appParam, pageParam }: Opening): OpenProgram | null {
  const { program } = run.hardware
  const glass = createGlass(run, (path) => program.device.get(`assets/${path}`) ?? null)
  const slots = createSlots(url)
  const scope = createWatchScope(run, glass, slots)
  const opened =
    load(run, scope, 'app.js') &&
    call(run, slots.app.app, 'onCreate', appParam) &&
    load(run, scope, scriptOf(url)) &&
    call(run, slots.page.module, 'onInit', pageParam) &&
    build(run, slots.page.module)
  if (!opened) return null
  const destroy = () => {
    call(run, slots.page.module, 'onDestroy')
    call(run, slots.app.app, 'onDestroy')
  }
  return { run, url, glass, destroy }
}

/** Where the packed scripts leave what they register. */
interface Slots {
  readonly app: { app?: Options; readonly __globals__: { readonly __scopedGlobals__: object } }
  readonly page: { module?: Options; readonly id: string }
}

function createSlots(url: string): Slots {
  return { app: { __globals__: { __scopedGlobals__: {} } }, page: { id: url } }
}

function createWatchScope(run: Run, glass: Glass, slots: Slots): Scope {
  const { bench, wall, conditions, meter } = run.hardware
  const timers = createTimerModule(run)
  const { setTimeout, setInterval, clearTimeout, clearInterval } = guarded(
    timers,
    'global ',
    run.call,
  )
  const ProgramDate = createDate({
    nowMs: () => outside(meter, 'time', () => wall.nowMs),
    timeZone: () => bench.timeZone,
  })
  const globals = { __$$G$$__: {} }
  const scope = createScope(bench, run.life, {
    __$$R$$__: createRequire({ run, glass, timers, ProgramDate }),
    __$$app$$__: slots.app,
    __$$module$$__: slots.page,
    __$$hmAppManager$$__: {
      currentApp: { __globals__: globals, current: { __globals__: globals } },
    },
    DeviceRuntimeCore: { LifeCycle: {} },
    module: { exports: {} },
    App: register,
    Page: register,
    getApp: () => slots.app.app,
    getCurrentPage: () => slots.page.module,
    setTimeout,
    setInterval,
    clearTimeout,
    clearInterval,
    Date: ProgramDate,
    Promise: conditions.promise === 'there' ? run.life.Promise : undefined,
  })
  globals.__$$G$$__ = scope
  return scope
}

function register(options: Options): Options {
  return { _options: options }
}

/** Runs a script of the package; false when it failed. The scripts themselves swallow what goes wrong in them, but for a line on the console. */
function load(run: Run, scope: Scope, path: string): boolean {
  const { bench, program, meter } = run.hardware
  const errorsBefore = bench.errors.length
  const returned = run.life.run(() => {
    const file = program.device.get(path)
    if (!file) throw new Error(`The package has no ${path}.`)
    const script = outside(meter, 'time', () => scriptIn(file, scope))
    script()
  }, 'script')
  return returned && bench.errors.length === errorsBefore
}

/** Builds the page; false when it does not stand afterwards. One that the watch ends is no error. */
function build(run: Run, page: Options | undefined): boolean {
  run.build = 'runs'
  const returned = call(run, page, 'build')
  return returned || (run.life.alive && run.hardware.conditions.errorInBuild === 'stays')
}

/** Calls one life-cycle function if the program has it; false when it threw. */
function call(
  run: Run,
  instance: Options | undefined,
  name: 'onCreate' | 'onInit' | 'build' | 'onDestroy',
  param?: string,
): boolean {
  return run.life.run(() => {
    if (!instance) throw new Error(nothingRegistered)
    const options = instance._options as Options
    const callback = options[name]
    if (typeof callback === 'function') quietly(run, () => callback.call(options, param))
  }, name)
}

/** What the watch ends by itself is no error of the program. */
function quietly(run: Run, callback: () => void): void {
  try {
    callback()
  } catch (error) {
    if (run.build !== 'aborted') throw error
  } finally {
    run.build = 'over'
  }
}
