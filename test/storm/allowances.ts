/** What is allowed beyond the rules: for a time by a fault, and always by a condition of the watch. Data: one more is a line. Times in ms. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { alarmConditions } from '../../simulator/conditions/alarms.ts'
import type { Condition } from '../../simulator/conditions/condition.ts'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import { keyConditions } from '../../simulator/conditions/keys.ts'
import { motorConditions } from '../../simulator/conditions/motor.ts'
import { screenConditions } from '../../simulator/conditions/screen.ts'
import { storageConditions } from '../../simulator/conditions/storage.ts'
import { widgetConditions } from '../../simulator/conditions/widgets.ts'
import type { WatchMode } from '../../simulator/types.ts'
import type { RuleName } from './rules/names.ts'
import type { Cue, Way } from './words.ts'

/** How often the program looks at a session at least, and so sees by how much its clock was set. */
export const looksEveryMs = {
  running: 1_000,
  waiting: 21_000,
  paused: 61_000,
  done: 61_000,
  ready: 61_000,
}

/**
 * A program that was told that its clock was set, or sees it go back, takes the middle of the second for the moment: half a
 * second and a late timer off, or a step of less than a second. Its next tick tells more; where anything arms another one
 * before, the guess stays.
 */
export const guessMs = (lateMs: number, stepMs: number): number =>
  Math.max(501 + lateMs, Math.abs(stepMs) <= 1_000 ? Math.abs(stepMs) : 0)

/** After an alarm the motor may be in standby: a word of the first two seconds comes at their end. A finger that opens right after the alarm's moment cannot be told from it. */
export const standbyMs = 2_000

/** Until it has seen its clock, a tick may wait so much longer for the end of a word. */
export const blurredTickMs = 3_000

/** A word that nobody asked for waits until the one before is over: after a program that was held up in the middle of a word. */
export const longestWordMs = 2_600

/** Every change is stored; what only goes on, this often: a sign of life, with the next tick, and not in the last two seconds before a boundary. */
export const signOfLifeMs = { running: 18_000, waiting: 35_000, paused: Infinity, done: Infinity }

/** Storage that works again is used with the next sign of life, in a pause with the next minute. */
export const healsWithinMs = { running: 19_000, waiting: 37_000, paused: 80_000, done: 80_000 }

/** Paused or over for so long, the program has given the screen back. */
export const givenBackAfterMs = 190_000

/** The answers of a watch that are not as documented. */
export type Answers = Omit<ChosenConditions, 'calls'>

/** What storms draw. */
const { storageWrite: _, ...storageButTime } = storageConditions
const drawn: Readonly<Record<string, Condition>> = {
  ...motorConditions,
  ...alarmConditions,
  ...storageButTime,
  ...screenConditions,
  ...widgetConditions,
  ...keyConditions,
}

/** Of each condition: as documented in half of the storms, else another answer. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(Object.entries(drawn).map(([id, one]) => [id, anyAnswerTo(one)])))
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== null)))

/** Null: as documented. */
function anyAnswerTo({ answers, default: documented }: Condition): fc.Arbitrary<string | null> {
  const others = Object.keys(answers).filter((answer) => answer !== documented)
  return fc.oneof(fc.constant(null), fc.constantFrom(...others))
}

/** How far a watch may stray. */
export interface Allowance {
  /** Words and seconds so much later than one late timer; what a finger asks for so much later; the first turn so long after the program opened. */
  readonly lateMs: number
  readonly fingerMs: number
  readonly openMs: number
  /** So long after a finger or an event the program looks at its clock. */
  readonly blurMs: number
  /** Pulses so much nearer or farther apart than they are spelled. */
  readonly apartMs: number
  /** The motor does not end its pulses: the program does, a late timer later; where it cannot, they go on. */
  readonly isEnded: boolean
  /** Words are played in the motor's modes, whatever the model has. */
  readonly playsModes: boolean
  /** Other ways to spell a word. */
  readonly spellings: readonly (readonly [Cue, ...Way[]])[]
  /** In these modes of the watch nothing is felt. */
  readonly muteIn: readonly WatchMode[]
  /** Ticks are lost soon after an alarm, too: only words wait for the motor. */
  readonly losesTicks: boolean
  /** Words, too, where a clock that was set made an alarm ring late. */
  readonly losesLateWords: boolean
  /** Nothing can be stored. */
  readonly storesNothing: boolean
  /** All that is stored is one file: half a write, or garbage, loses all of it. */
  readonly isOneFile: boolean
  /** What stands at the top of a square glass cannot be read. */
  readonly coversTitle: boolean
  /** It may go dark in a pause or while the program is held up, or be dark when the program opens: there that is ended soon. */
  readonly darkens: boolean
  /** Rules that cannot be judged. */
  readonly unjudged: readonly RuleName[]
}

const always: Allowance = {
  ...{
    lateMs: 150,
    fingerMs: 0,
    openMs: 0,
    blurMs: 0,
    apartMs: 0,
    isEnded: false,
    playsModes: false,
  },
  ...{ spellings: [], muteIn: [], losesTicks: false, unjudged: [] },
  ...{
    losesLateWords: false,
    storesNothing: false,
    isOneFile: false,
    coversTitle: false,
    darkens: false,
  },
}

