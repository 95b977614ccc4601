import type { Desk } from '../../types.ts'
import { make } from '../element.ts'
import type { CurrentDesk, Part } from '../part.ts'
import type { CallHandler } from './build.ts'
import { render } from './components.ts'
import { fingerprint, nodeAt } from './node.ts'

/** What the phone's screen needs to know besides the desk. */
export interface SettingsDoor {
  readonly isOpen: () => boolean
  readonly open: () => void
  readonly close: () => void
}

/** The phone's screen: the settings page of the program, or the Zepp app's list while it is closed. */
export function mountPhoneScreen(place: HTMLElement, desk: CurrentDesk, door: SettingsDoor): Part {
  let drawn = ''
  const call: CallHandler = (path, name, ...values) => {
    const handler = nodeAt(desk().phone.page, path)?.props[name]
    if (typeof handler === 'function') handler(...values)
  }
  return (current) => {
    const { page, conditions, drawings } = current.phone
    const next = `${door.isOpen()} ${drawings === 1} ${JSON.stringify(conditions)} ${fingerprint(page)}`
    if (next === drawn) return
    drawn = next
    const focused = focusedIn(place)
    const scrolledPx = place.scrollTop
    place.replaceChildren(...screenOf(current, door, call))
    place.scrollTop = scrolledPx
    if (focused) focusAgain(place, focused)
  }
}

function screenOf(desk: Desk, door: SettingsDoor, call: CallHandler): Node[] {
  if (!door.isOpen()) return [closedScreen(door)]
  const { page, conditions, drawings } = desk.phone
  const drawing = { conditions, isFirst: drawings === 1, styles: new Set() }
  const content = page
    ? render(page, call, drawing)
    : make('p', {
        className: 'z-blank',
        textContent: 'The settings page is blank: an error in it stopped it. The reason is below.',
      })
  return [titleBar(door), make('div', { className: 'z-page' }, content)]
}

function titleBar(door: SettingsDoor): HTMLElement {
  const back = make('button', { type: 'button', ariaLabel: 'Back: close the settings' }, '‹')
  back.addEventListener('click', door.close)
  return make('header', { className: 'z-title' }, back, make('h2', { textContent: 'Soleus Roll' }))
}

function closedScreen(door: SettingsDoor): HTMLElement {
  const open = make('button', { type: 'button', className: 'z-app' })
  open.append(
    make('span', { className: 'z-app-dot', ariaHidden: 'true' }),
    make(
      'span',
      {},
      make('b', { textContent: 'Soleus Roll' }),
      make('small', { textContent: 'Open the settings' }),
    ),
  )
  open.addEventListener('click', door.open)
  return make(
    'div',
    { className: 'z-page' },
    make('h2', { className: 'z-home', textContent: 'Mini programs' }),
    open,
  )
}

/** The control that has the keyboard's focus; null when it is elsewhere. */
interface Focused {
  /** Its component's place on the page; undefined of a control that is the phone's own. */
  readonly path: string | undefined
  /** Its number among all controls of the screen. */
  readonly index: number
}

function focusedIn(place: HTMLElement): Focused | null {
  const index = controlsIn(place).indexOf(document.activeElement as HTMLElement)
  const path = controlsIn(place)[index]?.dataset.path
  return index < 0 ? null : { path, index }
}

/** The same component, else the control that stands there now, else the last one. */
function focusAgain(place: HTMLElement, { path, index }: Focused): void {
  const controls = controlsIn(place)
  const same = path === undefined ? undefined : controls.find((one) => one.dataset.path === path)
  ;(same ?? controls[index] ?? controls.at(-1))?.focus({ preventScroll: true })
}

function controlsIn(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('button, select, input, textarea')]
}
