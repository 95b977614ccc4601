import type { Bench } from '../bench.ts'
import type { Bluetooth } from '../bluetooth.ts'
import type { Life } from '../life.ts'
import type { WatchModel } from '../models.ts'
import type { PackedProgram, WatchCounts } from '../types.ts'
import type { Alarms } from './alarms.ts'
import type { Motor } from './motor.ts'
import type { Screen } from './screen.ts'

/** What stays when a program ends: the watch itself. */
export interface Hardware {
  readonly bench: Bench
  readonly model: WatchModel
  readonly program: PackedProgram
  readonly manifest: Manifest
  readonly bluetooth: Bluetooth
  readonly screen: Screen
  readonly motor: Motor
  readonly alarms: Alarms
  /** Storage file → its text. */
  readonly files: Map<string, string>
}

/** What the watch reads in the package's `app.json`. */
export interface Manifest {
  readonly app: { readonly appId: number; readonly appName: string }
  readonly permissions: readonly string[]
  readonly defaultLanguage: string
  readonly designWidth: number
  readonly module: { readonly page: { readonly pages: readonly string[] } }
}

/** One run of the program on the watch, as its modules see it. */
export interface Run {
  readonly hardware: Hardware
  readonly life: Life
  readonly counts: { -readonly [name in keyof WatchCounts]: number }
  /** What the program asked the watch to do with a gesture or a key; null when it did not. */
  readonly handlers: Handlers
  /** Whether a program that ends in the dark is opened again by the next wake. */
  relaunchOnWake: boolean
  /** Ends the program as a finger does, with its life-cycle calls, once the running code has returned. */
  leave(): void
  /** Opens another page of the program instead of this one. Throws a sentence when the package lacks it. */
  replacePage(url: string, params: string | undefined): void
  /** Throws when `app.json` does not name the permission. */
  need(permission: string, api: string): void
  readonly link: WatchLink
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
