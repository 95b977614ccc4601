/** The intro's page. It sends and hears nothing. */
import { parseIntroParam } from '../../engine/screen/intro-way'
import { leaveIntro, type OpenIntro, openIntro } from './open-intro'

let opened: OpenIntro | undefined

/** What the page was opened with. */
let given: unknown

Page({
  onInit(param: unknown) {
    given = param
  },
  build() {
    opened = openIntro(parseIntroParam(given))
  },
  onDestroy() {
    if (opened) leaveIntro(opened)
    opened = undefined
  },
})
