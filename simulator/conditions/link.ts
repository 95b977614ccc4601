import { condition } from './condition.ts'

const asks =
  'Asks the phone at opening, at the start, at the end and at each set-up: what was chosen meanwhile counts from the next hold on.'

/** What lies between watch and phone: the phone's service, the Zepp app, and the air. */
export const linkConditions = {
  serviceLife: condition({
    question: 'How long does the phone’s service live?',
    answers: {
      stays: 'Until it is stopped.',
      'torn-down':
        'It is torn down half a minute after the last message or choice, and started anew by the next.',
    },
    default: 'stays',
    reported: 'torn-down',
    worst: 'torn-down',
    worstBecause:
      'What is chosen on the phone starts a service to which the watch has not spoken: it cannot reach the watch.',
    evidence: 'field',
    source: 'remigius42/zepp-otp-auth-app: it can be torn down between two messages',
    program: asks,
    shownBy: {
      file: 'package/link.test.ts',
      title: 'a hold length chosen in mid-session is there at the next hold: %j',
    },
  }),
  serviceStart: condition({
    question: 'When does a service that is called answer?',
    answers: {
      'at-once': 'At once.',
      late: 'It starts four seconds after it was called; what came before is lost.',
    },
    default: 'at-once',
    reported: 'late',
    worst: 'late',
    worstBecause: 'The question at the opening is lost, and the watch has old settings.',
    evidence: 'field',
    source: 'remigius42/zepp-otp-auth-app: it starts seconds after it is called',
    program: asks,
    shownBy: {
      file: 'package/link.test.ts',
      title: 'a hold length chosen in mid-session is there at the next hold: %j',
    },
  }),
  serviceAfterLink: condition({
    question: 'What becomes of the service when Bluetooth returns?',
    answers: {
      stays: 'Nothing.',
      closed:
        'The Zepp app closes it a second later, and nothing from the watch reaches it until the watch opens its transport anew.',
    },
    default: 'stays',
    reported: 'closed',
    worst: 'closed',
    worstBecause: 'From then on nothing reaches the phone until the program is opened anew.',
    evidence: 'field',
    source:
      'remigius42/zepp-otp-auth-app: closed right after bleConnected; opening zml’s transport anew was enough',
    program:
      'Asks five seconds after Bluetooth returned; unanswered for five seconds, it closes and opens zml’s transport, once for each return.',
    shownBy: {
      file: 'package/link.test.ts',
      title: 'reaches the phone again within eleven seconds where the Zepp app closes the service',
    },
  }),
  packets: condition({
    question: 'Does what is sent arrive as it was sent?',
    answers: {
      whole: 'It does.',
      garbled: 'One packet in five has one bit wrong.',
      half: 'Of one packet in five only the first half arrives.',
    },
    default: 'whole',
    reported: 'whole',
    worst: 'garbled',
    worstBecause:
      'A half message stays in zml’s map, and what comes under its number later is taken for its rest.',
    evidence: 'tried',
    source: 'zml 0.0.43; tried in the simulator',
    program:
      'Each message fits into one packet: what zml still waits for after a packet is thrown away. A message that was lost is asked for again.',
    shownBy: {
      file: 'package/link.test.ts',
      title: 'a packet that was spoilt cuts nobody off, whatever byte it was: %j',
    },
  }),
  reinstall: condition({
    question: 'What does a side keep when its program is installed again?',
    answers: { nothing: 'Its storage is empty.', everything: 'Its storage is as it was.' },
    default: 'nothing',
    reported: 'nothing',
    worst: 'nothing',
    worstBecause: 'What was chosen, and sessions that the phone does not have yet, are gone.',
    evidence: 'field',
    source: 'remigius42/zepp-otp-auth-app: the watch’s storage is wiped',
    program:
      'A side that lost its settings takes the other’s; defaults that nobody chose never replace what the watch has.',
    shownBy: {
      file: 'package/link.test.ts',
      title: 'a side that was installed again does not reset the other: %s',
    },
  }),
}
