import './page/platform/quiet-log'
import { BaseApp } from '@zeppos/zml/base-app'
import { alarmParam } from './engine/session/alarm'
import { withZml } from './link/zml'

const globalData: SharedData = { isBroughtBack: false, refusals: [] }

App(
  withZml(
    BaseApp,
    {
      globalData,
      onCreate(param) {
        globalData.isBroughtBack = param === alarmParam
      },
    },
    (part, error) => globalData.refusals.push([part, error]),
  ),
)
