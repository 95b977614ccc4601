import type { Faults, Switches, Watch } from '../types.ts'
import { faults } from './faults.ts'
import { type Fingers, fingers } from './fingers.ts'
import type { Hardware, WatchParts } from './hardware.ts'
import { createStage, type Stage } from './stage.ts'

/** A watch with the program installed, showing its dial in the dark. */
export function createWatch(parts: WatchParts): Watch {
  const stage = createStage(parts)
  return withPart(
    withPart(withPart(stage.hardware.switches, faults(stage)), fingers(stage)),
    face(stage),
  )
}

/** What the watch shows and keeps, and the ways in and out of the program. */
function face(stage: Stage): Omit<Watch, keyof Switches | keyof Faults | keyof Fingers> {
  const { hardware } = stage
  const { bench, screen, motor, disk, alarms, program } = hardware
  const open = () => {
    if (stage.run || stage.launch) stage.wake()
    else stage.start({ url: firstPage(hardware) })
  }
  return {
    get showing() {
      return stage.open ? 'program' : 'dial'
    },
    get launching() {
      return stage.launch !== null
    },
    get screen() {
      return screen.state
    },
    open: () => bench.run(open),
    kill: () => bench.run(stage.end),
    wake: () => bench.run(stage.wake),
    widgets: () => stage.open?.glass.drawn() ?? [],
    image: (path) => program.device.get(`assets/${path}`) ?? null,
    vibrations: motor.vibrations,
    get vibrating() {
      return motor.running
    },
    conditions: hardware.conditions,
    calls: hardware.calls.counts,
    get counts() {
      return stage.counts
    },
    storage: disk.files,
    reinstall() {
      if (stage.run) throw new Error('The program is open: close it before installing it anew.')
      if (hardware.conditions.reinstall === 'nothing') disk.files.clear()
      alarms.clear()
    },
  }
}

/** Adds a part to the switches themselves, getters and all: who sets a switch on the result sets the one that the watch looks at. */
function withPart<T extends object, P extends object>(target: T, part: P): T & P {
  return Object.defineProperties(target, Object.getOwnPropertyDescriptors(part)) as T & P
}

function firstPage({ manifest }: Hardware): string {
  const page = manifest.module.page.pages[0]
  if (page) return page
  throw new Error('app.json names no page.')
}
