/** Lengths on the glass. */

export interface Glass {
  readonly shape: 'round' | 'square'
  /** px */
  readonly width: number
  /** px */
  readonly height: number
}

/** px from the upper left corner of the glass. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Slot extends Box {
  /** Of its font at most, px; 0 for a picture. */
  readonly size: number
}
