import type { PageNode } from '../../types.ts'
import type { NodePath } from './node.ts'

/** Calls a function that the page gave a component, e.g. its `onChange`. */
export type CallHandler = (path: NodePath, handler: string, ...values: readonly unknown[]) => void

/** Makes the element of one component. */
export type Build = (
  node: PageNode,
  path: NodePath,
  call: CallHandler,
  inside: () => Node[],
) => HTMLElement
