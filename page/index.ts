/** The wrist's page: its life cycle, gestures and keys, and the way to the phone. */
import { BasePage } from '@zeppos/zml/base-page'
import { type FromWatch, parseFromPhone } from '../engine/sync/messages'
import { guard, send } from '../link/zml'
import { createOutboxStore, type OutboxStore } from './outbox-store'
import { nowMs, timeOfDay } from './platform/clock'
import { listen, showToast, stopListening } from './platform/input'
import { createSettingsCopy, type SettingsCopy } from './settings-copy'
import { openSession, type SessionTurns } from './turns'

let copy: SettingsCopy | undefined
let records: OutboxStore | undefined
let wrist: SessionTurns | undefined

Page(
  BasePage({
    build() {
      guard(this.messaging)
      const sendToPhone = (message: FromWatch) => send((envelope) => this.call(envelope), message)
      copy = createSettingsCopy(sendToPhone)
      records = createOutboxStore(sendToPhone)
      const { broughtBack } = this.globalData
      wrist = openSession({
        copy,
        records,
        broughtBack,
        showToast,
      })
      listen({
        isTaken: () => wrist?.isUnderway() ?? false,
        swipeRight: () => wrist?.tap(),
        select: () => wrist?.select(),
      })
      meetPhone()
    },
    onCall(data) {
      const what = parseFromPhone(data)
      const isNew = copy?.receive(what, timeOfDay(nowMs()))
      if (records?.receive(what) || isNew) wrist?.takeSettings()
    },
    onBleChanged(connected) {
      if (connected) meetPhone()
    },
    onDestroy() {
      stopListening()
      wrist?.leave()
    },
  }),
)

/** The phone may be in reach now. */
function meetPhone(): void {
  copy?.ask(nowMs())
  records?.send()
}
