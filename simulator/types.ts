/**
 * The simulator's public face: a watch and a phone on a desk that run the packed program on a
 * virtual clock. Everything here is synchronous and belongs to one desk; two desks share nothing.
 * It runs in Node, in a browser and inside QuickJS, so nothing here needs any of them.
 */
import type { WatchModel } from './models.ts'

/** What Zeus' packer made of the program for one screen, unpacked: path → bytes. */
export interface PackedProgram {
  /** `device.zip`: `app.json`, `app.js`, `page/index.js`, `assets/**`. */
  readonly device: ReadonlyMap<string, Uint8Array>
  /** `app-side.zip`: `app.json`, `app-side.js`, `setting.js`. */
  readonly phone: ReadonlyMap<string, Uint8Array>
}

export interface DeskOptions {
  readonly model: WatchModel
  readonly program: PackedProgram
  /** Wall clock of watch and phone when the desk opens, ms since 1970 UTC. */
  readonly startAtMs: number
  /** IANA zone of the desk's own Date; the process's zone is never used. Default `UTC`. */
  readonly timeZone?: string
  /** BCP 47 tag of watch and phone, e.g. `en-US` (the default). */
  readonly language?: string
  /** How late each timer of the watch fires, in ms ≥ 0; asked once a timer. Default: never late. */
  readonly lateness?: () => number
  /** Whether a key handler that returns true keeps the crown from leaving the program: real watches may differ. Default true. */
  readonly keysCanBeStopped?: boolean
}

/** A watch and a phone, paired, on one virtual clock. */
export interface Desk {
  readonly model: WatchModel
  readonly watch: Watch
  readonly phone: Phone
  /** `off` drops the link at once and refuses messages until it is `on` again. */
  bluetooth: 'on' | 'off'
  /** True wall clock, ms since 1970 UTC. */
  readonly nowMs: number
  /** Lets `ms` of virtual time pass: every timer, alarm, message and promise job in its order. */
  advance(ms: number): void
  /** How late each timer of the watch fires from now on, ms. */
  lateness: () => number
  /** What went wrong in the program's own code so far, in order: uncaught errors, rejected promises, refused calls. */
  readonly errors: readonly DeskError[]
  /** Lines the program logged, with the device that logged them. */
  readonly log: readonly LogLine[]
  /** Called after every change that can be seen or felt (for a user interface); returns the unsubscriber. */
  onChange(listener: () => void): () => void
}

export interface DeskError {
  readonly atMs: number
  readonly where: 'watch' | 'phone' | 'settings page'
  readonly error: unknown
}
export interface LogLine {
  readonly atMs: number
  readonly where: 'watch' | 'phone' | 'settings page'
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug'
  readonly text: string
}

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

export type WatchKey = 'crown' | 'select' | 'up' | 'down' | 'back'
export type Swipe = 'left' | 'right' | 'up' | 'down'

export interface Watch {
  /** `dial`: the watch face. `program`: our page is there. */
  readonly showing: 'dial' | 'program'
  readonly screen: 'bright' | 'dark'
  /** Opens the program as a finger on its icon does. Does nothing when it is open. */
  open(): void
  /** Ends the program without any life-cycle call, as a watch short of memory does. */
  kill(): void
  /** A finger: down, and up `heldMs` later (default 50, virtual time passes), at a text on the glass or at a point in px. Throws a sentence when no such text is there. */
  tap(target: string | { x: number; y: number }, options?: { heldMs?: number }): void
  swipe(direction: Swipe): void
  press(key: WatchKey, kind?: 'click' | 'long'): void
  /** The dark screen is woken by a lifted wrist or a key. */
  wake(): void
  /** All texts that are visible on the glass, top to bottom, then left to right. */
  texts(): string[]
  /** All widgets of the page that is open, in drawing order; empty on the dial. */
  widgets(): readonly DrawnWidget[]
  /** Bytes of an image of the package by the path a widget names, or null. */
  image(path: string): Uint8Array | null
  readonly vibrations: readonly Vibration[]
  /** True while the motor runs. */
  readonly vibrating: boolean
  readonly counts: WatchCounts
  /** What the program keeps: storage file → its text. Survives `kill`, not `reinstall`. */
  readonly storage: ReadonlyMap<string, string>
  /** Removes the program's storage, as an installation over it does. The program must be closed. */
  reinstall(): void
}

/** A component of the Zepp app's Settings App as the page built it. */
export interface PageNode {
  /** `View`, `Section`, `Text`, `Select`, `Toggle`, `Slider`, `Button`, `TextInput`, `Image`, `TextImageRow`, `Toast`, … */
  readonly component: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly (PageNode | string)[]
}

export interface Phone {
  /** The settings page as it is drawn now; null while it is closed or blank after an error in it. */
  readonly page: PageNode | null
  openSettings(): void
  closeSettings(): void
  /** Picks an option of the Select with this label by the option's name, as a finger does. Throws a sentence when either is not there. */
  choose(label: string, option: string): void
  /** Presses the Button, or flips the Toggle, with this label. */
  press(label: string): void
  /** All texts on the settings page: labels, chosen options, texts, in order. */
  texts(): string[]
  /** The settings storage that page and side service share. All values are strings. */
  readonly storage: ReadonlyMap<string, string>
  /** Puts a value there, as another version of the program might have: anything, garbage too. */
  store(key: string, value: string): void
  /** Ends the side service and the page without a word and starts the service anew; storage stays. */
  restart(): void
}
