import type { DrawnWidget } from '../../types.ts'
import { make } from '../element.ts'
import { type Box, boxOf, textOf } from '../glass/props.ts'
import type { CurrentDesk, Part } from '../part.ts'

/** A button on the glass: where it is, px, and what it is called. */
interface Spot {
  readonly box: Box
  readonly name: string
}

/** A key that is held counts as lifted after this long, ms: the watch's long press is 700 ms. */
const longestHeldMs = 1000

/**
 * Buttons that lie unseen over the buttons on the glass, so that a keyboard and a screen reader can
 * press and hold them. The focus stays on a button of the same name, else it goes to `glass`.
 */
export function mountSpots(place: HTMLElement, glass: HTMLElement, desk: CurrentDesk): Part {
  let drawn = ''
  return ({ watch }) => {
    const spots = watch.screen === 'bright' ? watch.widgets().filter(isButton).map(spotOf) : []
    const next = JSON.stringify(spots)
    if (next === drawn) return
    drawn = next
    const focused = place.contains(document.activeElement) ? document.activeElement : null
    const buttons = spots.map((spot) => spotButton(spot, desk))
    place.replaceChildren(...buttons)
    if (focused) {
      const same = buttons.find(({ ariaLabel }) => ariaLabel === focused.ariaLabel)
      ;(same ?? glass).focus({ preventScroll: true })
    }
  }
}

function isButton(widget: DrawnWidget): boolean {
  return widget.type === 'BUTTON' && widget.visible
}

function spotOf({ props }: DrawnWidget): Spot {
  const picture = textOf(props, 'normal_src').replace(/^.*\/|\.png$/g, '')
  return {
    box: boxOf(props),
    name: textOf(props, 'text') || picture || 'a button without a text',
  }
}

function spotButton({ box, name }: Spot, desk: CurrentDesk): HTMLButtonElement {
  const button = make('button', { type: 'button', className: 'spot', ariaLabel: name })
  for (const [side, px] of Object.entries(box)) button.style.setProperty(`--${side}`, String(px))
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  let downAtMs: number | null = null
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    downAtMs ??= event.timeStamp
  })
  button.addEventListener('keyup', (event) => {
    if (downAtMs === null) return
    event.preventDefault()
    const heldMs = Math.min(event.timeStamp - downAtMs, longestHeldMs)
    downAtMs = null
    desk().watch.tap(middle, { heldMs: Math.round(heldMs) })
  })
  button.addEventListener('click', () => desk().watch.tap(middle))
  return button
}
