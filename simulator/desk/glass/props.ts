/** A widget's properties as the program left them. */
export type Props = Readonly<Record<string, unknown>>

/** Where a widget is, px of the glass. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A number among the properties; `otherwise` when it is absent or no number. */
export function numberOf(props: Props, name: string, otherwise = 0): number {
  const value = props[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

/** A text among the properties; empty when it is absent. */
export function textOf(props: Props, name: string): string {
  const value = props[name]
  return value === undefined || value === null ? '' : String(value)
}

/** The box of a widget, px of the glass. */
export function boxOf(props: Props): Box {
  return {
    x: numberOf(props, 'x'),
    y: numberOf(props, 'y'),
    w: numberOf(props, 'w'),
    h: numberOf(props, 'h'),
  }
}

/** True when the point lies in the box. */
export function isInside(box: Box, point: { x: number; y: number }): boolean {
  return point.x >= box.x && point.x < box.x + box.w && point.y >= box.y && point.y < box.y + box.h
}

/** A colour of Zepp OS (`0xrrggbb`) as CSS writes it. */
export function cssColor(props: Props, name: string, otherwise: number): string {
  const value = numberOf(props, name, otherwise) & 0xffffff
  return `#${value.toString(16).padStart(6, '0')}`
}

/** Opacity 0..1 from Zepp OS' `alpha` of 0..255; opaque when it is absent. */
export function opacityOf(props: Props): number {
  return Math.min(255, Math.max(0, numberOf(props, 'alpha', 255))) / 255
}
