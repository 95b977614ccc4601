/** The wrist's page: its life cycle, and the way to the phone. */
import { BasePage } from '@zeppos/zml/base-page'
import { parseBackParam } from '../engine/screen/intro-way'
import { alarmParam } from '../engine/session/alarm'
import { type FromWatch, parseFromPhone } from '../engine/sync/messages'
import { reopen, send, withZml } from '../link/zml'
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

/** What the page was opened with: by the intro; or by the alarm, whose parameter some watches give here, others to the app. */
let given: string | undefined

const note = (part: string, error: unknown) => noteRefusal(`zml.${part}`, error)

Page(
  withZml(
    BasePage,
    {
      onInit(param) {
        given = param
      },
      build(this: ZmlPage) {
        for (const [part, error] of this.globalData?.refusals ?? []) note(part, error)
        const sendToPhone = (message: FromWatch) => send((envelope) => this.call(envelope), message)
        const { begins, luggage } = parseBackParam(given)
        const opened = openPage({
          copy: createSettingsCopy(
            sendToPhone,
            () => page !== undefined && playsPatterns(page.motor),
            luggage,
          ),
          outbox: createOutboxStore(sendToPhone),
          reporting: createReporting(sendToPhone),
          isBroughtBack: given === alarmParam || isBroughtBack(this.globalData),
          begins,
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

/** An alarm opened the program: that is said once, since the page may be opened again by the intro. */
function isBroughtBack(shared: SharedData | undefined): boolean {
  const { isBroughtBack = false } = shared ?? {}
  if (shared) shared.isBroughtBack = false
  return isBroughtBack
}

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
