/** Everything that can happen in a storm: how often, with what details, and how it is done to a desk. */
import fc from 'fast-check'
import type { WatchMode } from '../../simulator/types.ts'
import {
  breakStorage,
  choose,
  cutBluetooth,
  delayTimers,
  moveToZone,
  spoil,
  stayAway,
  stepClock,
  suspend,
  switchBluetooth,
} from './faults.ts'
import {
  close,
  crown,
  end,
  finger,
  pressOften,
  select,
  start,
  swipeRight,
  tapOften,
} from './hand.ts'
import type { Act } from './place.ts'
import type { Scene } from './scene.ts'

export interface Happening {
  readonly name: string
  /** Its details, as a tale has them. */
  readonly how: unknown
  /** Throws what went wrong meanwhile. */
  readonly happen: (scene: Scene) => void
}

type Row = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Happening> }

/** A happening with details. */
function row<How>(
  weight: number,
  name: string,
  how: fc.Arbitrary<How>,
  happen: (scene: Scene, how: How) => void,
): Row {
  const arbitrary = how.map((drawn) => ({
    name,
    how: drawn,
    happen: (scene: Scene) => happen(scene, drawn),
  }))
  return { weight, arbitrary }
}

/** One without. */
const plain = (weight: number, name: string, happen: (scene: Scene) => void): Row =>
  row(weight, name, fc.constant(''), happen)

const either = fc.constantFrom
const clockSteps = either(
  ...[-3_600_000, -300_000, -61_000, -2_500, 700, 3_000, 45_000, 95_000, 320_000, 700_000],
  90_000_000,
)
const buttons: Act[] = ['skip', 'skip', 'skip', 'pause', 'pause', 'resume', 'resume']
const moreButtons: Act[] = ['back', 'back', 'one-more-spot', 'one-more-spot']
const files = ['session-0.json', 'session-1.json', 'settings-0.json', 'settings-1.json']
const modes: WatchMode[] = ['normal', 'sleep', 'theater', 'power-saving']
const orders = ['Right, then left', 'Left, then right', 'Right leg only', 'Left leg only']
const cover = { kind: either('call' as const, 'notification' as const) }
const clock = { byMs: clockSteps, told: fc.boolean() }

/** What a hand does. */
const hands: readonly Row[] = [
  row(
    36,
    'press',
    fc.record({ button: either(...buttons, ...moreButtons), times: either(1, 1, 1, 2, 3) }),
    pressOften,
  ),
  row(
    23,
    'tap',
    fc.record({ times: either(1, 1, 1, 2, 5), apartMs: either(0, 40, 300) }),
    tapOften,
  ),
  plain(7, 'select', select),
  plain(4, 'swipe right', swipeRight),
  plain(4, 'end', end),
  plain(6, 'open', (scene) => finger(scene).open()),
  plain(3, 'wake', (scene) => finger(scene).wake()),
  plain(6, 'start', start),
  plain(3, 'close', close),
  row(9, 'crown', fc.record({ leaves: fc.boolean() }), (scene, { leaves }) => crown(scene, leaves)),
]

/** How a program dies, or is held up. */
const deaths: readonly Row[] = [
  plain(10, 'kill', ({ desk }) => desk.watch.kill()),
  plain(5, 'reboot', ({ desk }) => desk.watch.reboot()),
  plain(5, 'half write', ({ desk }) => desk.watch.halfWrite()),
  row(10, 'crash', fc.record({ afterCalls: fc.nat(25) }), ({ desk }, { afterCalls }) =>
    desk.watch.crash(afterCalls),
  ),
  row(10, 'suspend', fc.record({ forMs: fc.oneof(fc.nat(3_000), fc.nat(90_000)) }), suspend),
  row(10, 'away', fc.record({ forMs: fc.nat(8_000), clockMs: clockSteps }), stayAway),
]

/** What watch and storage do. */
const troubles: readonly Row[] = [
  row(
    5,
    'storage',
    either('none' as const, 'none' as const, 'full' as const, 'throws' as const),
    breakStorage,
  ),
  row(5, 'garbage', either(...files), spoil),
  plain(2, 'drop wrist', ({ desk }) => desk.watch.dropWrist()),
  plain(2, 'palm', ({ desk }) => desk.watch.palm()),
  row(5, 'cover', fc.record({ ...cover, forMs: fc.nat(60_000) }), ({ desk }, { kind, forMs }) =>
    desk.watch[kind](forMs),
  ),
  row(5, 'mode', either(...modes), ({ desk }, mode) => Object.assign(desk.watch, { mode })),
  row(5, 'set clock', fc.record(clock), stepClock),
  row(
    5,
    'time zone',
    fc.record({ zone: either('Asia/Tokyo', 'America/New_York', 'UTC'), told: fc.boolean() }),
    moveToZone,
  ),
  row(5, 'late timers', either(0, 78, 78, 200, 500), delayTimers),
]

/** What phone and Bluetooth do. */
const phone: readonly Row[] = [
  row(3, 'bluetooth', either('on' as const, 'on' as const, 'off' as const), switchBluetooth),
  row(3, 'cut bluetooth', fc.nat(600), cutBluetooth),
  row(3, 'repeat messages', either(0, 0, 1, 3), ({ desk }, times) =>
    Object.assign(desk, { bluetoothRepeats: times }),
  ),
  row(
    3,
    'phone',
    either('restart' as const, 'restart' as const, 'stop' as const),
    ({ desk }, does) => desk.phone[does](),
  ),
  row(3, 'choose hold', either('30 s', '45 s', '60 s', '90 s'), (scene, hold) =>
    choose(scene, 'Hold length', hold),
  ),
  row(3, 'choose order', either(...orders), (scene, order) => choose(scene, 'Leg order', order)),
]

export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  ...hands,
  ...deaths,
  ...troubles,
  ...phone,
)
