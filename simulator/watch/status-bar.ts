import type { DrawnWidget } from '../types.ts'
import type { Surface } from './placed.ts'
import type { Run } from './run.ts'

/** How high the status bar of a square glass is, px. */
export const statusBarPx = 64

/** Shows or hides the bar, where the program can. */
export function setBar(surface: Surface, visible: boolean): void {
  const { counts, hardware } = surface.run
  const { statusBarOnSquare } = hardware.conditions
  const isLate = statusBarOnSquare === 'only-first' && counts.widgetsCreated > 0
  if (hardware.model.shape === 'round' || statusBarOnSquare === 'stays' || isLate) return
  surface.bar = visible
  hardware.bench.changed()
}

/** The bar as it is seen. */
export function barWidget({ hardware }: Run): DrawnWidget {
  const props = { x: 0, y: 0, w: hardware.model.width, h: statusBarPx }
  return { id: 0, type: 'STATUS_BAR', props, visible: true }
}
