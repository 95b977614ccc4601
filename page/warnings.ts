/** What the page tells over the glass, each once. */
import type { WatchMsgid } from '../engine/screen/watch-msgids'
import type { OpenPage } from './open-page'
import { vibrationMayBeOff } from './platform/device'
import { showToast } from './platform/input'
import { translate } from './platform/translate'

/** A line over the glass, once while the page is open. */
export function warn(page: OpenPage, msgid: WatchMsgid): void {
  if (!page.warned.has(msgid)) showToast(translate(msgid))
  page.warned.add(msgid)
}

/** A mode that may silence the motor, met in the middle of a session, is told once. The watch is asked at boundaries only. */
export function warnOfSilence(page: OpenPage): void {
  if (vibrationMayBeOff()) warn(page, 'Vibration may be off')
}
