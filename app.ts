import { BaseApp } from '@zeppos/zml/base-app'
import { alarmParam } from './engine/session/alarm'
import { end } from './link/zml'

const app = BaseApp({
  globalData: { broughtBack: false },
  onCreate(param) {
    this.globalData.broughtBack = param === alarmParam
  },
})
const leave = app.onDestroy

app.onDestroy = function () {
  end(() => leave.call(this))
}

App(app)
