import { BaseApp } from '@zeppos/zml/base-app'
import { alarmParam } from './engine/alarm'

const app = BaseApp({
  globalData: { broughtBack: false },
  onCreate(param) {
    this.globalData.broughtBack = param === alarmParam
  },
})
const leave = app.onDestroy

app.onDestroy = function () {
  try {
    leave.call(this)
  } catch {
    // zml says goodbye even over a link that is gone, and throws: nothing is lost.
  }
}

App(app)
