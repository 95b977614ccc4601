import type { PictureKind } from './pictures'

/** Where something stands, by its centre. */
export type Place =
  /** A line of text: how wide it may be, and the most that its font may be. */
  | readonly [cx: number, cy: number, width: number, size: number]
  /** A picture. */
  | readonly [cx: number, cy: number, picture: PictureKind]
  /** A box; `size` is that of the font in it, 0 where there is none. */
  | readonly [cx: number, cy: number, width: number, height: number, size: number]
