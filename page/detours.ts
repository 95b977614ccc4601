/** Where the user strays to before a session: the safety text, kept as read once it was, and the cues to feel. */
import type { Control } from '../engine/controls'
import type { CueWord } from '../engine/cues'
import { cueWords, type Detour, lead } from '../engine/detour'
import { createShelf } from './storage'

export interface Detours {
  /** Where the user is; null on the ready screen. */
  readonly current: Detour | null
  /** What a press does. True when the session starts. */
  press(control: Control): boolean
}

/** `play` plays a cue. */
export function createDetours(play: (word: CueWord) => void): Detours {
  const shelf = createShelf('safety')
  let isRead = shelf.read() === true
  let current: Detour | null = null

  return {
    get current() {
      return current
    },
    press(control) {
      const word = current?.kind === 'cues' ? cueWords[current.page] : undefined
      if (control === 'play' && word) play(word)
      const led = lead(current, control, isRead)
      if (led.isRead && !isRead) shelf.write(true) // If that fails, the text is shown again at the next opening.
      isRead ||= led.isRead
      current = led.detour
      return led.starts
    },
  }
}
