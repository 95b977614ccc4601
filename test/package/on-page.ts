/** What is found on the phone's settings page by what a person reads there. */
import type { Desk, PageNode } from '../../simulator/types.ts'

/** A component of the page and all below it, in the order of reading. */
export function nodes(node: PageNode | null): PageNode[] {
  if (!node) return []
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodes(child))),
  ]
}

/** The part of the page under that heading; null when there is none. */
export function sectionOf(desk: Desk, title: string): PageNode | null {
  const sections = nodes(desk.phone.page).filter(({ component }) => component === 'Section')
  return sections.find((section) => headingOf(section) === title) ?? null
}

/** The texts under a heading, in the order of reading. */
export function textsIn(desk: Desk, title: string): string[] {
  const texts = (sectionOf(desk, title)?.children ?? []).slice(1)
  return texts
    .flatMap((child) => (typeof child === 'string' ? [] : nodes(child)))
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .map((text) => text.replaceAll('\u00a0', ' '))
}

/** The headings of the page, in their order; a part that is closed has a + before its own, one that is open a −. */
export function headings(desk: Desk): string[] {
  return nodes(desk.phone.page)
    .filter(({ component }) => component === 'Section')
    .map(({ children: [first] }) => labelOf(first))
}

function headingOf({ children: [first] }: PageNode): string {
  return labelOf(first).replace(/^[+−] /, '')
}

function labelOf(first: PageNode | string | undefined): string {
  if (typeof first !== 'object') return ''
  const text = first.component === 'Button' ? first.props.label : first.children[0]
  return String(text).replaceAll('\u00a0', ' ')
}
