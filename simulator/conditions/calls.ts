import { type Condition, condition } from './condition.ts'

/** A function, class or method of the watch: `@zos/sensor Vibrator.start`, `@zos/ui Widget.setProperty`, `global setTimeout`. */
export type CallName = `@zos/${string} ${string}` | `global ${string}`

/**
 * How a call refuses. One that gives nothing does nothing either; a class then gives an object without methods.
 * `atCall` counts the calls of that name from 1, `afterMs` the time since the desk opened: the first call then, or later, throws.
 */
export type Refusal =
  | (typeof refusals)[number]
  | { readonly throwsOnce: { readonly atCall: number } | { readonly afterMs: number } }

/** The ways to refuse that have no number in them. */
export const refusals = ['throws', 'gives undefined', 'gives 0', 'gives null', 'gives {}'] as const

/** Which calls refuse, and how. */
export type Refusals = Readonly<Partial<Record<CallName, Refusal>>>

/** Besides the list: any single call can refuse. */
export const anyCall: Pick<
  Condition<(typeof refusals)[number] | 'throwsOnce'>,
  'question' | 'answers' | 'evidence' | 'source' | 'program' | 'shownBy'
> = {
  question: 'Does a call refuse?',
  answers: {
    throws: 'It throws, always.',
    throwsOnce: 'It throws once, at its n-th call or after some ms.',
    'gives undefined': 'It does nothing, and gives `undefined`.',
    'gives 0': 'It does nothing, and gives 0.',
    'gives null': 'It does nothing, and gives `null`.',
    'gives {}': 'It does nothing, and gives an object without anything in it.',
  },
  evidence: 'field',
  source: '"vibrate failed", `set` of an alarm giving 0, and others; of most calls nobody knows',
  program:
    'Each call goes through a function that cannot throw and knows what is lost; the parts without which a session goes on fail alone.',
  shownBy: { file: 'package/matrix/matrix.ts', title: '%s may refuse' },
}

/** What a program can lack at all. Any single call can refuse besides: `calls`. */
export const callConditions = {
  messaging: condition({
    question: 'Does zml have its way to the phone?',
    answers: {
      there: 'It has.',
      missing: '`@zos/ble addListener` throws, zml swallows that, and its `messaging` is missing.',
    },
    default: 'there',
    reported: 'there',
    worst: 'missing',
    worstBecause:
      'Nothing goes to the phone or comes from it, and whoever asks zml for it meets `undefined`.',
    evidence: 'tried',
    source: 'zml 0.0.43, its plugins; tried on the packed program',
    program: 'Leads the session all the same; the phone is out of reach.',
    shownBy: {
      file: 'package/matrix-found.test.ts',
      title: 'only the phone is out of reach with %j',
    },
  }),
  promise: condition({
    question: 'Does the engine have Promise?',
    answers: { there: 'It has.', missing: '`Promise` is undefined.' },
    default: 'there',
    reported: 'there',
    worst: 'missing',
    worstBecause: 'zml cannot send, and a program that needs a promise stops there.',
    evidence: 'documented',
    source:
      "vendor's page on JavaScript support, which calls it unsupported; it was there on an Active 2 (zepp-otp-auth-app, 12-dead-ends)",
    program: 'Needs none of its own; without it the phone is out of reach.',
    shownBy: {
      file: 'package/matrix-found.test.ts',
      title: 'only the phone is out of reach with %j',
    },
  }),
}
