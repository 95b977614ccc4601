import { type Condition, condition } from './condition.ts'

const otp = 'remigius42/zepp-otp-auth-app: seen on a phone'
const shownOnDesk = {
  file: 'desk/phone-browser.test.ts',
  title:
    'the page can be used as phones draw it: at first sight on %s px every value is read, and the first settings are within 600 px',
} as const

/** How the phone's settings page is drawn, and what it hands over. A phone can change its answers while it runs. */
export const phoneConditions = {
  phoneTexts: condition({
    question: 'Which texts does a phone get whose exact tag has none?',
    answers: {
      'default-language': 'Those of the default language.',
      none: 'None: each text is its msgid.',
    },
    default: 'default-language',
    reported: 'none',
    worst: 'none',
    worstBecause: 'Whoever has another region reads names of ours.',
    evidence: 'field',
    source: `${otp}, on a de-CH phone`,
    program: 'Each msgid is the text in English; regions have files of their own.',
    shownBy: { file: 'package/settings-page-phones.test.ts', title: 'a phone in %s reads %s' },
  }),
  phoneSelectFirst: condition({
    question: 'Does a Select show its value at the first drawing?',
    answers: {
      shown: 'It does.',
      'after-rebuild': 'Its field is empty until the page is drawn again.',
    },
    default: 'shown',
    reported: 'after-rebuild',
    worst: 'after-rebuild',
    worstBecause: 'Nobody sees what is chosen.',
    evidence: 'field',
    source: otp,
    program: 'Each value stands beside the name of its setting.',
    shownBy: shownOnDesk,
  }),
  phoneSelectTitle: condition({
    question: 'Where is the title of a Select?',
    answers: { dialog: 'In the dialog.', above: 'On a line above its label, as plain text.' },
    default: 'dialog',
    reported: 'above',
    worst: 'above',
    worstBecause: 'A title like the label is read twice.',
    evidence: 'field',
    source: otp,
    program: 'Gives none.',
    shownBy: shownOnDesk,
  }),
  phoneSelectGives: condition({
    question: 'What does a Select hand to `onChange`?',
    answers: {
      text: 'The value as text.',
      list: 'A list with the value in it.',
      number: 'The value as a number, where it is one.',
      option: 'The option: its name and its value.',
      name: 'The name of the option.',
    },
    default: 'text',
    reported: 'text',
    worst: 'name',
    worstBecause: 'A name is no value: nothing could be chosen.',
    evidence: 'guess',
    source: "vendor's page on Select does not say",
    program: 'Understands each of them; anything else changes nothing, and the page says so.',
    shownBy: {
      file: 'package/settings-page-phones.test.ts',
      title: 'hands over %s, and is understood',
    },
  }),
  phoneSectionTitle: condition({
    question: 'How is the title of a Section drawn?',
    answers: { heading: 'As a heading.', plain: 'As plain text.' },
    default: 'heading',
    reported: 'plain',
    worst: 'plain',
    worstBecause: 'The page has no order that an eye can find.',
    evidence: 'field',
    source: otp,
    program: 'Draws headings of its own.',
    shownBy: shownOnDesk,
  }),
  phoneSharedStyle: condition({
    question: 'Do nodes that share one style object all get their margin?',
    answers: { all: 'They do.', 'after-rebuild': 'Only once the page is drawn again.' },
    default: 'all',
    reported: 'after-rebuild',
    worst: 'after-rebuild',
    worstBecause: 'Parts stick together at first sight.',
    evidence: 'field',
    source: otp,
    program: 'Gives each node a style of its own.',
    shownBy: {
      file: 'package/settings-page-phones.test.ts',
      title: 'says the value of each setting beside its name; no two nodes share a style',
    },
  }),
  phoneText: condition({
    question: 'How is a Text without `paragraph` laid out?',
    answers: { block: 'On a line of its own.', inline: 'In the line of its neighbours.' },
    default: 'block',
    reported: 'inline',
    worst: 'inline',
    worstBecause: 'Texts run together.',
    evidence: 'field',
    source: otp,
    program: 'Every Text is a paragraph.',
    shownBy: shownOnDesk,
  }),
  phoneButtonsRow: condition({
    question: 'Are buttons in a flex row beside each other at the first drawing?',
    answers: {
      beside: 'They are.',
      'after-rebuild': 'They stand one below the other until the page is drawn again.',
    },
    default: 'beside',
    reported: 'after-rebuild',
    worst: 'after-rebuild',
    worstBecause: 'The page jumps.',
    evidence: 'field',
    source: otp,
    program: 'Has no buttons in a row.',
    shownBy: shownOnDesk,
  }),
  phoneLongInput: condition({
    question: 'What does a TextInput do with a long text?',
    answers: { wraps: 'It breaks it into lines.', overflows: 'It grows beyond its place.' },
    default: 'wraps',
    reported: 'overflows',
    worst: 'overflows',
    worstBecause: 'The whole page can be moved sideways.',
    evidence: 'field',
    source: otp,
    program: 'Puts it in a box that scrolls by itself.',
    shownBy: shownOnDesk,
  }),
  phoneRemoved: condition({
    question: 'What does the storage give for a key that is not there?',
    answers: { null: '`null`.', undefined: '`undefined`.' },
    default: 'null',
    reported: 'null',
    worst: 'undefined',
    worstBecause: 'A program that asks for `null` only reads garbage.',
    evidence: 'field',
    source: "a removed key was seen to read back `null`; the vendor's page does not say",
    program: 'Takes both for nothing.',
    shownBy: {
      file: 'package/settings-page-phones.test.ts',
      title: 'a storage that gives %s for nothing shows the defaults',
    },
  }),
  phoneClipboard: condition({
    question: 'Does `navigator.clipboard` answer?',
    answers: {
      missing: 'There is none.',
      works: 'It takes the text.',
      refuses: 'It refuses, later.',
    },
    default: 'missing',
    reported: 'works',
    worst: 'refuses',
    worstBecause: 'A page that believes it says "copied" of nothing.',
    evidence: 'field',
    source: 'it worked on one phone, in a click, once; it is not documented',
    program: 'Says whether it worked; where not, shows the text to select.',
    shownBy: {
      file: 'package/settings-page-phones.test.ts',
      title: 'copies where the clipboard %s by hand: the text is there to select',
    },
  }),
}

type AnswerTo<One> = One extends Condition<infer Answer> ? Answer : never

/** A condition of the phone. */
export type PhoneConditionId = keyof typeof phoneConditions

/** How one phone answers. */
export type PhoneConditions = {
  readonly [Id in PhoneConditionId]: AnswerTo<(typeof phoneConditions)[Id]>
}

const fieldOf = { documented: 'default', 'as reported': 'reported', worst: 'worst' } as const

/** Three kinds of phones, as of watches. */
export type PhonePreset = keyof typeof fieldOf

/** The answers of a kind of phone. */
export function phonePreset(name: PhonePreset): PhoneConditions {
  const entries = Object.entries(phoneConditions)
  return Object.fromEntries(entries.map(([id, one]) => [id, one[fieldOf[name]]])) as PhoneConditions
}
