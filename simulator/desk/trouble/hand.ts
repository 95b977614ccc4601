import type { WatchMode } from '../../types.ts'
import type { Scene } from '../part.ts'
import { type Control, choice, type Outcome } from './control.ts'

const callMs = 20_000
const notificationMs = 5_000

/** What an arm, a palm and other people do to the watch. */
export const handControls: readonly Control[] = [
  darkens('Drop the wrist', 'dropWrist', 'The wrist dropped'),
  darkens('Palm on the glass', 'palm', 'A palm is on the glass'),
  {
    kind: 'button',
    label: 'Call, 20 s',
    press: ({ desk }) => {
      desk.watch.call(callMs)
      return null
    },
  },
  {
    kind: 'button',
    label: 'Notification, 5 s',
    press: ({ desk }) => {
      desk.watch.notification(notificationMs)
      return null
    },
  },
]

/** Says what became of the screen: a program may have it kept on. */
function darkens(label: string, what: 'dropWrist' | 'palm', event: string): Control {
  const press = ({ desk: { watch } }: Scene): Outcome => {
    watch[what]()
    return watch.screen === 'dark'
      ? `${event}: the screen is dark.`
      : `${event}: the program keeps the screen on.`
  }
  return { kind: 'button', label, press }
}

/** The watch itself: on or off, and its modes. */
export const watchControls: readonly Control[] = [
  {
    kind: 'switch',
    label: 'The watch is on',
    normal: true,
    read: ({ desk }) => !desk.watch.poweredOff,
    turn: ({ desk }, on) => {
      if (on) desk.watch.powerOn()
      else desk.watch.powerOff()
      return null
    },
  },
  choice<WatchMode>(
    'Mode',
    [
      ['normal', 'normal'],
      ['do-not-disturb', 'do not disturb'],
      ['sleep', 'sleep'],
      ['theater', 'theater'],
      ['power-saving', 'power saving'],
      ['clock-only', 'clock only'],
      ['low-temperature', 'low temperature'],
      ['locked', 'locked'],
      ['button', 'keys only'],
      ['accessibility', 'accessibility'],
    ],
    ({ desk }) => desk.watch.mode,
    ({ desk }, mode) => {
      desk.watch.mode = mode
    },
  ),
]
