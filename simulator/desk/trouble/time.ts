import { lateBetween } from '../../random.ts'
import type { Scene } from '../part.ts'
import { type Button, type Control, choice } from './control.ts'

/** The lateness of a desk whose timers are never late. */
export function onTime(): number {
  return 0
}

const seed = 1
const slightlyLate = lateBetween(seed, 6, 78)
const veryLate = lateBetween(seed, 0, 500)

/** What can happen to timers, clock and time zone. `homeZone`: the user's own, an IANA name. */
export function timeControls(homeZone: string): readonly Control[] {
  return [
    choice(
      'Timers fire',
      [
        [onTime, 'on time'],
        [slightlyLate, '6 to 78 ms late'],
        [veryLate, 'up to 500 ms late'],
      ],
      ({ desk }) => desk.lateness,
      ({ desk }, lateness) => {
        desk.lateness = lateness
      },
    ),
    choice('Time zone', zonesWith(homeZone), ({ timeZone }) => timeZone, travel),
    stepClock('Clock +1 min', 60_000, 'on'),
    stepClock('Clock −1 min', -60_000, 'back'),
    {
      kind: 'switch',
      label: 'The program is told the new time',
      normal: true,
      read: ({ clockSetIsTold }) => clockSetIsTold,
      turn: (scene, on) => {
        scene.clockSetIsTold = on
        return null
      },
    },
  ]
}

function stepClock(label: string, stepMs: number, direction: string): Button {
  const press = ({ desk, clockSetIsTold: told }: Scene) => {
    desk.watch.stepClock(stepMs, { told })
    return `The watch's clock went ${direction} by a minute; the program was ${told ? '' : 'not '}told.`
  }
  return { kind: 'button', label, press }
}

function travel(scene: Scene, timeZone: string): void {
  scene.desk.watch.setTimeZone(timeZone, { told: scene.clockSetIsTold })
  scene.timeZone = timeZone
}

/** East and west of most, one with half an hour, one with none. */
const otherZones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Asia/Tokyo']

function zonesWith(homeZone: string): (readonly [zone: string, name: string])[] {
  const zones = [...new Set([homeZone, ...otherZones])]
  return zones.map((zone) => [zone, zone.replace(/^.*\//, '').replaceAll('_', ' ')])
}
