/** The way from page to page of the program. */
import * as router from '@zos/router'
import { attempt } from './refusals'

/**
 * Opens another page in the place of this one, which is told `params`. False where the watch refuses; it may also do
 * nothing and not say so. Refused, it is tried once more.
 */
export function replacePage(url: string, params: string): boolean {
  const replace = () => attempt('router', router, 'replace', { url, params })
  return replace() || replace()
}

/** Leaves the program for the dial, where no page can be opened. */
export function goHome(): void {
  attempt('router', router, 'home')
}
