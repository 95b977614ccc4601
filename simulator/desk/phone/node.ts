import type { PageNode } from '../../types.ts'

/** Where a component is on the page: the number of its place among its siblings, level by level. */
export type NodePath = readonly number[]

/** The component at a place of the page, or null when the page has none there any more. */
export function nodeAt(page: PageNode | null, path: NodePath): PageNode | null {
  return path.reduce<PageNode | null>((node, place) => {
    const child = node?.children[place]
    return typeof child === 'object' ? child : null
  }, page)
}

/** All that can be seen of a page, as text: two pages that look the same give the same. */
export function fingerprint(page: PageNode | null): string {
  return JSON.stringify(page)
}

/** A property as text; empty when the component does not have it. */
export function textProp(node: PageNode, name: string): string {
  const value = node.props[name]
  return value === undefined || value === null ? '' : String(value)
}
