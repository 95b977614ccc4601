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
    const focused = focusedPath(place)
    const scrolledPx = place.scrollTop
    place.replaceChildren(...screenOf(current, door, call))
    place.scrollTop = scrolledPx
    if (focused) place.querySelector<HTMLElement>(`[data-path="${focused}"]`)?.focus()
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

function focusedPath(place: HTMLElement): string | undefined {
  const focused = document.activeElement
  return focused instanceof HTMLElement && place.contains(focused)
    ? focused.dataset.path
    : undefined
}
