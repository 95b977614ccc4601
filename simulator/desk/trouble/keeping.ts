import type { Switches } from '../../types.ts'
import type { Scene } from '../part.ts'
import { type Control, choice, type Outcome } from './control.ts'

/** What can happen to the watch's storage. */
export const storageControls: readonly Control[] = [
  choice<Switches['storageFault']>(
    'Storage',
    [
      ['none', 'works'],
      ['full', 'is full'],
      ['throws', 'fails'],
    ],
    ({ desk }) => desk.watch.storageFault,
    ({ desk }, fault) => {
      desk.watch.storageFault = fault
    },
  ),
  {
    kind: 'button',
    label: 'Cut the next write',
    press: ({ desk }) => {
      desk.watch.halfWrite()
      return 'The next write to storage stops halfway, and the program ends there.'
    },
  },
  { kind: 'button', label: 'Fill with garbage', press: spoil },
]

function spoil({ desk: { watch } }: Scene): Outcome {
  const files = [...watch.storage.keys()]
  for (const file of files) watch.store(file, '{"kept":garbage')
  if (files.length === 0) return 'The program has stored nothing yet: there is nothing to spoil.'
  return 'Every file of the program is garbage now. An open program finds out when it opens anew.'
}

/** The cut falls into the first bytes of the next message, whatever its length. */
const cutAfterBytes = 10

/** What can happen to the phone and the way to it; Bluetooth's own switch is above the phone. */
export const phoneControls: readonly Control[] = [
  {
    kind: 'button',
    label: 'Cut the next message',
    press: ({ desk }) => {
      if (desk.bluetooth === 'off') return 'Bluetooth is off: switch it on first.'
      desk.cutBluetoothAfter(cutAfterBytes)
      return 'Bluetooth goes off in the middle of the next message.'
    },
  },
  choice(
    'Each message arrives',
    [
      [0, 'once'],
      [1, 'twice'],
      [4, 'five times'],
    ],
    ({ desk }) => desk.bluetoothRepeats,
    ({ desk }, repeats) => {
      desk.bluetoothRepeats = repeats
    },
  ),
  {
    kind: 'switch',
    label: 'The phone answers',
    normal: true,
    read: ({ desk }) => desk.phone.running,
    turn: ({ desk }, on) => {
      if (on) desk.phone.restart()
      else desk.phone.stop()
      return null
    },
  },
]
