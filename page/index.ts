/** The wrist's page: its life cycle, and the way to the phone. */
import { BasePage } from '@zeppos/zml/base-page'
import { type FromWatch, parseFromPhone } from '../engine/sync/messages'
import { guard, send, withZml } from '../link/zml'
import { createOutboxStore } from './outbox-store'
import { nowMs, timeOfDay } from './platform/clock'
import { listen, stopListening } from './platform/input'
import { noteRefusal } from './platform/refusals'
import { createSettingsCopy } from './settings-copy'
import { happen, isTaken, leave, type OpenPage, openPage, takeSettings } from './turns'

let page: OpenPage | undefined

const note = (part: string, error: unknown) => noteRefusal(`zml.${part}`, error)

Page(
  withZml(
    BasePage,
    {
      build(this: ZmlPage) {
        guard(this.messaging, note)
        for (const [part, error] of this.globalData?.refusals ?? []) note(part, error)
        const sendToPhone = (message: FromWatch) => send((envelope) => this.call(envelope), message)
        const opened = openPage({
          copy: createSettingsCopy(sendToPhone),
          outbox: createOutboxStore(sendToPhone),
          isBroughtBack: this.globalData?.isBroughtBack ?? false,
        })
        listen({
          isTaken: () => isTaken(opened),
          swipeRight: () => happen(opened, { type: 'tap' }),
          select: () => happen(opened, { type: 'select' }),
        })
        meetPhone(opened)
        page = opened
      },
      onCall: (data) => page && receive(page, data),
      onBleChanged: (connected) => page && connected && meetPhone(page),
      onDestroy() {
        stopListening()
        if (page) leave(page)
      },
    },
    note,
  ),
)

/** The phone may be in reach now. */
function meetPhone({ copy, outbox }: OpenPage): void {
  copy.ask(nowMs())
  outbox.send()
}

/** Something came from the phone. */
function receive(opened: OpenPage, data: unknown): void {
  const { copy, outbox } = opened
  const received = parseFromPhone(data)
  const isNew = copy.receive(received, timeOfDay(nowMs()))
  if (outbox.receive(received) || isNew) takeSettings(opened)
}
