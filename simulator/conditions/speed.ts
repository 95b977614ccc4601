import { condition } from './condition.ts'

const proportion =
  'Computes in a second only what changes in it, and feels before it stores and draws; nothing counts ticks.'

/** What the program's work costs in time. */
export const speedConditions = {
  engine: condition({
    question: 'How long does the watch take for what a callback computes?',
    answers: {
      'no-time': 'No time.',
      '200-times-slower': '200 times as long as QuickJS on a laptop, by the price of the callback.',
      '1000-times-slower':
        '1,000 times as long as QuickJS on a laptop, by the price of the callback.',
    },
    default: 'no-time',
    reported: '200-times-slower',
    worst: '1000-times-slower',
    worstBecause: 'Every word and every second comes late by what is computed before it.',
    evidence: 'field',
    source:
      'Active 2 (zepp-otp-auth-app): 180 times slower in arithmetic, up to 1,900 where functions are called much',
    program: proportion,
    shownBy: {
      file: 'package/slow.test.ts',
      title: 'no word is more than %i ms late, and none adds up',
    },
  }),
  widgetCalls: condition({
    question: 'How long does a call of `@zos/ui` take?',
    answers: { 'no-time': 'No time.', '1-ms': '1 ms.' },
    default: 'no-time',
    reported: '1-ms',
    worst: '1-ms',
    worstBecause: 'A change of screen holds up what is due behind it.',
    evidence: 'field',
    source: 'Active 2 (zepp-otp-auth-app): a widget write takes about 1 ms',
    program: proportion,
    shownBy: {
      file: 'package/slow.test.ts',
      title: 'no word is more than %i ms late, and none adds up',
    },
  }),
}

/** What makes the program's code run. `script`: a file is loaded; the next four are its life-cycle calls. */
export type Callback = (typeof callbacks)[number]

const callbacks = [
  'script',
  'onCreate',
  'onInit',
  'build',
  'onDestroy',
  'timer',
  'touch',
  'gesture',
  'key',
  'message',
  'link',
  'screen',
  'clock set',
  'animation',
] as const

/** Steps of QuickJS, one for each call and each jump: before a callback first calls the watch, and after. */
export interface Work {
  readonly first: number
  readonly rest: number
}

/** What a callback computes; a number: all of it before it first calls the watch. `atMs`: when it begins, true time. */
export type StepsOf = (callback: Callback, atMs: number) => number | Work

/** Prices by kind of callback; what is left out costs nothing. */
export type PriceList = Readonly<Partial<Record<Callback, number | Work>>>

/** The same price for each callback of a kind. */
export function pricesFrom(list: PriceList): StepsOf {
  return (callback) => list[callback] ?? 0
}

/** A turn that changes the screen: felt first. */
const change: Work = { first: 250, rest: 2_400 }

/** Measured on the packed program, the dearest of each kind, rounded up: test/package/steps.test.ts holds them. */
export const measuredPrices: StepsOf = pricesFrom({
  build: 4_200,
  timer: change,
  touch: change,
  gesture: change,
  key: change,
  message: change,
  screen: change,
  'clock set': change,
})

/** A second of 1,104 steps took 0.13 ms in a laptop's QuickJS. */
const laptopMsPerStep = 0.13 / 1_104

const factors = { 'no-time': 0, '200-times-slower': 200, '1000-times-slower': 1_000 } as const

/** How long work takes, whole ms. */
export function workMs(work: number | Work, engine: keyof typeof factors): Work {
  const { first, rest } = typeof work === 'number' ? { first: work, rest: 0 } : work
  const inMs = (steps: number) => Math.ceil(steps * laptopMsPerStep * factors[engine])
  return { first: inMs(first), rest: inMs(rest) }
}
