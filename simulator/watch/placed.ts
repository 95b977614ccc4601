import type { Animation } from './animation.ts'
import type { Run } from './run.ts'
import type { WidgetName } from './widget-types.ts'
import type { Props } from './widgets.ts'

type Ui = typeof import('@zos/ui')
type RealWidget = ReturnType<Ui['createWidget']>

/** A widget on the glass. Its `props` are as the program gave them: a group's child counts from its group. */
export interface Placed {
  readonly id: number
  readonly type: WidgetName
  readonly group: Placed | null
  props: Props
  visible: boolean
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

/** A widget as the program holds it. Typed like the real one, but for what its types get wrong. */
export interface WidgetHandle
  extends Pick<RealWidget, 'getId' | 'getType' | 'setAlpha' | 'setEnable'> {
  setProperty(key: number, value: unknown): unknown
  getProperty(key: number, value?: unknown): unknown
  addEventListener(event: number, listener: (event: unknown) => void): void
  removeEventListener(event: number, listener: (event: unknown) => void): void
  /** Only a GROUP has it. */
  readonly createWidget?: (type: number, props?: Props) => WidgetHandle
}

/** The glass that widgets lie on. */
export interface Surface {
  readonly run: Run
  readonly readImage: ReadImage
  /** In drawing order. */
  widgets: readonly Placed[]
  nextId(): number
  place(type: number, props: Props, group: Placed | null): WidgetHandle
}
