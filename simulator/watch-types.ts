/** The watch's half of the simulator's public face; see types.ts. Every instant is ms since 1970 UTC. */
import type { Conditions } from './conditions/index.ts'
import type { StepsOf } from './conditions/speed.ts'

/** What is on the glass, as the program left it: plain data, in drawing order. */
export interface DrawnWidget {
  readonly id: number
  /** Name of the widget's type as `@zos/ui` spells it: `TEXT`, `ARC`, `IMG`, `FILL_RECT`, `BUTTON`, … */
  readonly type: string
  /** Its properties after all changes. `x`, `y`, `w`, `h` in px of the glass. */
  readonly props: Readonly<Record<string, unknown>>
  readonly visible: boolean
}

/** One stretch in which the motor ran. */
export interface Pulse {
  /** From the start of the vibration, ms. */
  readonly fromMs: number
  readonly durationMs: number
}
export interface Vibration {
  /** When the program started it, ms since 1970 UTC. */
  readonly atMs: number
  /** What the motor does if nothing stops it; `Infinity` as a duration for modes that go on. */
  readonly pulses: readonly Pulse[]
  /** Who made it, where that was not the program. */
  readonly by?: 'notification'
  /** When `stop()` or a later start cut it, ms since 1970 UTC; absent when it ran to its end. */
  readonly stoppedAtMs?: number
}

/** What the program has cost the watch since the page opened. */
export interface WatchCounts {
  readonly widgetsCreated: number
  readonly widgetsDeleted: number
  /** Calls of `setProperty`. */
  readonly widgetWrites: number
  /** Timer callbacks that ran. */
  readonly timerCallbacks: number
  readonly storageWrites: number
}

/** A key by what it is for. Which of them a watch has depends on its model: see `keysOf`. */
export type WatchKey = 'crown' | 'shortcut' | 'select' | 'up' | 'down' | 'back'
export type Swipe = 'left' | 'right' | 'up' | 'down'

/** A mode of the watch as the user switches it, one at a time. `getSystemMode` of `@zos/settings` tells it to the program. */
export type WatchMode =
  | 'normal'
  | 'do-not-disturb'
  | 'sleep'
  | 'theater'
  | 'locked'
  | 'low-temperature'
  | 'power-saving'
  | 'clock-only'
  | 'button'
  | 'accessibility'

/** What lies over the page for a while and takes its touches and keys. */
export type Cover = 'call' | 'notification'

/** An alarm that is armed. */
export interface ArmedAlarm {
  readonly id: number
  /** When it fires, by the watch's own clock. */
  readonly atMs: number
  /** What the page that it opens is given. */
  readonly param: string | undefined
}

/** What the program holds of the watch's screen. All given back: `null` and three times `false`. */
export interface Awake {
  /** When a page that asked for a bright time of its own goes dark; in the dark, if it were woken now. True time. */
  readonly brightUntilMs: number | null
  readonly wristPaused: boolean
  readonly palmPaused: boolean
  /** Whether the next wake reopens the page if it ends in the dark, or has ended so. */
  readonly relaunch: boolean
}

/** What can be another way from one minute to the next. Set it at any time. */
export interface Switches {
  /** Whether a key handler that returns true keeps a key from leaving the program. Begins as the condition `keysStoppable` says. */
  keysCanBeStopped: boolean
  /** Whether a gesture handler that returns true keeps a swipe to the right from leaving it. Begins as `swipesStoppable` says. */
  gesturesCanBeStopped: boolean
  /** From a finger, an alarm or a wake that opens the program until its first script runs, ms. Real ones take up to 3000. Default 0. */
  relaunchMs: number
  /** What an alarm does that finds the program suspended. Begins as the condition of that name says. */
  alarmWhenSuspended: 'reopens' | 'ignored'
  mode: WatchMode
  /** What each callback computes, where the condition `engine` gives that a price. Default: as measured once. */
  steps: StepsOf
  /** `full`: `setItem` throws and nothing changes. `throws`: every reading and writing does. Default `none`. */
  storageFault: 'none' | 'full' | 'throws'
}

