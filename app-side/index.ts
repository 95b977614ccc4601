/** The phone's courier: takes the settings to the watch, and notes what the watch says it has. */
import { BaseSideService } from '@zeppos/zml/base-side'
import { type FromPhone, hearWatch } from '../engine/messages'
import { chosenKey, confirmedKey } from '../engine/shelf'
import { fromJson, parseChosen } from '../engine/sync'
import { guard, send } from '../link/zml'

AppSideService(
  BaseSideService({
    /** The change that woke the service reaches zml before it can send: so the watch is told once more. */
    onInit() {
      guard(this.messaging)
      send((envelope) => this.call(envelope), settingsMessage(null))
    },
    onSettingsChange({ key }) {
      if (key === chosenKey) send((envelope) => this.call(envelope), settingsMessage(null))
    },
    onCall(data) {
      const answer = answerTo(data)
      if (answer) send((envelope) => this.call(envelope), answer)
    },
  }),
)

function answerTo(data: unknown): FromPhone | null {
  const what = hearWatch(data)
  if (!what.ok) return { type: 'refused', reason: what.reason }
  if (what.message.type === 'ask-settings') return settingsMessage(what.message.askId)
  if (what.message.type === 'kept-settings') noteKept(what.message.chosenAtMs)
  return null
}

function settingsMessage(answerTo: number | null): FromPhone {
  const chosen = parseChosen(fromJson(settings.settingsStorage.getItem(chosenKey)))
  return { type: 'settings', answerTo, ...chosen }
}

function noteKept(chosenAtMs: number): void {
  const confirmation = { chosenAtMs, confirmedAtMs: Date.now() }
  settings.settingsStorage.setItem(confirmedKey, JSON.stringify(confirmation))
}
