import { condition } from './condition.ts'

const tapLayers =
  'Every widget of a running or waiting screen hears the tap, and the layer below catches what lies between.'

/** Which widgets hear a touch. */
export const touchConditions = {
  clearRect: condition({
    question: 'What is a FILL_RECT with alpha 0?',
    answers: {
      'touch-area': 'It is not seen, and takes touches.',
      deaf: 'It is not seen, and touches go through it to what lies below.',
      opaque: 'It is seen in full, and takes touches.',
    },
    default: 'touch-area',
    reported: 'deaf',
    worst: 'opaque',
    worstBecause: 'It covers what lies below it.',
    evidence: "vendor's simulator",
    source:
      "the vendor's sample uses it as a touch area; deaf in the vendor's simulator (Liftosaur companion), opaque elsewhere",
    program: `${tapLayers} It lies lowest.`,
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  textListens: condition({
    question: 'Can a TEXT listen to touches?',
    answers: { listens: 'It can.', throws: '`addEventListener` of a TEXT throws.' },
    default: 'listens',
    reported: 'throws',
    worst: 'throws',
    worstBecause: 'Whatever `build()` had still to do is not done.',
    evidence: "vendor's simulator",
    source: 'Liftosaur companion, zepp-capabilities.md: "a TEXT widget has no addEventListener"',
    program: `${tapLayers} A widget that refuses to listen is left as it is.`,
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  touchTaken: condition({
    question: 'Which widget under the finger hears a touch?',
    answers: {
      top: 'The one on top, which takes it from what is under it.',
      listener: 'The topmost that listens.',
      all: 'Each one that listens, from the top down.',
    },
    default: 'top',
    reported: 'top',
    worst: 'all',
    worstBecause: 'One tap counts twice.',
    evidence: 'guess',
    source: 'the documentation is silent',
    program: `${tapLayers} A tap that was heard is not heard again in the same moment.`,
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
}
