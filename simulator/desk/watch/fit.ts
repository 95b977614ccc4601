import type { WatchModel } from '../../models.ts'

/** The largest watch of all models with its case and keys, px of the glass. */
const roomPx = { width: 580, height: 590 }
const smallestScale = 0.4

/** CSS px of one px of the glass, the same for all models in a stage of this size, so that they keep their sizes to each other. */
export function fitScale(stageWidthPx: number, stageHeightPx: number): number {
  const fit = Math.min(stageWidthPx / roomPx.width, stageHeightPx / roomPx.height, 1)
  return Math.max(smallestScale, fit)
}

/** Gives the case the size and shape of a model's glass, in even CSS px: half px would blur its texts. */
export function shapeCase(watch: HTMLElement, model: WatchModel, scale: number): void {
  const corner = model.shape === 'round' ? model.width / 2 : model.cornerRadius
  watch.style.setProperty('--scale', `${scale}px`)
  watch.style.setProperty('--rim', `${Math.round(rimPx * scale)}px`)
  watch.style.setProperty('--glass-w', `${even(model.width * scale)}px`)
  watch.style.setProperty('--glass-h', `${even(model.height * scale)}px`)
  watch.style.setProperty('--glass-corner', `${corner * scale}px`)
}

/** Width of the case around the glass, px of the glass. */
const rimPx = 28

function even(px: number): number {
  return 2 * Math.round(px / 2)
}
