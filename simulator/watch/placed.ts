import type { Animation } from './animation.ts'
import type { Run } from './run.ts'
import type { WidgetName } from './widget-types.ts'
import type { Props } from './widgets.ts'

/** A widget on the glass. Its `props` are as the program gave them: a group's child counts from its group. */
export interface Placed {
  readonly id: number
  readonly type: WidgetName
  readonly group: Placed | null
  props: Props
  visible: boolean
  /** What the glass makes of them. */
  seen: { readonly props: Props; readonly visible: boolean }
  /** The place and size that it keeps. */
  readonly made: Props
  /** A TEXT whose text was lost on the way. */
  blank: boolean
  /** Deleted, and yet on the glass: `stale` until it is drawn anew, `stuck` for good, and in the way of touches. */
  gone: 'stale' | 'stuck' | null
  /** Whether it takes touches, or lets them through to what lies below. */
  enabled: boolean
  dataset: unknown
  readonly listeners: Map<number, Set<(event: unknown) => void>>
  readonly animations: Map<number, readonly Animation[]>
  /** What the program holds. */
  readonly handle: WidgetHandle
}

/** Reads an image of the package; null when there is none. */
export type ReadImage = (path: string) => Uint8Array | null

/** A widget as the program holds it. What its methods give is unknown, since each can refuse. */
export interface WidgetHandle {
  getId(): unknown
  getType(): unknown
  setAlpha(alpha: number): unknown
  setEnable(enabled: boolean): unknown
  setProperty(key: number, value: unknown): unknown
  getProperty(key: number, value?: unknown): unknown
  addEventListener(event: number, listener: (event: unknown) => void): unknown
  removeEventListener(event: number, listener: (event: unknown) => void): unknown
  /** Only a GROUP has it. */
  readonly createWidget?: (type: number, props?: Props) => unknown
}

/** px of the glass */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The glass that widgets lie on. */
export interface Surface {
  readonly run: Run
  readonly readImage: ReadImage
  /** In drawing order, those that are deleted and yet seen among them. */
  widgets: readonly Placed[]
  /** The widget whose callback is running. */
  callbackOf: Placed | null
  /** Whether the status bar covers the first px of the glass. */
  bar: boolean
  nextId(): number
  place(type: number, props: Props, group: Placed | null): WidgetHandle
}
