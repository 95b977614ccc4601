/**
 * The simulator's public face: a watch and a phone on a desk that run the packed program on a
 * virtual clock. Everything here is synchronous and belongs to one desk; two desks share nothing.
 * It runs in Node, in a browser and inside QuickJS, so nothing here needs any of them.
 */
import type { ChosenConditions, Preset } from './conditions/index.ts'
import type { PhoneConditions } from './conditions/phone.ts'
import type { Meter } from './meter.ts'
import type { WatchModel } from './models.ts'
import type { Watch } from './watch-types.ts'

export type * from './watch-types.ts'

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
  /** How this watch answers where watches differ: some answers, or a kind of watch. The rest is as documented. */
  readonly conditions?: ChosenConditions | Preset
  /** Counts what the program computes on the watch. Default: nothing is counted. */
  readonly meter?: Meter
}

/** A watch and a phone, paired, on one virtual clock. */
export interface Desk {
  readonly model: WatchModel
  readonly watch: Watch
  readonly phone: Phone
  /** `off` drops the link at once and refuses messages until it is `on` again. */
  bluetooth: 'on' | 'off'
  /**
   * Drops the link once so many more bytes have arrived, those of both directions together, ≥ 0. The
   * message in which that happens arrives as its first part, what is behind it not at all; `bluetooth`
   * is `off` then.
   */
  cutBluetoothAfter(bytes: number): void
  /** How many extra times each message arrives, right behind the first time. Default 0. */
  bluetoothRepeats: number
  /** What arrives of each packet that is sent, header and all. By default as the condition `packets` has it. An empty one does not arrive. */
  arrives: (bytes: Uint8Array, to: 'watch' | 'phone') => Uint8Array
  /** True wall clock, ms since 1970 UTC: the phone's, unless the condition `clocks` has both wrong, and the watch's, unless it was stepped. */
  readonly nowMs: number
  /** Lets `ms` of virtual time pass: every timer, alarm, message and promise job in its order. Code that takes longer than that is not cut: time then ends with it. */
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

/** A component of the Zepp app's Settings App as the page built it. */
export interface PageNode {
  /** `View`, `Section`, `Text`, `Select`, `Toggle`, `Slider`, `Button`, `TextInput`, `Image`, `TextImageRow`, `Toast`, … */
  readonly component: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly (PageNode | string)[]
}

export interface Phone {
  /**
   * Whether a side service that starts anew reaches a watch that greeted the one before. Default false: not
   * before the watch greets again. The docs are silent. zml runs `onSettingsChange` in a service that a change
   * of the settings has started.
   */
  greetingLasts: boolean
  /** How this phone draws the page and what it hands over. Can be changed at any time; the page is drawn again then. */
  conditions: PhoneConditions
  /** How often the page was drawn since it was opened. */
  readonly drawings: number
  /** What the page last put on the clipboard; null before. */
  readonly clipboard: string | null
  /** The settings page as it is drawn now; null while it is closed or blank after an error in it. */
  readonly page: PageNode | null
  openSettings(): void
  closeSettings(): void
  /** Picks an option of the Select with this label, or whose label has this before a colon, by the option's name, as a finger does. Throws a sentence when either is not there. */
  choose(label: string, option: string): void
  /** Presses the Button, or flips the Toggle, with this label. */
  press(label: string): void
  /** All texts on the settings page as one reads them: labels, chosen options, texts, in order; a no-break space is a space. */
  texts(): string[]
  /** The settings storage that page and side service share. All values are strings. */
  readonly storage: ReadonlyMap<string, string>
  /** Puts a value there, as another version of the program might have: anything, garbage too. */
  store(key: string, value: string): void
  /** Ends the side service and the page without a word and starts the service anew; storage stays. */
  restart(): void
  /** Installs the program again: as `restart`, and its storage is what the condition `reinstall` leaves. */
  reinstall(): void
  /** Ends both for longer: the link stands, and nobody answers until `restart`. */
  stop(): void
  /** Whether the service runs now. False after `stop`, and where the phone has torn it down. */
  readonly running: boolean
}
