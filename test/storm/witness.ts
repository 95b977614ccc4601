/** Watches a desk, and tells the reference in their order what can be seen from outside: the program comes, goes and saves. */
import { parseSaved } from '../../engine/session/saved'
import { opened, stopped, wentOn } from './comes-and-goes.ts'
import { actInDoubt, follow } from './follow.ts'
import { judge } from './rules/index.ts'
import type { Scene } from './scene.ts'
import { filesOf, newest } from './stored.ts'

/** From now on nothing on the desk escapes; the first thing that is wrong becomes the scene's problem. */
export function witness(scene: Scene): void {
  scene.desk.onChange(() => {
    try {
      if (!scene.problem) note(scene)
    } catch (error) {
      scene.problem = error instanceof Error ? error : new Error(String(error))
    }
  })
}

function note(scene: Scene): void {
  const { watch } = scene.desk
  follow(scene)
  if (watch.counts !== scene.counts) {
    if (scene.runs) stopped(scene)
    scene.counts = watch.counts
    opened(scene)
  }
  const runs = watch.showing === 'program' && !watch.suspended
  if (runs && !scene.runs) wentOn(scene)
  hearPhone(scene)
  noteSave(scene)
  if (!runs && scene.runs) stopped(scene)
}

/** What came from the phone makes the program look, and act on its guess. */
function hearPhone(scene: Scene): void {
  const { storage } = scene.desk.watch
  const files = [...filesOf('settings'), ...filesOf('records')]
  const text = files.map((file) => storage.get(file)).join()
  if (text !== scene.heardText) actInDoubt(scene, scene.place)
  scene.heardText = text
}

/** One that carries this moment's stamp was written now; another is what a write that was cut in half, or garbage, left. */
function noteSave(scene: Scene): void {
  const { nowMs, watch } = scene.desk
  const stored = newest(watch.storage, 'session')
  const text = JSON.stringify(stored)
  if (text === scene.keptText) return
  scene.keptText = text
  scene.kept = parseSaved(stored?.value)
  if (scene.kept?.savedAtMs !== watch.clockMs) return
  scene.savedMs = nowMs
  scene.tally.saves += 1
  judge(scene, 'saved')
}
