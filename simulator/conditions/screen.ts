import { condition } from './condition.ts'

const again =
  'Sets bright time, wrist and palm again with each sign of life; a session that went dark is back on the next wake.'

/** What the glass shows, and for how long. */
export const screenConditions = {
  brightTime: condition({
    question: 'Does a bright time that was set last?',
    answers: {
      lasts: 'It does, until the page goes.',
      'lost-after-notification': 'When a call or a notification goes, it is 10 s again.',
      'capped-after-notification': 'When a call or a notification goes, it is 60 s at most.',
      'lost-after-60-s': '60 s after it was set it is 10 s again.',
      'capped-at-60-s': 'It is 60 s at most.',
    },
    default: 'lasts',
    reported: 'lost-after-notification',
    worst: 'capped-at-60-s',
    worstBecause:
      'The screen goes dark in the middle of a step, and the program is ended 10 s later.',
    evidence: 'field',
    source:
      'T-Rex 3: "appears to be lost or capped" after notifications and the like; set again every 20 s',
    program: again,
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title: 'is set again with each sign of life, where it is %s',
    },
  }),
  darkWrites: condition({
    question: 'Is what is written to widgets in the dark drawn?',
    answers: {
      drawn: 'It is.',
      'not-drawn':
        'A widget looks as it did, and a new one is not seen, until it is written to while the screen is bright.',
    },
    default: 'drawn',
    reported: 'not-drawn',
    worst: 'not-drawn',
    worstBecause: 'After a wake the glass shows another step’s word and second.',
    evidence: 'field',
    source: 'Bip 6',
    program: 'Draws the whole glass anew when the screen turns bright.',
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title: 'is drawn when the screen turns bright, after %i s',
    },
  }),
  statusBarOnRound: condition({
    question: 'What does `setStatusBarVisible` do on a round glass?',
    answers: { nothing: 'Nothing.', throws: 'It throws.' },
    default: 'nothing',
    reported: 'throws',
    worst: 'throws',
    worstBecause: 'A program that calls it unprepared shows nothing.',
    evidence: 'field',
    source:
      "vendor's page: only on square screens; seen to throw on a round one, others contradict it",
    program: 'Calls it on square glasses only.',
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title: 'is never asked for on a round glass, where that throws',
    },
  }),
  statusBarOnSquare: condition({
    question:
      'Does `setStatusBarVisible(false)` hide the bar in the first 64 px of a square glass?',
    answers: {
      hides: 'It does.',
      'only-first': 'It does before the page has created a widget; later it does nothing.',
      stays: 'The bar stays.',
    },
    default: 'hides',
    reported: 'only-first',
    worst: 'stays',
    worstBecause: 'What stands in the first 64 px cannot be seen or touched.',
    evidence: "vendor's simulator",
    source: 'works when called first in `build()`, and may still leave the bar’s 64 px covered',
    program:
      'Hides it first of all in `build()`; what may stand in the first 64 px is decided with the new glass.',
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title:
        'of a square glass is hidden before the first widget, where it can be hidden only then',
    },
  }),
}
