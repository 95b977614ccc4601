/** The wrist's page: its life cycle, and the way to the phone. */
import { BasePage } from '@zeppos/zml/base-page'
import { alarmParam } from '../engine/session/alarm'
import { type FromWatch, parseFromPhone } from '../engine/sync/messages'
import { guard, reopen, send, withZml } from '../link/zml'
import type { OpenPage } from './open-page'
import { leave, openPage } from './opening'
import { createOutboxStore } from './outbox-store'
import { nowMs } from './platform/clock'
import { listen, stopListening } from './platform/input'
import { playsPatterns } from './platform/motor'
import { noteRefusal } from './platform/refusals'
import { comeBack, createReunion, hear, part } from './reunion'
import { createSettingsCopy } from './settings-copy'
import { happen, isTaken, takeSettings } from './turns'
import { createReporting } from './watch-report'

let page: OpenPage | undefined

const reunion = createReunion()

/** The alarm's parameter came to the page: some watches give it here, others to the app. */
let isAlarms = false

const note = (part: string, error: unknown) => noteRefusal(`zml.${part}`, error)

Page(
  withZml(
    BasePage,
    {
      onInit(param) {
        isAlarms = param === alarmParam
      },
      build(this: ZmlPage) {
        guard(this.messaging, note)
        for (const [part, error] of this.globalData?.refusals ?? []) note(part, error)
        const sendToPhone = (message: FromWatch) => send((envelope) => this.call(envelope), message)
        const opened = openPage({
          copy: createSettingsCopy(
            sendToPhone,
            () => page !== undefined && playsPatterns(page.motor),
          ),
          outbox: createOutboxStore(sendToPhone),
          reporting: createReporting(sendToPhone),
          isBroughtBack: isAlarms || (this.globalData?.isBroughtBack ?? false),
        })
        listen({
          isTaken: () => isTaken(opened),
          swipeRight: () => happen(opened, { type: 'tap' }),
          select: () => happen(opened, { type: 'select' }),
        })
        page = opened
        meetPhone(opened)
      },
      onCall: (data) => page && receive(page, data),
      onBleChanged(this: ZmlPage, connected) {
        part(reunion)
        const opened = page
        const ask = () => opened && meetPhone(opened)
        if (connected && opened)
          comeBack(reunion, { ask, reopen: () => reopen(this.messaging, note) })
      },
      onDestroy() {
        stopListening()
        part(reunion)
        if (page) leave(page)
        page = undefined
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
  hear(reunion)
  const received = parseFromPhone(data)
  const isNew = copy.receive(received)
  if (outbox.receive(received) || isNew) takeSettings(opened)
}
