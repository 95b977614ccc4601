import type { Bench } from '../bench.ts'
import type { Bluetooth } from '../bluetooth.ts'
import type { Answers } from '../conditions/index.ts'
import { createLife, type Life } from '../life.ts'
import { arrayBufferOf } from '../packet.ts'
import { type Scope, scriptIn } from '../sandbox.ts'
import type { PackedProgram, Phone } from '../types.ts'
import { createLogger } from '../watch/zos/utils.ts'
import type { WrongClocks } from '../wrong-clocks.ts'
import { createLine, type Line } from './line.ts'
import { createPhoneScope } from './scope.ts'
import type { PhoneStorage, SettingsStorage, StorageChange } from './storage.ts'

/** The program's side service. As documented it runs all the time unless it is ended. */
export interface SideService {
  start(): void
  /** Ends the service without a word to it. Nobody can call it until `start`. */
  end(): void
  readonly running: boolean
}

/** What a side service needs of its phone. */
export interface ServiceParts {
  readonly bench: Bench
  readonly bluetooth: Bluetooth
  readonly storage: PhoneStorage
  readonly program: PackedProgram
  readonly phone: Pick<Phone, 'greetingLasts' | 'conditions'> & { readonly clocks: WrongClocks }
  readonly answers: Pick<Answers, 'serviceLife' | 'serviceStart' | 'serviceAfterLink'>
  readonly appId: number
  readonly appName: string
}

/** A service that is called answers so much later where it starts late, and is torn down so long after it was last called. */
const startsAfterMs = 4_000
const tornDownAfterMs = 30_000

/** A side service that does not run yet. */
export function createSideService(parts: ServiceParts): SideService {
  const { bench, storage, answers } = parts
  const { clock } = bench
  const nothing = () => {}
  let running: RunningService | null = null
  let canBeCalled = false
  let starts: (() => void) | null = null
  let stopTearing = nothing
  let lastPort = 1000

  const tearDown = () => {
    stopTearing()
    running?.life.end()
    running = null
    line.connect(null)
    bench.changed()
  }
  /** It is wanted: it lives on for a while. */
  const want = () => {
    stopTearing()
    if (answers.serviceLife === 'torn-down')
      stopTearing = clock.at(clock.nowMs + tornDownAfterMs, () => bench.run(tearDown))
  }
  const begin = () => {
    starts = null
    lastPort += 1
    const service = createRunning(bench, lastPort)
    running = service
    line.connect({
      port: service.port,
      receive: (bytes) => callAll(service, service.messages, () => arrayBufferOf(bytes)),
    })
    want()
    runService(parts, service, line)
  }
  const call = () => {
    if (running) want()
    else if (canBeCalled && answers.serviceStart === 'at-once') begin()
    else if (canBeCalled) starts ??= clock.at(clock.nowMs + startsAfterMs, () => bench.run(begin))
  }
  const line = createLine({ ...parts, call, tearDown })
  storage.onChange((change) => {
    if (running) callAll(running, running.changes, () => change)
    call()
  })
  return {
    start() {
      canBeCalled = true
      if (answers.serviceStart === 'at-once') begin()
    },
    end() {
      canBeCalled = false
      starts?.()
      starts = null
      tearDown()
    },
    get running() {
      return running !== null
    },
  }
}

function callAll<T>({ life }: RunningService, all: Set<(value: T) => void>, make: () => T): void {
  for (const listener of [...all]) life.run(() => listener(make()))
}

/** One run of the program's side service, and who in it listens to what. */
interface RunningService {
  readonly life: Life
  readonly messages: Set<(payload: ArrayBuffer) => void>
  readonly changes: Set<(change: StorageChange) => void>
  /** Its port, by which the watch's packets find it. */
  readonly port: number
  options: Scope | null
}

function createRunning(bench: Bench, port: number): RunningService {
  return {
    life: createLife(bench, 'phone'),
    messages: new Set(),
    changes: new Set(),
    port,
    options: null,
  }
}

/** Loads `app-side.js`, then calls `onInit` and `onRun`. */
function runService(parts: ServiceParts, service: RunningService, line: Line): void {
  const { bench, storage, program, appName } = parts
  const { life } = service
  const file = program.phone.get('app-side.js')
  if (!file) throw new Error('The package for the phone has no app-side.js.')
  const scope = createPhoneScope(bench, life, parts.phone, {
    AppSideService: (options: Scope) => {
      service.options = options
    },
    getApp: () => ({ port2: service.port }),
    Logger: createLogger((level, words) => bench.write('phone', level, words)),
    messaging: { peerSocket: createSocket(service, line) },
    settings: {
      settingsStorage: observable(
        storage.view(() => undefined),
        service.changes,
      ),
    },
    transferFile: undefined,
    sideService: { appInfo: { app: { appName } }, launchReasons: {}, launchArgs: {} },
  })
  life.run(() => scriptIn(file, scope)())
  for (const name of ['onInit', 'onRun']) callOption(service, name)
}

function callOption({ life, options }: RunningService, name: string): void {
  const callback = options?.[name]
  if (typeof callback === 'function') life.run(() => callback.call(options))
}

function createSocket({ messages }: RunningService, line: Line): Scope {
  return {
    addListener(event: string, listener: (payload: ArrayBuffer) => void) {
      if (event === 'message') messages.add(listener)
    },
    removeListener(event: string, listener?: (payload: ArrayBuffer) => void) {
      if (event === 'message') removeFrom(messages, listener)
    },
    send: line.push,
  }
}

/** The storage as a side service sees it: with its `change` events. */
function observable(view: SettingsStorage, changes: RunningService['changes']): Scope {
  return Object.assign(Object.create(view), {
    addListener(event: string, listener: (change: StorageChange) => void) {
      if (event === 'change') changes.add(listener)
    },
    removeListener(event: string, listener?: (change: StorageChange) => void) {
      if (event === 'change') removeFrom(changes, listener)
    },
  })
}

/** Without a listener all of them go, as zml expects. */
function removeFrom<T>(listeners: Set<T>, listener: T | undefined): void {
  if (listener) listeners.delete(listener)
  else listeners.clear()
}
