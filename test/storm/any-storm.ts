/** Storms drawn by fast-check. */
import fc from 'fast-check'
import type { WatchMode } from '../../simulator/types.ts'
import { anySettings } from '../engine/arbitraries.ts'
import type { Button, Happening, Storm, When } from './storm.ts'

const ms = (min: number, max: number) => fc.integer({ min, max })
const only = <Name extends string>(...names: Name[]) =>
  fc.constantFrom(...names).map((name) => ({ do: name }) as const)

const press = fc.record({
  do: fc.constant('press' as const),
  button: fc.constantFrom<Button[]>(
    'skip',
    'skip',
    'skip',
    'pause',
    'pause',
    'resume',
    'resume',
    'back',
    'back',
    'one-more-spot',
    'one-more-spot',
  ),
  times: fc.constantFrom(1, 1, 1, 2, 3),
})
const tap = fc.record({
  do: fc.constant('tap' as const),
  times: fc.constantFrom(1, 1, 1, 2, 5),
  apartMs: fc.constantFrom(0, 40, 300),
})
const crown = fc.record({ do: fc.constant('crown' as const), leaves: fc.boolean() })
const steps = fc.constantFrom(
  -3_600_000,
  -300_000,
  -61_000,
  -2_500,
  700,
  3_000,
  45_000,
  95_000,
  320_000,
  700_000,
  90_000_000,
)

const fingers = fc.oneof(
  { weight: 8, arbitrary: press },
  { weight: 5, arbitrary: tap },
  { weight: 3, arbitrary: only('select', 'select', 'swipe right', 'end') },
  { weight: 4, arbitrary: only('open', 'open', 'wake', 'start', 'start', 'close') },
  { weight: 2, arbitrary: crown },
)
const deaths = fc.oneof(
  { weight: 4, arbitrary: only('kill', 'kill', 'reboot', 'half write') },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), afterCalls: ms(0, 25) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('suspend' as const),
      forMs: fc.oneof(ms(0, 3_000), ms(0, 90_000)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('away' as const), forMs: ms(0, 8_000), clockMs: steps }),
  },
)
const troubles = fc.oneof(
  fc.record({
    do: fc.constant('storage' as const),
    fault: fc.constantFrom('none', 'none', 'full', 'throws'),
  }),
  fc.record({
    do: fc.constant('garbage' as const),
    file: fc.constantFrom('session-0.json', 'session-1.json', 'settings-0.json', 'settings-1.json'),
  }),
  only('drop wrist', 'palm'),
  fc.record({
    do: fc.constantFrom('call' as const, 'notification' as const),
    forMs: ms(500, 60_000),
  }),
  fc.record({
    do: fc.constant('mode' as const),
    mode: fc.constantFrom<WatchMode[]>('normal', 'sleep', 'theater', 'power-saving'),
  }),
  fc.record({ do: fc.constant('set clock' as const), byMs: steps, told: fc.boolean() }),
  fc.record({
    do: fc.constant('time zone' as const),
    zone: fc.constantFrom('Asia/Tokyo', 'America/New_York', 'UTC'),
    told: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('late timers' as const),
    upToMs: fc.constantFrom(0, 78, 78, 200, 500),
  }),
)
const phone = fc.oneof(
  fc.record({ do: fc.constant('bluetooth' as const), state: fc.constantFrom('on', 'on', 'off') }),
  fc.record({ do: fc.constant('cut bluetooth' as const), afterBytes: ms(0, 600) }),
  fc.record({ do: fc.constant('repeat messages' as const), times: fc.constantFrom(0, 0, 1, 3) }),
  fc.record({
    do: fc.constant('phone' as const),
    act: fc.constantFrom('restart', 'restart', 'stop'),
  }),
  fc.record({ do: fc.constant('choose hold' as const), seconds: fc.constantFrom(30, 45, 60, 90) }),
  fc.record({
    do: fc.constant('choose order' as const),
    order: fc.constantFrom('right-left', 'left-right', 'right', 'left'),
  }),
)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 10, arbitrary: fingers },
  { weight: 5, arbitrary: deaths },
  { weight: 4, arbitrary: troubles },
  { weight: 2, arbitrary: phone },
)
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: ms(0, 2_500).map((afterMs) => ({ afterMs })) },
  { weight: 4, arbitrary: ms(0, 30_000).map((afterMs) => ({ afterMs })) },
  { weight: 2, arbitrary: ms(0, 150_000).map((afterMs) => ({ afterMs })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(-3_500, -60, -1, 0, 0, 1, 30, 70, 600, 4_000)
      .map((fromBoundaryMs) => ({ fromBoundaryMs })),
  },
)

/** Every storm, of up to so many happenings. */
export function anyStorm(most: number): fc.Arbitrary<Storm> {
  return fc.record({
    settings: anySettings,
    lateness: fc.record({ seed: ms(0, 1_000_000), upToMs: fc.constantFrom(0, 78, 78, 78, 500) }),
    relaunchMs: fc.constantFrom(0, 0, 400, 1_500, 3_000),
    alarmWhenSuspended: fc.constantFrom('reopens' as const, 'ignored' as const),
    finish: fc.constantFrom('end' as const, 'end' as const, 'play' as const),
    happenings: fc.array(fc.tuple(when, happening), { maxLength: most, size: 'max' }),
  })
}
