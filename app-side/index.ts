/** The phone's courier: takes the settings to the watch, notes what the watch confirms, and keeps its records. */
import { BaseSideService } from '@zeppos/zml/base-side'
import { type FromPhone, parseFromWatch, type ReceivedByPhone } from '../engine/sync/messages'
import { type Refusal, refusalToStored } from '../engine/sync/refusal'
import { reportToStored } from '../engine/sync/report'
import { chosenKey, refusalKey, reportKey } from '../engine/sync/storage-keys'
import { guard, send } from '../link/zml'
import { chosenNow, hearOlderWatch, hearWatch } from './hear-watch'
import { keepRecords } from './keep-records'
import { read, write } from './settings-storage'

AppSideService(
  BaseSideService({
    /**
     * The change that woke the service reaches zml before it can send: so the settings are sent once more. Requests are not
     * heard: zml would answer `http.request` by fetching whatever address it is given.
     */
    onInit() {
      this.messaging?.offOnRequest()
      guard(this.messaging, (part, error) =>
        console.log(`Soleus Roll: zml's ${part} failed`, error),
      )
      sendIfAny((envelope) => this.call(envelope), settingsMessage(null))
    },
    /** Each write wakes the service, its own too: only a choice concerns the watch. */
    onSettingsChange(change) {
      if (change?.key === chosenKey)
        sendIfAny((envelope) => this.call(envelope), settingsMessage(null))
    },
    onCall(data) {
      const received = parseFromWatch(data)
      noteRefusal(received.ok ? null : received.reason)
      sendIfAny((envelope) => this.call(envelope), answerTo(received))
    },
  }),
)

function sendIfAny(call: ZmlSend, message: FromPhone | null): void {
  if (message) send(call, message)
}

function answerTo(received: ReceivedByPhone): FromPhone | null {
  if (!received.ok) return received.isTheirs ? null : { type: 'refused', reason: received.reason }
  switch (received.message.type) {
    case 'ask-settings': {
      const { watch, askId } = received.message
      if (watch) hearWatch(watch)
      return settingsMessage(askId)
    }
    case 'kept-settings': {
      const { watch, chosenAtMs } = received.message
      if (watch) hearWatch(watch)
      else hearOlderWatch(chosenAtMs)
      return null
    }
    case 'report':
      write(reportKey, JSON.stringify(reportToStored(received.message.report)))
      return null
    case 'records': {
      const ids = keepRecords(received.message)
      return ids.length > 0 ? { type: 'kept-records', ids } : null
    }
  }
}

/** Nothing is sent while the storage refuses, or there is only a damaged or a newer program's choice: defaults would replace what the watch has. */
function settingsMessage(answerTo: number | null): FromPhone | null {
  const chosen = chosenNow()
  return chosen && { type: 'settings', answerTo, ...chosen }
}

function noteRefusal(refusal: Refusal | null): void {
  const before = read(refusalKey)
  const isUnsaid = refusal === null && before?.text == null
  if (!isUnsaid) write(refusalKey, JSON.stringify(refusalToStored(refusal)))
}
