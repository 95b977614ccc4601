/** Who has used the program before: the safety text was read on this watch, so that Start starts; settings were chosen. */
import { defaultSettings, type Settings } from '../../engine/routine/settings'
import { chosenToStored } from '../../engine/sync/chosen'
import { chosenKey } from '../../engine/sync/storage-keys'
import type { Desk } from '../../simulator/types.ts'

/** The file in the watch's storage, and what lies in it. */
export const safetyRead = [
  'safety-0.json',
  JSON.stringify({ kept: JSON.stringify({ turn: 1, value: { version: 1, isRead: true } }) }),
] as const

export function knowsSafety(desk: Desk): Desk {
  desk.watch.store(...safetyRead)
  return desk
}

/** Starts a session where the intro comes first, if it does: past how to roll, through the safety text. */
export function startUnread(desk: Desk): void {
  const { watch } = desk
  watch.tap('go')
  for (const button of ['skip', 'next', 'next', 'next', 'go']) {
    const hasBegun = () => watch.buttons().length === 0 && watch.texts().length > 0
    const isComing = () => !watch.buttons().includes(button) && !hasBegun()
    for (let tries = 0; tries < 20 && isComing(); tries += 1) desk.advance(250)
    if (hasBegun()) return
    watch.tap(button)
  }
}

/** The text that the phone stores when these settings are chosen; the others are the defaults. */
export function chosenText(settings: Partial<Settings>, chosenAtMs = 1): string {
  const chosen = { settings: { ...defaultSettings, ...settings }, chosenAtMs }
  return JSON.stringify(chosenToStored(chosen))
}

/** The phone has these settings, as if its user had chosen them. */
export function choose({ phone }: Desk, settings: Partial<Settings>, chosenAtMs = 1): void {
  phone.store(chosenKey, chosenText(settings, chosenAtMs))
}

/** A watch with every key, for what a key does in the program: see `keyCodes`. */
export const everyKey = { keyCodes: 'every-key' } as const
