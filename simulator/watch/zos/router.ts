import { showValue } from '../../describe.ts'
import type { Run } from '../run.ts'

/** `@zos/router`: the ways out of a page. */
export type RouterModule = Pick<
  typeof import('@zos/router'),
  'back' | 'exit' | 'home' | 'push' | 'replace'
>

/** The desk's watch keeps no stack of pages: `push` refuses, and each way out leads to the dial. */
export function createRouterModule(run: Run): RouterModule {
  return {
    back: run.leave,
    exit: run.leave,
    home: run.leave,
    push() {
      throw new Error('The simulator keeps no stack of pages: use replace() instead of push().')
    },
    replace: ({ url, params }) => run.replacePage(url, textOf(params)),
  }
}

function textOf(params: unknown): string | undefined {
  if (params === undefined || typeof params === 'string') return params
  if (typeof params === 'object') return JSON.stringify(params)
  throw new TypeError(`params must be a string or an object, not ${showValue(params)}.`)
}
