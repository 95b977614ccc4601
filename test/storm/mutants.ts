/** Programs broken on purpose, to prove that the storms can see. */
import type { Mutant } from './mutation/mutate.ts'

export interface StormMutant extends Mutant {
  /** The storms, from that seed, that it takes at most to catch it. */
  readonly within: number
  readonly seed: number
}

/** At least one for each thing that the oracle watches. */
export const mutants: readonly StormMutant[] = [
  {
    what: 'words: each comes 400 ms late',
    file: 'page/ticker.ts',
    find: 'startTimer(() => fire(ticker), dueMs - atMs)',
    replace: 'startTimer(() => fire(ticker), dueMs - atMs + 400)',
    within: 2,
    seed: 1,
  },
  {
    what: 'words: the one for an arrival is left out',
    file: 'engine/session/turn.ts',
    find: 'sinceMs <= onTimeMs || goesOnForMs > worthPlayingMs',
    replace: 'false',
    within: 2,
    seed: 1,
  },
  {
    what: 'position: going on after a pause begins the step anew',
    file: 'engine/session/actions.ts',
    find: 'stepStartedAtMs: nowMs - session.elapsedMs',
    replace: 'stepStartedAtMs: nowMs',
    within: 2,
    seed: 8,
  },
  {
    what: 'position: the program does not hear that the clock was set',
    file: 'page/platform/clock.ts',
    find: "made('Time', () => new Time())",
    replace: 'null',
    within: 2,
    seed: 22,
  },
  {
    what: 'position: a clock that went back counts as time that passed',
    file: 'engine/session/resume.ts',
    find: 'shift(session, awayMs)',
    replace: 'session',
    within: 1,
    seed: 78,
  },
  {
    what: 'credit: in full, however long the program was away',
    file: 'engine/session/resume.ts',
    find: 'session.settings.holdSeconds * 1000',
    replace: 'session.settings.holdSeconds * 1e9',
    within: 2,
    seed: 2,
  },
  {
    what: 'errors: messages that cannot be sent are rejections of ours',
    file: 'link/zml.ts',
    find: '?.catch(outOfReach)',
    replace: '',
    within: 2,
    seed: 1,
  },
  {
    what: 'vibration: a long pulse goes on',
    file: 'page/platform/motor.ts',
    find: 'duration: lengthMs }])\n  motor.timer = startTimer(() => endRun(motor, playing, index), lengthMs)',
    replace: 'duration: lengthMs > 900 ? 1e9 : lengthMs }])',
    within: 2,
    seed: 1,
  },
  {
    what: 'alarm: rings after its boundary',
    file: 'engine/session/alarm.ts',
    find: 'boundaryMs - alarmLeadMs',
    replace: 'boundaryMs + 1000',
    within: 1,
    seed: 1,
  },
  {
    what: 'alarm: is left armed',
    file: 'page/platform/alarms.ts',
    find: 'const id of ids',
    replace: 'const id of []',
    within: 1,
    seed: 1,
  },
  {
    what: 'screen: is not given back',
    file: 'page/platform/bright.ts',
    find: '  letGo()\n  setRelaunch(false)\n',
    replace: '',
    within: 2,
    seed: 1,
  },
  {
    what: 'screen: is not kept on',
    file: 'page/platform/bright.ts',
    find: "attempt('display', display, 'pausePalmScreenOff', { duration: 0 })",
    replace: 'undefined',
    within: 1,
    seed: 1,
  },
  {
    what: 'storage: one file instead of two in turn',
    file: 'page/two-slot-store.ts',
    find: 'slots.newer === 0 ? 1 : 0',
    replace: '0',
    within: 1,
    seed: 20,
  },
  {
    what: 'storage: no save at a change, only the sign of life',
    file: 'page/keep-alive.ts',
    find: 'session === kept && nowMs <',
    replace: 'nowMs <',
    within: 1,
    seed: 4,
  },
  {
    what: 'settings: the watch never takes what arrives',
    file: 'engine/sync/chosen.ts',
    find: 'arrived.answerTo === latestAskId || !kept || arrived.chosenAtMs > kept.chosenAtMs',
    replace: 'false',
    within: 1,
    seed: 1,
  },
]
