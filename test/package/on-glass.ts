/** What is on a watch's glass, and what a layout would put there, in the same words. */
import type { Element } from '../../page/glass/elements'
import { toDegrees } from '../../page/glass/ring'
import type { DrawnWidget } from '../../simulator/types.ts'

type Words = Readonly<Record<string, unknown>>

/** The widgets of a page, in an order that does not depend on when they were made. */
export function wordsOfWidgets(widgets: readonly DrawnWidget[]): string[] {
  const ours = widgets.filter(({ type }) => type !== 'TOAST')
  return ours.map(({ type, props }) => JSON.stringify(wordsOf(type, props))).sort()
}

/** The elements of a layout, in the same order. */
export function wordsOfElements(elements: readonly Element[]): string[] {
  return elements.map((element) => JSON.stringify(wordsOfElement(element))).sort()
}

/** How far the opacity of the glow is from where a breath is at that moment, 0 to 255; null where one of both is missing. */
export function breathError(widgets: readonly DrawnWidget[], elements: readonly Element[]) {
  const glow = widgets.find(({ props }) => props.src === 'glow.png')
  const element = elements.find(({ id }) => id === 'glow')
  if (!glow || element?.type !== 'picture' || !element.breath) return null
  return Math.abs(Number(glow.props.alpha) - 255 * element.breath.level)
}

function wordsOf(type: string, props: Words): Words {
  const { x, y, w, h } = props
  switch (type) {
    case 'TEXT':
      return { type, x, y, w, h, text: props.text, size: props.text_size, color: props.color }
    case 'ARC': {
      const { start_angle: from, end_angle: to, line_width: thickness, color } = props
      return { type, x, y, w, h, from, to, thickness, color }
    }
    case 'IMG':
      return { type, x, y, w, h, picture: props.src }
    case 'BUTTON':
      return { type, x, y, w, h, picture: props.normal_src }
    default:
      return { type, x, y, w, h, color: props.color, radius: props.radius, alpha: props.alpha }
  }
}

function wordsOfElement(element: Element): Words {
  const { x, y, w, h } = element
  switch (element.type) {
    case 'text': {
      const { text, size, color } = element
      return { type: 'TEXT', x, y, w, h, text, size, color }
    }
    case 'arc': {
      const { fromDegrees: from, thickness, color } = element
      return { type: 'ARC', x, y, w, h, from, to: toDegrees(element), thickness, color }
    }
    case 'picture':
      return { type: 'IMG', x, y, w, h, picture: `${element.picture}.png` }
    case 'button':
      return { type: 'BUTTON', x, y, w, h, picture: `${element.picture}.png` }
    case 'bar': {
      const { color, radius } = element
      return { type: 'FILL_RECT', x, y, w, h, color, radius }
    }
    case 'touch':
      return { type: 'FILL_RECT', x, y, w, h, color: 0, alpha: 0 }
  }
}
