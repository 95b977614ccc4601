import { createLife } from '../life.ts'
import type { WatchCounts } from '../types.ts'
import type { Hardware, Run } from './hardware.ts'

/** What a run can ask of the watch. */
export interface RunOptions {
  readonly hardware: Hardware
  leave(): void
  replacePage(url: string, params: string | undefined): void
}

/** A new run of the program: nothing registered, nothing counted. */
export function createRun({ hardware, leave, replacePage }: RunOptions): Run {
  return {
    hardware,
    life: createLife(hardware.bench, 'watch'),
    counts: noCounts(),
    handlers: { gesture: null, key: null, crown: null },
    relaunchOnWake: false,
    leave,
    replacePage,
    need(permission, api) {
      if (hardware.manifest.permissions.includes(permission)) return
      throw new Error(`${api} needs the permission "${permission}" in app.json.`)
    },
    link: { receive: null, linked: new Set() },
  }
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
