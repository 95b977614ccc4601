import type { Desk } from '../../types.ts'

/**
 * Keeps the watch's face lit, called once a frame, until a program was opened for the first time: a newcomer
 * who reads the page first still finds a face to tap.
 */
export function createWelcome(): (desk: {
  watch: Pick<Desk['watch'], 'showing' | 'screen' | 'wake'>
}) => void {
  let waits = true
  return ({ watch }) => {
    waits &&= watch.showing === 'dial'
    if (waits && watch.screen === 'dark') watch.wake()
  }
}
