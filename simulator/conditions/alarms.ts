import { condition } from './condition.ts'

/** What becomes of an alarm that was set. */
export const alarmConditions = {
  alarmParam: condition({
    question: 'Where does the parameter of an alarm arrive?',
    answers: {
      app: 'In `App.onCreate`.',
      page: 'In `Page.onInit`.',
      both: 'In both.',
      neither: 'In neither.',
    },
    default: 'app',
    reported: 'page',
    worst: 'neither',
    worstBecause:
      'The program takes an alarm for a finger, and brings somebody who wants to leave back again and again.',
    evidence: 'field',
    source:
      "vendor's page on alarm set says onCreate, the vendor's own sample and another program read onInit, a third allows for neither",
    program:
      'Takes it through either door. A program that opens within 15 s after the stored session’s alarm moment counts as opened by the alarm, parameter or not.',
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title: 'wants to leave, where its parameter arrives through: %s',
    },
  }),
  alarmSet: condition({
    question: 'Can an alarm be set?',
    answers: { sets: 'It can.', 'gives-0': '`set` sets none and gives 0.' },
    default: 'sets',
    reported: 'sets',
    worst: 'gives-0',
    worstBecause: 'A program that died stays away until a finger opens it.',
    evidence: 'documented',
    source: "vendor's page on alarm set: 0 means that it failed",
    program:
      'Sets the new alarm before the old one is cancelled; one that could not be set is tried again with the next sign of life.',
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title: 'that can never be set costs no word',
    },
  }),
  alarmLights: condition({
    question: 'Does an alarm that opens the program light the glass?',
    answers: { lights: 'It does.', 'stays-dark': 'The glass stays dark until a hand wakes it.' },
    default: 'lights',
    reported: 'lights',
    worst: 'stays-dark',
    worstBecause: 'The words are felt, and nothing is to be seen.',
    evidence: 'guess',
    source: 'the documentation is silent',
    program:
      'Draws everything anew when the glass turns bright. The day for which "Go on?" waits begins when it is on a bright glass.',
    shownBy: {
      file: 'package/clocks.test.ts',
      title: 'waits for a day from when it was first on a lit glass',
    },
  }),
  alarmInSleep: condition({
    question: 'Do alarms of programs fire in quiet modes?',
    answers: {
      fires: 'They do.',
      'not-in-sleep': 'One that is due in sleep mode is gone.',
      'not-in-sleep-or-do-not-disturb': 'One that is due in sleep mode or do not disturb is gone.',
    },
    default: 'fires',
    reported: 'not-in-sleep-or-do-not-disturb',
    worst: 'not-in-sleep-or-do-not-disturb',
    worstBecause: 'A program that died in such a mode stays away until a finger opens it.',
    evidence: 'field',
    source: 'Bip Max: with the motor, mini-program alarms are suppressed',
    program:
      'Nothing can be done while the program is away; opened by a finger it is at the right second.',
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title:
        'that is lost in a quiet mode leaves the program away, and a finger finds it at the right second: %s, %s',
    },
  }),
  alarmOverdue: condition({
    question: 'What becomes of an alarm whose time passed while the watch was off?',
    answers: {
      fires: 'It fires when the watch is on again.',
      dropped: 'It is gone.',
      listed: 'It never fires, and stays in the list of alarms.',
    },
    default: 'fires',
    reported: 'fires',
    worst: 'fires',
    worstBecause:
      'After a night the watch opens the program by itself, on a session that nobody wants any more.',
    evidence: 'guess',
    source: 'the documentation is silent',
    program:
      'Opened so late it asks whether to go on; every alarm of its own that it finds at its start is cancelled.',
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title: 'whose time passed while the watch was off ends in a question, and none is left: %s',
    },
  }),
  alarmWhenSuspended: condition({
    question: 'What does an alarm do that finds the program suspended?',
    answers: { reopens: 'It opens the program anew.', ignored: 'Nothing.' },
    default: 'reopens',
    reported: 'reopens',
    worst: 'ignored',
    worstBecause: 'The words stay out for as long as the watch keeps the program suspended.',
    evidence: 'guess',
    source: 'the documentation is silent',
    program: 'Going on, it plays one word for where the user is now.',
    shownBy: {
      file: 'package/withstand-alarms.test.ts',
      title:
        'that finds the program suspended costs at most the time until it goes on, and one word: %s',
    },
  }),
}
