import type { WatchModel } from '../../models.ts'
import type { Desk } from '../../types.ts'
import { element } from '../element.ts'
import type { Pictures } from '../glass/image.ts'
import type { CurrentDesk, Part } from '../part.ts'
import { describeFace, drawFace } from './face.ts'
import { fitScale, shapeCase } from './fit.ts'
import { mountKeys } from './keys.ts'
import { picturesOf } from './pictures.ts'
import { mountSpots } from './spots.ts'
import { mountTouch } from './touch.ts'

/** The left half of the page: the watch. */
export interface WatchSide {
  /** Draws the glass; called each frame, as animations run between changes. */
  readonly draw: (desk: Desk, timeZone: string) => void
  /** Follows what the watch says in words. */
  readonly part: Part
  /** Brings the case, the keys and the pictures to a model that was picked. */
  readonly show: (model: WatchModel) => void
  /** Where a finger is on the glass, px; null when none is. */
  readonly finger: () => { x: number; y: number } | null
}

/** Puts the watch on the page; `onChange` is called when it must be drawn again. */
export function mountWatch(desk: CurrentDesk, onChange: () => void): WatchSide {
  const watch = element('watch', HTMLElement)
  const canvas = element('canvas', HTMLCanvasElement)
  let scale = 1
  let pictures: Pictures
  const show = (model: WatchModel) => {
    shapeCase(watch, model, scale)
    mountKeys(element('keys', HTMLElement), desk, model)
    pictures = picturesOf(desk().watch, onChange)
    showIcon(desk().watch.image('icon.png'))
  }
  show(desk().model)
  onResize(element('stage', HTMLElement), (widthPx, heightPx) => {
    scale = fitScale(widthPx, heightPx)
    shapeCase(watch, desk().model, scale)
    onChange()
  })
  document.fonts.addEventListener('loadingdone', onChange)
  element('launcher', HTMLButtonElement).addEventListener('click', () => {
    desk().watch.open()
    canvas.focus({ preventScroll: true })
  })
  const hand = mountTouch(canvas, desk, onChange)
  const spots = mountSpots(element('spots', HTMLElement), canvas, desk)
  return {
    show,
    finger: () => hand.finger,
    draw: (current, timeZone) => {
      drawFace(canvas, current, { pictures, finger: hand.finger, timeZone })
    },
    part: (current, timeZone) => {
      describeFace(current, timeZone)
      spots(current, timeZone)
    },
  }
}

function onResize(stage: HTMLElement, resized: (widthPx: number, heightPx: number) => void): void {
  resized(stage.clientWidth, stage.clientHeight)
  new ResizeObserver(() => resized(stage.clientWidth, stage.clientHeight)).observe(stage)
}

function showIcon(bytes: Uint8Array | null): void {
  const icon = element('launcher-icon', HTMLImageElement)
  URL.revokeObjectURL(icon.src)
  icon.hidden = bytes === null
  if (bytes) icon.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
}
