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
    shownBy: null,
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
    shownBy: null,
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

/** What a callback computes, in steps of QuickJS (one for each call and each jump). `atMs`: when it begins, true time. */
export type StepsOf = (callback: Callback, atMs: number) => number

/** Prices by kind of callback; what is left out costs nothing. */
export type PriceList = Readonly<Partial<Record<Callback, number>>>

/** The same price for each callback of a kind. */
export function pricesFrom(list: PriceList): StepsOf {
  return (callback) => list[callback] ?? 0
}

/** Measured on the packed program of a3d961c; `timer` is the dearest second, and stands for all that was not measured. */
export const measuredPrices: StepsOf = pricesFrom({
  build: 17_763,
  timer: 1_355,
  touch: 1_355,
  gesture: 1_355,
  key: 1_355,
  message: 1_355,
  screen: 1_355,
  'clock set': 1_355,
})

/** A second of 1,104 steps took 0.13 ms in a laptop's QuickJS. */
const laptopMsPerStep = 0.13 / 1_104

const factors = { 'no-time': 0, '200-times-slower': 200, '1000-times-slower': 1_000 } as const

/** How long so many steps take, whole ms. */
export function workMs(steps: number, engine: keyof typeof factors): number {
  return Math.ceil(steps * laptopMsPerStep * factors[engine])
}
