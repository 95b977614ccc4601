import { condition } from './condition.ts'

/** What clocks do. */
export const timeConditions = {
  clockTold: condition({
    question: 'When does the phone say that it has set the watch’s clock?',
    answers: {
      'when-set': 'When it has set it.',
      'each-minute': 'Each minute too, though the clock was right.',
      'at-reconnect': 'Each time that Bluetooth returns too, though the clock was right.',
    },
    default: 'when-set',
    reported: 'when-set',
    worst: 'each-minute',
    worstBecause: 'A program that moves along with the clock drifts a little each time.',
    evidence: 'guess',
    source: 'the documentation of onPhoneTimeSetting does not say',
    program:
      'Moves nothing where the clock is as far on as a late timer can be, half a second, however often it is told.',
    shownBy: {
      file: 'package/clocks.test.ts',
      title: 'every %i ms moves nothing, timers up to %i ms late',
    },
  }),
  clocks: condition({
    question: 'Are the clocks of watch and phone right?',
    answers: {
      right: 'They are.',
      'two-years-ahead': 'For a day both are two years ahead. Then the phone sets both.',
      'in-1970': 'For a day both begin in 1970. Then the phone sets both.',
    },
    default: 'right',
    reported: 'right',
    worst: 'two-years-ahead',
    worstBecause: 'What is dated in the future pushes out what is right.',
    evidence: 'guess',
    source: 'a phone whose date was set by hand, a watch that lost its battery',
    program:
      'Leads sessions by differences of its clock only. The phone bounds what it keeps by number, not by date.',
    shownBy: {
      file: 'package/link.test.ts',
      title: 'of watch and phone that were wrong for a day cost no session: %s',
    },
  }),
}
