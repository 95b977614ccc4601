import type { Tone } from '../../engine/screen/screens'

export const white = 0xffffff
export const grey = 0xb8b8b8
/** The part of the ring that is empty: decoration. */
export const track = 0x2a2a2a
/** A pass that is still to come. */
export const faint = 0x8a8a8a
export const tones: Readonly<Record<Tone, number>> = {
  'set-up': 0xffc94d,
  roll: 0x6cc8ff,
  hold: 0x6ee7a0,
}
