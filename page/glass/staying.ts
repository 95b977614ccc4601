/** Which elements stay on the glass from one drawing to the next. Pure. */
import type { Box } from './box'
import type { Element, TextElement } from './elements'

/**
 * For each element of a drawing the one on the glass that stays for it, or null where it must be created. Watches are
 * reported not to follow when a widget moves, is hidden, or changes its colour: so only a text's text, an arc's part and
 * colour, and the fading of a picture change in what stays. Whatever is created lies above all that stayed: so what
 * must lie above it is created again, too.
 */
export function stayingFor(
  before: readonly Element[],
  after: readonly Element[],
): (Element | null)[] {
  const onGlass = new Map(before.map((element) => [element.id, element]))
  const created: Element[] = []
  return after.map((element) => {
    const old = onGlass.get(element.id)
    const stays = old && lasts(old, element) && !created.some((one) => overlap(one, element))
    if (stays) return old
    created.push(element)
    return null
  })
}

/** Whether the one can become the other by what may change. */
export function lasts(old: Element, now: Element): boolean {
  return hasSameBox(old, now) && hasSameLook(old, now)
}

function hasSameBox(old: Box, now: Box): boolean {
  return old.x === now.x && old.y === now.y && old.w === now.w && old.h === now.h
}

function hasSameLook(old: Element, now: Element): boolean {
  switch (now.type) {
    case 'text':
      return old.type === 'text' && hasSameFont(old, now)
    case 'bar':
      return old.type === 'bar' && old.color === now.color && old.radius === now.radius
    case 'picture':
      return old.type === 'picture' && old.picture === now.picture
    case 'button':
      return old.type === 'button' && old.control === now.control && old.held === now.held
    default:
      return old.type === now.type
  }
}

function hasSameFont(old: TextElement, now: TextElement): boolean {
  return old.size === now.size && old.color === now.color && old.wraps === now.wraps
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  )
}