/** What can happen to a watch and to the program on it. No error that a fault makes is in `Desk.errors`. */
export interface Faults {
  /** From now on none of the program's code runs. Timers, messages and sensors wait; touches, swipes and keys are lost. Does nothing on the dial. */
  suspend(): void
  /** Lets the code go on: what waited comes at once, in the order in which it was due, an interval once. */
  resume(): void
  readonly suspended: boolean
  /** The program ends in the middle of its code, with an exception from its next call of a `@zos` function or timer but `afterCalls` (default 0). On the dial: of the next run. A run that ends before takes it along. */
  crash(afterCalls?: number): void
  /** The next write of a storage file stops halfway, and the program ends there. A file that is no JSON reads as empty (the documentation is silent). */
  halfWrite(): void
  /** Ends the program without a word, stops the motor, breaks the link and makes it anew, and shows the dial in the dark. Storage stays, and so do alarms with `store: true` (documented), no others. */
  reboot(): void
  /** Switches the watch off: as `reboot`, but it stays off, and nothing reaches it, until `powerOn`. Its clock goes on. */
  powerOff(): void
  /** Switches it on again. What becomes of alarms that are overdue is a condition. */
  powerOn(): void
  readonly poweredOff: boolean
  /** The arm goes down, or a palm covers the glass: it goes dark at once, unless the program paused that. Ten seconds later the program is ended. */
  dropWrist(): void
  palm(): void
  /** Something lies over the page for `ms`: it gets no touch and no key, and its timers go on. Lights the screen. */
  call(ms: number): void
  notification(ms: number): void
  readonly covered: Cover | null
  /** The watch's own wall clock. `Desk.nowMs` is the true time. */
  readonly clockMs: number
  /** Sets that clock forwards or back; timers do not notice. Then, if `told` (default false), `onPhoneTimeSetting` calls back, and then alarms that are overdue fire. */
  stepClock(stepMs: number, options?: { told?: boolean }): void
  /** Takes watch and phone to another IANA zone; `told` as above. Throws a sentence when there is none of that name. */
  setTimeZone(timeZone: string, options?: { told?: boolean }): void
  /** Writes a storage file, garbage too. A program that is open has its own copy in memory, if it has used the file. */
  store(file: string, text: string): void
  readonly alarms: readonly ArmedAlarm[]
  /** How many alarms fired while the program ran, so that the watch opened it anew over itself (what a real one does is not documented). */
  readonly alarmsFiredIntoPage: number
  readonly awake: Awake
}

export interface Watch extends Switches, Faults {
  /** `dial`: the watch face. `program`: our page is there. */
  readonly showing: 'dial' | 'program'
  /** On its way to the program's first script; see `relaunchMs`. */
  readonly launching: boolean
  readonly screen: 'bright' | 'dark'
  /** Opens the program as a finger on its icon does. Does nothing when it is open. */
  open(): void
  /** Ends the program without any life-cycle call, as a watch short of memory does. */
  kill(): void
  /** A finger: down, and up `heldMs` later (default 50, virtual time passes), at a button of that name, else at that text, or at a point in px. Throws a sentence when no such thing is there. */
  tap(target: string | { x: number; y: number }, options?: { heldMs?: number }): void
  swipe(direction: Swipe): void
  /** Presses a key. Throws a sentence when the model lacks it. */
  press(key: WatchKey, kind?: 'click' | 'long'): void
  /** The dark screen is woken by a lifted wrist or a key. */
  wake(): void
  /** All texts that are visible on the glass, top to bottom, then left to right. */
  texts(): string[]
  /** The buttons that are visible on the glass, by their text, else by the name of their picture, without `.png`. */
  buttons(): string[]
  /** All widgets of the page that is open, in drawing order; empty on the dial. */
  widgets(): readonly DrawnWidget[]
  /** Bytes of an image of the package by the path a widget names, or null. */
  image(path: string): Uint8Array | null
  readonly vibrations: readonly Vibration[]
  /** True while the motor runs. */
  readonly vibrating: boolean
  readonly counts: WatchCounts
  /** How this watch answers to each condition, for as long as it is on the desk. */
  readonly conditions: Conditions
  /** Every call that the program made so far, refused or not, by name (`@zos/sensor Vibrator.start`), with how often. */
  readonly calls: ReadonlyMap<string, number>
  /** What the program keeps: storage file → its text. Survives `kill`, not `reinstall`. */
  readonly storage: ReadonlyMap<string, string>
  /** Installs the program again: its storage is what the condition `reinstall` leaves. The program must be closed. */
  reinstall(): void
}
