/** Everything that can happen in a storm: how often, with what details, and who does it to a desk. */
import fc from 'fast-check'
import * as faults from './faults.ts'
import * as hand from './hand.ts'
import type { Scene } from './scene.ts'

export interface Happening {
  readonly name: string
  /** Its details, as a tale has them. */
  readonly how: unknown
  /** Throws what went wrong meanwhile. */
  readonly happen: (scene: Scene) => void
}

function row<How>(
  weight: number,
  name: string,
  how: fc.Arbitrary<How>,
  happen: (scene: Scene, how: How) => void,
) {
  const bind = (drawn: How): Happening => ({
    name,
    how: drawn,
    happen: (scene) => happen(scene, drawn),
  })
  return { weight, arbitrary: how.map(bind) }
}

const plain = (weight: number, name: string, happen: (scene: Scene) => void) =>
  row(weight, name, fc.constant(''), happen)
const either = fc.constantFrom
const times = either(1, 1, 1, 2, 3, 5)
const moving = either('skip' as const, 'back' as const, 'one-more-spot' as const)
const stopping = either('pause' as const, 'resume' as const)
const sessionFile = either('session-0.json', 'session-1.json')
const settingsFile = either('settings-0.json', 'settings-1.json')
const mode = either(
  'normal' as const,
  'sleep' as const,
  'theater' as const,
  'power-saving' as const,
)
const zone = either('Asia/Tokyo', 'America/New_York', 'UTC')
const order = either('Right, then left', 'Left, then right', 'Right leg only', 'Left leg only')
const back = [-3_600_000, -300_000, -61_000, -2_500]
const byMs = either(...back, 700, 3_000, 45_000, 95_000, 320_000, 700_000, 90_000_000)
const told = fc.boolean()

const hands = [
  row(26, 'press', fc.record({ button: moving, times }), hand.pressOften),
  row(13, 'press', fc.record({ button: stopping, times }), hand.pressOften),
  row(23, 'tap', fc.record({ times, apartMs: either(0, 40, 300) }), hand.tapOften),
  plain(7, 'select', hand.select),
  plain(4, 'swipe right', hand.swipeRight),
  plain(4, 'end', hand.end),
  plain(6, 'open', (scene) => hand.finger(scene).open()),
  plain(3, 'wake', (scene) => hand.finger(scene).wake()),
  plain(6, 'start', hand.start),
  plain(3, 'close', hand.close),
  row(9, 'key that leads out', fc.record({ leaves: fc.boolean() }), hand.leadOut),
]

const deaths = [
  plain(10, 'kill', ({ desk }) => desk.watch.kill()),
  plain(5, 'reboot', ({ desk }) => desk.watch.reboot()),
  plain(5, 'half write', faults.halfWrite),
  row(10, 'crash', fc.nat(25), faults.crash),
  row(10, 'suspend', fc.oneof(fc.nat(3_000), fc.nat(90_000)), faults.suspend),
  row(10, 'away', fc.record({ forMs: fc.nat(8_000), byMs }), faults.stayAway),
]

const troubles = [
  row(5, 'storage', either('none', 'none', 'full', 'throws'), faults.breakStorage),
  row(5, 'garbage', fc.oneof(sessionFile, settingsFile), faults.spoil),
  plain(2, 'drop wrist', ({ desk }) => desk.watch.dropWrist()),
  plain(2, 'palm', ({ desk }) => desk.watch.palm()),
  row(3, 'call', fc.nat(60_000), ({ desk }, ms) => desk.watch.call(ms)),
  row(3, 'notification', fc.nat(60_000), ({ desk }, ms) => desk.watch.notification(ms)),
  row(5, 'mode', mode, faults.setMode),
  row(5, 'set clock', fc.record({ byMs, told }), faults.stepClock),
  row(5, 'time zone', fc.record({ zone, told }), faults.moveToZone),
  row(5, 'late timers', either(0, 78, 78, 200, 500), faults.delayTimers),
]

const phone = [
  row(3, 'bluetooth', either('on', 'on', 'off'), faults.switchBluetooth),
  row(3, 'cut bluetooth', fc.nat(600), faults.cutBluetooth),
  row(3, 'repeat messages', either(0, 0, 1, 3), faults.repeatMessages),
  row(3, 'phone', either('restart', 'restart', 'stop'), ({ desk }, does) => desk.phone[does]()),
  row(3, 'hold length', either('30 s', '45 s', '60 s', '90 s'), faults.chooseHold),
  row(3, 'leg order', order, faults.chooseOrder),
]

export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  ...[...hands, ...deaths, ...troubles, ...phone],
)
