import { type PhonePreset, phonePreset } from '../../conditions/phone.ts'
import type { Desk } from '../../types.ts'
import { timeOfDay } from '../clock.ts'
import { element } from '../element.ts'
import type { CurrentDesk, Part } from '../part.ts'
import { mountDrawing, mountLooks } from './looks.ts'
import { mountPhoneScreen } from './screen.ts'

/** The right half of the page: the phone, with its settings page open at first. */
export function mountPhone(desk: CurrentDesk, onChange: () => void): Part {
  const bluetooth = element('bluetooth', HTMLInputElement)
  const door = element('settings', HTMLButtonElement)
  let isOpen = true
  let shown: Desk | null = null
  const setOpen = (open: boolean) => {
    isOpen = open && desk().phone.running
    if (isOpen) desk().phone.openSettings()
    else desk().phone.closeSettings()
    onChange()
  }
  bluetooth.addEventListener('change', () => {
    desk().bluetooth = bluetooth.checked ? 'on' : 'off'
    onChange()
  })
  door.addEventListener('click', () => setOpen(!isOpen))
  element('restart', HTMLButtonElement).addEventListener('click', () => {
    desk().phone.restart()
    setOpen(false)
  })
  mountLooks(element('phone-looks', HTMLElement), element('phone', HTMLElement))
  let kind: PhonePreset = 'as reported'
  mountDrawing(element('phone-looks', HTMLElement), (picked) => {
    kind = picked
    shown = null
    onChange()
  })
  const screen = mountPhoneScreen(element('phone-screen', HTMLElement), desk, {
    isOpen: () => isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
  })
  return (current, timeZone) => {
    if (current !== shown) {
      // A page that is drawn otherwise from now on is opened anew, to be seen at first sight.
      current.phone.closeSettings()
      current.phone.conditions = phonePreset(kind)
      if (isOpen) current.phone.openSettings()
    }
    isOpen &&= current.phone.running
    shown = current
    bluetooth.checked = current.bluetooth === 'on'
    door.textContent = isOpen ? 'Close settings' : 'Open settings'
    door.disabled = !current.phone.running
    element('phone-time', HTMLElement).textContent = timeOfDay(current.nowMs, timeZone)
    element('phone-link', HTMLElement).textContent =
      current.bluetooth === 'on' ? 'Bluetooth on' : 'Bluetooth off'
    screen(current, timeZone)
  }
}
