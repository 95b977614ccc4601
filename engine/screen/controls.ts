/** What a finger can press, and for how long what it brought up stays on the glass. */

export type Control =
  | 'start'
  | 'pause'
  | 'resume'
  | 'back'
  | 'skip'
  | 'one-more-spot'
  | 'end'
  | 'close'
  | 'cues'
  | 'help'
  | 'previous'
  | 'next'
  | 'play'

/** Controls that a tap brings up stay for this long, ms. */
export const controlsShowMs = 5_000

/** News from the phone stays for this long, ms: longer than controls that cover it. */
export const newsShowMs = 10_000

/** One more spot is acknowledged on the glass for so long, ms. */
export const spotShowMs = 2_000

/** What to do with a control that was let go too soon stays for so long, ms. */
export const hintShowMs = 4_000

/** Until when the controls stay after one was pressed, ms since 1970 UTC: going back and skipping is often done twice. */
export function controlsUntilAfter(pressed: Control, nowMs: number): number {
  return pressed === 'back' || pressed === 'skip' ? nowMs + controlsShowMs : 0
}

/** A word flashes on the glass for this long, ms: until the second's tick that follows. */
export const flashMs = 600
