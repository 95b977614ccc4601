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
import { type FromWatch, hearPhone } from '../engine/messages'
import { guard, send } from '../link/zml'
import { nowMs, timeOfDay } from './clock'
import { type Copy, createCopy } from './copy'
import { createRecords, type Records } from './records'
import { openWrist, type Wrist } from './wrist'

let copy: Copy | undefined
let records: Records | undefined
let wrist: Wrist | undefined

Page(
  BasePage({
    build() {
      guard(this.messaging)
      const tell = (message: FromWatch) => send((envelope) => this.call(envelope), message)
      copy = createCopy(tell)
      records = createRecords(tell)
      const { broughtBack } = this.globalData
      wrist = openWrist({ copy, records, broughtBack, say: (content) => showToast({ content }) })
      onGesture({ callback: swipe })
      onKey({ callback: key })
      meetPhone()
    },
    onCall(data) {
      const what = hearPhone(data)
      const isNew = copy?.hear(what, timeOfDay(nowMs()))
      if (records?.hear(what) || isNew) wrist?.takeSettings()
    },
    onBleChanged(connected) {
      if (connected) meetPhone()
    },
    onDestroy() {
      offGesture()
      offKey()
      wrist?.leave()
    },
  }),
)

/** The phone may be in reach now. */
function meetPhone(): void {
  copy?.ask(nowMs())
  records?.send()
}

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
