/** Where the user strays to before a session: the safety text, kept as read once it was, and the cues to feel. */

import type { CueWord } from '../engine/cue/cue'
import type { Control } from '../engine/screen/controls'
import { cueWords, type Intro, lead } from '../engine/screen/intro'
import { openStore } from './platform/storage'

export interface BeforeSession {
  /** Where the user is; null on the ready screen. */
  readonly current: Intro | null
  /** What a press does. True when the session starts. */
  press(control: Control): boolean
}

/** `play` plays a cue. */
export function createBeforeSession(play: (word: CueWord) => void): BeforeSession {
  const store = openStore('safety')
  let isRead = store.read() === true
  let current: Intro | null = null

  return {
    get current() {
      return current
    },
    press(control) {
      const word = current?.kind === 'cues' ? cueWords[current.page] : undefined
      if (control === 'play' && word) play(word)
      const led = lead(current, control, isRead)
      if (led.isRead && !isRead) store.write(true) // If that fails, the text is shown again at the next opening.
      isRead ||= led.isRead
      current = led.intro
      return led.starts
    },
  }
}