/** On a watch that answers so, what is allowed, and why. Answers that are in no row allow nothing. */
type Row = readonly [on: Answers, allowed: Partial<Allowance>, because: string]

const rows: readonly Row[] = [
  [
    { motorContinuous: 'own-length' },
    {
      isEnded: true,
      spellings: [
        ['settle', [1000, 0]],
        ['done', [1000, 600]],
      ],
    },
    'It is never longer than a second: of "settle" and "done" that is all, where they are strong.',
  ],
  [{ motorContinuous: 'until-stop' }, { isEnded: true }, 'Our timer ends each pulse.'],
  [{ motorModes: 'durations-go-on' }, { isEnded: true }, 'Our timer ends each run.'],
  [
    { motorModes: 'all-go-on' },
    { isEnded: true, spellings: [['change-leg', [1200, 0]]] },
    'Our timer ends each run. That of the reminder has no pulses in it then.',
  ],
  [
    { motorModesShifted: 'shifted' },
    {
      spellings: [
        ['pass-1', [20, 980]],
        ['pass-2', [20, 980]],
        ['pass-3', [20, 980]],
      ],
    },
    'What should be 600 ms is a click.',
  ],
  [{ motorAfterAlarm: 'asleep' }, { losesTicks: true }, 'It is promised of words only.'],
  [
    { motorAfterAlarm: 'asleep', alarmParam: 'neither' },
    { losesLateWords: true },
    'Without a parameter only its moment tells an alarm from a finger.',
  ],
  [{ motorRefuses: 'start' }, { unjudged: ['words'] }, 'Nothing is felt.'],
  [
    { motorRefuses: 'stop' },
    { unjudged: ['words', 'motor'] },
    'What does not end by itself goes on.',
  ],
  [{ motorRefuses: 'getType' }, { playsModes: true }, 'Without types there are no patterns.'],
  [
    { motorMuted: 'sleep-and-do-not-disturb' },
    { muteIn: ['sleep', 'do-not-disturb'] },
    'Nothing is felt in them.',
  ],
  [
    { motorMuted: 'every-quiet-mode' },
    { muteIn: ['sleep', 'do-not-disturb', 'theater', 'power-saving', 'clock-only'] },
    'Nothing is felt in them.',
  ],
  [{ alarmSet: 'gives-0' }, { unjudged: ['alarm'] }, 'None can be armed.'],
  [{ alarmLights: 'stays-dark' }, { darkens: true }, 'A wake lights it, or a finger.'],
  [{ storagePath: 'ignored' }, { isOneFile: true }, 'Both slots of each value lie in it.'],
  [
    { storageTwoFiles: 'writes-throw' },
    { storesNothing: true, unjudged: ['agreed'] },
    'The watch can neither keep what the phone chose, nor a record.',
  ],
  [{ statusBarOnSquare: 'stays' }, { coversTitle: true }, 'Titles stand under the bar.'],
  [
    { storageWrite: '1-ms' },
    { lateMs: 10, openMs: 10 },
    'A turn may write six files before it draws.',
  ],
  [{ storageWrite: '20-ms' }, { lateMs: 120, openMs: 120 }, 'The same.'],
  [{ storageWrite: '200-ms' }, { lateMs: 1_200, openMs: 1_200 }, 'The same.'],
  [
    { engine: '200-times-slower' },
    { lateMs: 150, fingerMs: 30, blurMs: 20, openMs: 300 },
    'A turn takes 60 ms, 6 of them before it looks at the clock; opening 100 ms.',
  ],
  [
    { engine: '1000-times-slower' },
    { lateMs: 700, fingerMs: 120, blurMs: 70, openMs: 1_500 },
    'A turn takes 290 ms, 30 of them before it looks at the clock; opening 500 ms.',
  ],
  [
    { widgetCalls: '1-ms' },
    { lateMs: 100, fingerMs: 10, openMs: 200 },
    'A screen has up to 60 calls.',
  ],
  [
    { brightTime: 'lost-after-notification' },
    { darkens: true, unjudged: ['held on'] },
    'It goes dark ten seconds after a notification, sooner than the next sign of life.',
  ],
  ...(['capped-after-notification', 'lost-after-60-s', 'capped-at-60-s'] as const).map(
    (brightTime): Row => [{ brightTime }, { darkens: true }, 'Nothing asks for it again there.'],
  ),
]

/** What the answers of a watch allow together: all delays, and whatever one of them allows. */
export function allowanceOf(answers: Answers): Allowance {
  const isOn = ([on]: Row) => isDeepStrictEqual({ ...answers, ...on }, answers)
  return rows.filter(isOn).reduce((all, [, allowed]) => together(all, allowed), always)
}

function together(all: Allowance, more: Partial<Allowance>): Allowance {
  const added = Object.entries(more).map(([name, value]) => {
    const before = all[name as keyof Allowance]
    if (Array.isArray(before)) return [name, [...before, ...(value as unknown[])]]
    return [name, typeof before === 'number' ? before + Number(value) : value]
  })
  return { ...all, ...Object.fromEntries(added) }
}
