import type { Watch } from '../types.ts'
import { fingers } from './fingers.ts'
import type { Hardware } from './hardware.ts'
import { createStage, type WatchParts } from './stage.ts'

/** A watch with the program installed, showing its dial in the dark. */
export function createWatch(parts: WatchParts): Watch {
  const stage = createStage(parts)
  const { hardware } = stage
  const { bench, screen, motor, files, alarms, program } = hardware
  return {
    get showing() {
      return stage.open ? 'program' : 'dial'
    },
    get screen() {
      return screen.state
    },
    open: () => bench.run(() => (stage.open ? stage.wake() : stage.start(firstPage(hardware)))),
    kill: () => bench.run(stage.end),
    wake: () => bench.run(stage.wake),
    ...fingers(stage, parts.options.keysCanBeStopped ?? true),
    widgets: () => stage.open?.glass.drawn() ?? [],
    image: (path) => program.device.get(`assets/${path}`) ?? null,
    vibrations: motor.vibrations,
    get vibrating() {
      return motor.running
    },
    get counts() {
      return stage.counts
    },
    storage: files,
    reinstall() {
      if (stage.run) throw new Error('The program is open: close it before installing it anew.')
      files.clear()
      alarms.clear()
    },
  }
}

function firstPage({ manifest }: Hardware): string {
  const page = manifest.module.page.pages[0]
  if (page) return page
  throw new Error('app.json names no page.')
}
