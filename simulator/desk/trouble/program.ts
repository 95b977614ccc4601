import type { Scene } from '../part.ts'
import { type Control, choice, type Outcome } from './control.ts'

/** What can happen to the program while it is open, and how long it takes to come back. */
export const programControls: readonly Control[] = [
  whileOpen('Kill', ({ desk }) => {
    desk.watch.kill()
    return 'Killed: the program heard nothing of it.'
  }),
  whileOpen('Crash', ({ desk }) => {
    desk.watch.crash()
    return 'The program crashes when it next asks the watch for something.'
  }),
  {
    kind: 'button',
    label: 'Restart the watch',
    press: ({ desk }) => {
      desk.watch.reboot()
      return 'The watch restarted. It is dark: storage and stored alarms are still there.'
    },
  },
  {
    kind: 'switch',
    label: 'Suspended',
    normal: false,
    read: ({ desk }) => desk.watch.suspended,
    turn: (scene, on) => {
      if (on && isClosed(scene)) return nothingOpen
      if (on) scene.desk.watch.suspend()
      else scene.desk.watch.resume()
      return null
    },
  },
  choice(
    'Opening takes',
    [
      [0, 'no time'],
      [1000, '1 s'],
      [3000, '3 s'],
    ],
    ({ desk }) => desk.watch.relaunchMs,
    ({ desk }, ms) => {
      desk.watch.relaunchMs = ms
    },
  ),
]

const nothingOpen = 'Soleus Roll is closed: open it first.'

/** A button that says so when the program is closed. */
function whileOpen(label: string, press: (scene: Scene) => Outcome): Control {
  return {
    kind: 'button',
    label,
    press: (scene) => (isClosed(scene) ? nothingOpen : press(scene)),
  }
}

function isClosed({ desk }: Scene): boolean {
  return desk.watch.showing === 'dial' && !desk.watch.launching
}
