import { BaseApp } from '@zeppos/zml/base-app'

const app = BaseApp({ globalData: {} })
const leave = app.onDestroy

app.onDestroy = function () {
  try {
    leave.call(this)
  } catch {
    // zml says goodbye even over a link that is gone, and throws: nothing is lost.
  }
}

App(app)
