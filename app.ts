import './page/platform/quiet-log'
import { BaseApp } from '@zeppos/zml/base-app'
import { alarmParam } from './engine/session/alarm'
import { guard, withZml } from './link/zml'

const globalData: SharedData = { isBroughtBack: false, refusals: [] }

/** Each part once: the session's page notes them with its own. */
function note(part: string, error: unknown): void {
  const { refusals } = globalData
  if (!refusals.some(([known]) => known === part)) refusals.push([part, error])
}

App(
  withZml(
    BaseApp,
    {
      globalData,
      onCreate(this: ZmlInstance, param) {
        guard(this.messaging, note)
        globalData.isBroughtBack = param === alarmParam
      },
    },
    note,
  ),
)
