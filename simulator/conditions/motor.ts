import { condition } from './condition.ts'

const ends =
  'A timer of its own ends each pulse by `stop()`: the words stay apart and can be spelled, pulses up to one late timer longer. A quarter of a second after a cue should be over, at the end of a session, and when the program opens, the motor is stopped in any case.'

/** What the motor does with what it is told. */
export const motorConditions = {
  motorContinuous: condition({
    question: 'Does the pattern type CONTINUOUS obey its duration?',
    answers: {
      obeys: 'It buzzes for its duration.',
      'own-length': 'It buzzes for one second, whatever its duration says.',
      'until-stop':
        'It buzzes until `stop()` or another start, and nothing behind it in the pattern is played.',
    },
    default: 'obeys',
    reported: 'obeys',
    worst: 'until-stop',
    worstBecause: 'The motor goes on until somebody touches the watch, and no two words differ.',
    evidence: 'guess',
    source:
      "vendor's page on Vibrator, which gives each action a duration; no public program was found that uses CONTINUOUS",
    program: ends,
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title: 'on %s spells each word all the same, and rests at the end: %j',
    },
  }),
  motorModes: condition({
    question: 'Do the motor’s modes end by themselves?',
    answers: {
      end: 'They last as long as documented; only CALL and TIMER go on.',
      'durations-go-on': 'DURATION and DURATION_LONG run until `stop()`, too.',
      'all-go-on': 'Every mode runs until `stop()`.',
    },
    default: 'end',
    reported: 'durations-go-on',
    worst: 'all-go-on',
    worstBecause: 'Even a tick goes on until somebody touches the watch.',
    evidence: 'field',
    source:
      'motors that "kept buzzing until the program was deleted", DURATION running until `stop()`; others contradict it',
    program: ends,
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title: 'on %s spells each word all the same, and rests at the end: %j',
    },
  }),
  motorModesShifted: condition({
    question: 'Below API 3.6, is each motor mode the one that its name says?',
    answers: {
      named: 'It is.',
      shifted:
        'SHORT_STRONG is the light click of 20 ms, DURATION a short, medium one of 20 ms; the others are as named.',
    },
    default: 'named',
    reported: 'shifted',
    worst: 'shifted',
    worstBecause: 'The words made of DURATION (pass 1, 2, 3) are clicks that may not be felt.',
    evidence: 'field',
    source: 'reported of firmware below API 3.6',
    program:
      'Nothing: it cannot know. The words keep their counts, and settle, move, change leg and done are made of other modes.',
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  motorAfterAlarm: condition({
    question: 'Is the motor ready when an alarm has just opened the page?',
    answers: {
      ready: 'It is.',
      asleep: 'What is started in the first 2 s after an alarm opened the page is lost.',
    },
    default: 'ready',
    reported: 'asleep',
    worst: 'asleep',
    worstBecause: 'The word for which the alarm brought the program back is not felt.',
    evidence: 'field',
    source: 'brzewVCE/amazfit-smart-alarm: the motor may be in standby, repeat after 2 s',
    program:
      'Opened by an alarm, it plays a word of its first two seconds at the end of them; later boundaries as always.',
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title:
        'a motor that is asleep after an alarm plays a word of its first two seconds at the end of them',
    },
  }),
  motorRefuses: condition({
    question: 'Do calls of the motor throw?',
    answers: {
      never: 'They do not.',
      start: '`start` throws, always.',
      stop: '`stop` throws, always.',
      getType: '`getType` throws, always.',
    },
    default: 'never',
    reported: 'never',
    worst: 'start',
    worstBecause: 'Nothing is felt at all.',
    evidence: 'field',
    source: '"vibrate failed" from `start` and `stop`, now and then; for a single time see "Calls"',
    program:
      'Holds each refusal where it happens: a refused start costs that cue, a refused stop nothing else; without types it plays modes. The glass leads on.',
    shownBy: { file: 'package/matrix/matrix.ts', title: '%s may refuse' },
  }),
  notificationBuzz: condition({
    question: 'What does a notification’s own vibration do to a word?',
    answers: {
      none: 'A notification does not vibrate.',
      over: 'Its two short pulses lie over what the motor is playing.',
      instead: 'Its two short pulses take the place of what the motor is playing.',
    },
    default: 'none',
    reported: 'over',
    worst: 'instead',
    worstBecause: 'The rest of the word is gone.',
    evidence: 'field',
    source: 'reported of other makers’ watches',
    program: 'Nothing: that one word may be misread. The glass shows what it said.',
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  motorMuted: condition({
    question: 'In which modes of the watch is the motor mute?',
    answers: {
      never: 'In none.',
      'sleep-and-do-not-disturb': 'In sleep and do not disturb: a start does nothing.',
      'every-quiet-mode':
        'In sleep, do not disturb, theater, power saving and clock only: a start does nothing.',
    },
    default: 'never',
    reported: 'sleep-and-do-not-disturb',
    worst: 'every-quiet-mode',
    worstBecause: 'Whoever does not look misses every boundary.',
    evidence: 'field',
    source: 'sleep and do not disturb on a Bip Max; of the others nobody knows',
    program:
      'Says so before a session, and on the glass in the first third of each step while such a mode is on; the modes are asked at boundaries only.',
    shownBy: {
      file: 'package/withstand-life.test.ts',
      title: 'is said from the next boundary on, in the first third of each step',
    },
  }),
}
