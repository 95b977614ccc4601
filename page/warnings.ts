/** What the page tells over the glass, each once. */
import type { WatchMsgid } from '../engine/screen/watch-msgids'
import type { OpenPage } from './open-page'
import { showToast } from './platform/input'
import { translate } from './platform/translate'

/** A line over the glass, once while the page is open. */
export function warn(page: OpenPage, msgid: WatchMsgid): void {
  if (!page.warned.has(msgid)) showToast(translate(msgid))
  page.warned.add(msgid)
}
