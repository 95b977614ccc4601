import { condition } from './condition.ts'

const safe =
  'SELECT pauses and resumes where it exists; every other key, known or not, does nothing to a session under way, and can be read in the report of what came.'
const back =
  'Who gets out of a session all the same is brought back before the next boundary, once.'

/** Which keys there are, and what a program can do about them. */
export const keyConditions = {
  keyCodes: condition({
    question: 'Which code does a key send?',
    answers: {
      'by-model':
        'One key: HOME. Two: HOME and SHORTCUT. Four: SELECT, UP, DOWN, BACK. Five: those and HOME.',
      'one-key-unknown':
        'The same, but the only key of a one-key watch sends a code without a name.',
      'every-key': 'Every watch has every key, and each sends the code of its name.',
    },
    default: 'by-model',
    reported: 'one-key-unknown',
    worst: 'one-key-unknown',
    worstBecause: 'A program that knows only codes with names cannot say what came.',
    evidence: 'field',
    source:
      "vendor's page on physical keys; a one-key watch was reported to send an unknown code; five keys are a guess",
    program: safe,
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title: 'nor does one whose code has no name',
    },
  }),
  keysStoppable: condition({
    question: 'Can a program keep a key from leading out of it?',
    answers: {
      yes: 'It can, by a handler that returns true.',
      no: 'It cannot.',
    },
    default: 'yes',
    reported: 'yes',
    worst: 'no',
    worstBecause: 'The back of the hand on the crown ends the session.',
    evidence: 'documented',
    source:
      "vendor's page on onKey says that it can, its page on physical keys that programs cannot intercept a tap",
    program: back,
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title: 'a minute later is brought back again: %s',
    },
  }),
  swipesStoppable: condition({
    question: 'Can a program keep a swipe to the right from leading out of it?',
    answers: { yes: 'It can, by a handler that returns true.', no: 'It cannot.' },
    default: 'yes',
    reported: 'yes',
    worst: 'no',
    worstBecause: 'A sleeve on the glass ends the session.',
    evidence: 'guess',
    source: "vendor's page on onGesture says that it can",
    program: back,
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title:
        'a swipe that cannot be stopped leads out once, and the program comes back before the next boundary',
    },
  }),
}
