/** The wrist's page: its life cycle, gestures and keys, and the way to the phone. */
import { BasePage } from '@zeppos/zml/base-page'
import {
  GESTURE_RIGHT,
  KEY_EVENT_CLICK,
  KEY_SELECT,
  offGesture,
  offKey,
  onGesture,
  onKey,
  showToast,
} from '@zos/interaction'
import { guard, send } from '../link/zml'
import { nowMs, timeOfDay } from './clock'
import { type Copy, createCopy } from './copy'
import { openWrist, type Wrist } from './wrist'

let copy: Copy | undefined
let wrist: Wrist | undefined

Page(
  BasePage({
    build() {
      guard(this.messaging)
      copy = createCopy((message) => send((envelope) => this.call(envelope), message))
      const { broughtBack } = this.globalData
      wrist = openWrist({ copy, broughtBack, say: (content) => showToast({ content }) })
      onGesture({ callback: swipe })
      onKey({ callback: key })
      copy.ask(nowMs())
    },
    onCall(data) {
      if (copy?.hear(data, timeOfDay(nowMs()))) wrist?.takeSettings()
    },
    onBleChanged(connected) {
      if (connected) copy?.ask(nowMs())
    },
    onDestroy() {
      offGesture()
      offKey()
      wrist?.leave()
    },
  }),
)

/** No swipe changes or ends a session under way: a right one shows the controls. */
function swipe(direction: number): boolean {
  if (!wrist?.isUnderway()) return false
  if (direction === GESTURE_RIGHT) wrist.tap()
  return true
}

/** The select key pauses and resumes a session under way; the other keys do nothing to it. */
function key(which: number, what: number): boolean {
  if (!wrist?.isUnderway()) return false
  if (which === KEY_SELECT && what === KEY_EVENT_CLICK) wrist.select()
  return true
}
