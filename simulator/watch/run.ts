import { workMs } from '../conditions/speed.ts'
import { createLife, type Life } from '../life.ts'
import { outside } from '../meter.ts'
import type { WatchCounts } from '../types.ts'
import type { Call } from './guard.ts'
import type { Hardware } from './hardware.ts'

/** One run of the program on the watch, as its modules see it. */
export interface Run extends RunOptions {
  readonly life: Life
  readonly counts: { -readonly [name in keyof WatchCounts]: number }
  /** What the program asked the watch to do with a gesture or a key; null when it did not. */
  readonly handlers: Handlers
  readonly link: WatchLink
  /** Who wants to know that the phone set the clock. */
  readonly phoneSetTime: Set<() => void>
  /** Until when a dropped wrist and a palm do not darken the screen, true ms since 1970 UTC. */
  readonly pauses: { wristUntilMs: number; palmUntilMs: number }
  /** How often the program has set its bright time. */
  brightTimeSet: number
  /** Whether a program that ends in the dark is opened again by the next wake. */
  relaunchOnWake: boolean
  /** The program calls the watch by this name. Throws in one that has ended, that crashes here, or where the watch refuses. */
  readonly call: Call
  /** Lets time pass in the middle of the program's code, ms. Throws when the program was ended meanwhile. */
  spend(ms: number): void
  /** Whether the page's `build` runs, or was ended by the watch. */
  build: 'runs' | 'aborted' | 'over'
  /** Ends a `build` that runs, by throwing. */
  abortBuild(): void
  /** Ends the program at this place in its code, by throwing. */
  cut(): never
  /** Throws when `app.json` does not name the permission. */
  need(permission: string, api: string): void
}

/** What a run can ask of the watch. */
export interface RunOptions {
  readonly hardware: Hardware
  /** What is started before then is lost, true ms since 1970 UTC. */
  readonly motorReadyAtMs: number
  /** Ends the program without a word to it. */
  end(): void
  /** Ends the program as a finger does, with its life-cycle calls, once the running code has returned. */
  leave(): void
  /** Opens another page of the program instead of this one. Throws a sentence when the package lacks it. */
  replacePage(url: string, params: string | undefined): void
}

/** Who listens to the phone: one receiver of packets, any number of listeners to the link itself. */
export interface WatchLink {
  receive: ((bytes: Uint8Array) => void) | null
  readonly linked: Set<(on: boolean) => void>
}

/** The program's handlers; each returns true to stop what the watch does by itself. */
export interface Handlers {
  gesture: ((gesture: number) => unknown) | null
  key: ((key: number, event: number) => unknown) | null
  crown: ((key: number, degree: number) => unknown) | null
}

/** A new run of the program: nothing registered, nothing counted. */
export function createRun(options: RunOptions): Run {
  const { hardware, end } = options
  const { bench, conditions, meter, switches } = hardware
  const life = createLife(bench, 'watch', {
    workMs: (kind) => workMs(switches.steps(kind, bench.clock.nowMs), conditions.engine),
    meter,
  })
  const cut = (): never => {
    end()
    throw new Error('The watch ended the program here.')
  }
  const spend = (ms: number) => {
    life.spend(ms)
    if (!life.alive) cut()
  }
  const run: Run = {
    ...options,
    life,
    counts: noCounts(),
    handlers: { gesture: null, key: null, crown: null },
    link: { receive: null, linked: new Set() },
    phoneSetTime: new Set(),
    pauses: { wristUntilMs: 0, palmUntilMs: 0 },
    brightTimeSet: 0,
    relaunchOnWake: false,
    build: 'over',
    call: (name, perform) => outside(meter, 'call', () => makeCall(run, name, perform)),
    spend,
    abortBuild() {
      if (run.build === 'runs') run.build = 'aborted'
      refuseAborted(run)
    },
    cut,
    need(permission, api) {
      if (hardware.manifest.permissions.includes(permission)) return
      throw new Error(`${api} needs the permission "${permission}" in app.json.`)
    },
  }
  return run
}

const widgetCallMs = { 'no-time': 0, '1-ms': 1 } as const

function makeCall(run: Run, name: string, perform: () => unknown): unknown {
  const { hardware, life } = run
  if (!life.alive || hardware.callsToCrash === 0) run.cut()
  if (hardware.callsToCrash !== null) hardware.callsToCrash -= 1
  refuseAborted(run)
  life.pay()
  const isOfGlass = name.startsWith('@zos/ui ')
  run.spend(isOfGlass ? widgetCallMs[hardware.conditions.widgetCalls] : 0)
  return hardware.calls.make(name, perform)
}

/** Once the watch has ended `build`, nothing in it is done, caught or not. */
function refuseAborted({ build }: Run): void {
  if (build === 'aborted') throw new Error('The watch ended build() here.')
}

/** A program that cost the watch nothing yet. */
export function noCounts(): { -readonly [name in keyof WatchCounts]: number } {
  return {
    widgetsCreated: 0,
    widgetsDeleted: 0,
    widgetWrites: 0,
    timerCallbacks: 0,
    storageWrites: 0,
  }
}
