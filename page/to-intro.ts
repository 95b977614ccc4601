/** The way from the ready screen to the intro. */
import { type IntroWay, introParam } from '../engine/screen/intro-way'
import type { OpenPage } from './open-page'
import { showToast } from './platform/input'
import { replacePage } from './platform/router'
import { startTimer } from './platform/timer'
import { translate } from './platform/translate'

/** A page that was to be opened is there by then, or never, ms. */
const openingMs = 3_000

/**
 * Opens the intro in the place of the page, unless something is in memory only and would go with the page. Where that
 * is so or the watch refuses, the phone has the texts, and `refused` is called.
 */
export function toIntro(page: OpenPage, way: IntroWay, refused: () => void): void {
  const stay = (): void => {
    if (page.hasGone) return
    showToast(translate('See the phone'))
    refused()
  }
  if (page.outbox.isStored && replacePage('page/intro/index', introParam(way)))
    startTimer(stay, openingMs)
  else stay()
}
