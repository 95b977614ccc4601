import type { PhoneConditions } from '../../conditions/phone.ts'
import type { PageNode } from '../../types.ts'
import type { NodePath } from './node.ts'

/** Calls a function that the page gave a component, e.g. its `onChange`. */
export type CallHandler = (path: NodePath, handler: string, ...values: readonly unknown[]) => void

/** How this phone draws now. */
export interface Drawing {
  readonly conditions: PhoneConditions
  /** The page was just opened, and nothing changed since. */
  readonly isFirst: boolean
  /** Style objects met so far: a phone may mind when one comes again. */
  readonly styles: Set<unknown>
}

/** Makes the element of one component. */
export type Build = (
  node: PageNode,
  path: NodePath,
  call: CallHandler,
  inside: () => Node[],
  drawing: Drawing,
) => HTMLElement
