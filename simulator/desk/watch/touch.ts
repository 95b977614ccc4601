import type { Swipe } from '../../types.ts'
import type { Finger } from '../glass/button.ts'
import type { CurrentDesk } from '../part.ts'

/** A finger that moved this far or more swiped, px of the glass. */
const swipePx = 50
/** A finger counts as lifted after this long, ms: the watch's long press is 700 ms. */
const longestHeldMs = 1000
const shortestHeldMs = 50

/** A finger that is on the glass. */
interface Touch {
  readonly from: Finger
  readonly downAtMs: number
  readonly timer: ReturnType<typeof setTimeout>
}

/** What the mouse, a finger or the keyboard does on the glass. */
export interface Hand {
  /** Where the finger is, px of the glass; null when none is on it. The desk's time stands still meanwhile. */
  readonly finger: Finger | null
}

/**
 * Makes taps and swipes of what happens on `canvas`. With the keyboard: Enter or the space bar taps
 * the middle, the arrow keys swipe.
 */
export function mountTouch(
  canvas: HTMLCanvasElement,
  desk: CurrentDesk,
  onTouch: () => void,
): Hand {
  let touch: Touch | null = null

  const at = (event: PointerEvent): Finger => ({
    x: Math.round((event.offsetX / canvas.clientWidth) * desk().model.width),
    y: Math.round((event.offsetY / canvas.clientHeight) * desk().model.height),
  })
  const lift = (heldMs: number, to: Finger) => {
    if (touch === null) return
    const { from, timer } = touch
    clearTimeout(timer)
    touch = null
    const swipe = swipeOf(from, to)
    if (swipe) desk().watch.swipe(swipe)
    else desk().watch.tap(from, { heldMs: Math.max(shortestHeldMs, Math.round(heldMs)) })
    onTouch()
  }
  canvas.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    const from = at(event)
    const timer = setTimeout(() => lift(longestHeldMs, from), longestHeldMs)
    touch = { from, downAtMs: event.timeStamp, timer }
    onTouch()
  })
  canvas.addEventListener('pointerup', (event) => {
    if (touch) lift(event.timeStamp - touch.downAtMs, at(event))
  })
  canvas.addEventListener('pointercancel', () => {
    if (touch) clearTimeout(touch.timer)
    touch = null
    onTouch()
  })
  canvas.addEventListener('keydown', (event) => {
    const swipe = arrowSwipes[event.key]
    const taps = event.key === 'Enter' || event.key === ' '
    if (!swipe && !taps) return
    event.preventDefault()
    const { width, height } = desk().model
    if (swipe) desk().watch.swipe(swipe)
    else desk().watch.tap({ x: width / 2, y: height / 2 })
    onTouch()
  })
  return {
    get finger() {
      return touch?.from ?? null
    },
  }
}

const arrowSwipes: Readonly<Record<string, Swipe>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The direction in which a finger swiped, or null when it stayed where it was. */
export function swipeOf(from: Finger, to: Finger): Swipe | null {
  const right = to.x - from.x
  const down = to.y - from.y
  if (Math.max(Math.abs(right), Math.abs(down)) < swipePx) return null
  if (Math.abs(right) >= Math.abs(down)) return right > 0 ? 'right' : 'left'
  return down > 0 ? 'down' : 'up'
}
