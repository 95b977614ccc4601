import { condition } from './condition.ts'
import { touchConditions } from './touches.ts'

const fixedLook =
  'After a widget is created only a text’s text (`prop.TEXT`), an arc’s angles and colour, and the fading of a picture change in it. Whatever else would change is another widget.'

/** What widgets do with what they are told. */
export const widgetConditions = {
  deletedButton: condition({
    question: 'Does a button go that is deleted in its own callback?',
    answers: {
      goes: 'It does.',
      stays: 'It stays in sight, hears nothing, and takes the touches.',
    },
    default: 'goes',
    reported: 'stays',
    worst: 'stays',
    worstBecause: 'A dead button lies over the screen that came instead.',
    evidence: "vendor's simulator",
    source: 'a button deleted inside its own callback can stay inert',
    program:
      'Deletes no button in its own callback: the turn is felt and stored there, and only the drawing waits for a timer of 0 ms.',
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title: 'that a finger did away with is gone from the glass: %j',
    },
  }),
  redraw: condition({
    question: 'Does a deleted widget go from the glass by itself?',
    answers: {
      'not-needed': 'It does.',
      needed: 'It is seen until `redraw()`; it takes no touch.',
    },
    default: 'not-needed',
    reported: 'needed',
    worst: 'needed',
    worstBecause: 'The last screen shines through the next.',
    evidence: 'documented',
    source: "vendor's page on redraw: in some boundary cases it is needed after deleteWidget",
    program: 'Calls `redraw()` after it has deleted.',
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title: 'that a finger did away with is gone from the glass: %j',
    },
  }),
  visibleInBuild: condition({
    question: 'Can a widget be hidden in `build()`?',
    answers: {
      hides: 'It can.',
      aborts: '`prop.VISIBLE` false ends `build()` there, without an error.',
    },
    default: 'hides',
    reported: 'aborts',
    worst: 'aborts',
    worstBecause: 'The page stands half built, and nothing in it moves.',
    evidence: "vendor's simulator",
    source: 'Liftosaur companion, zepp-capabilities.md; others contradict it',
    program: 'Hides nothing: what is not to be seen is not created.',
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  errorInBuild: condition({
    question: 'What becomes of a page whose `build()` throws?',
    answers: {
      closes: 'The program ends.',
      stays: 'It stays, with what was created and started before.',
    },
    default: 'closes',
    reported: 'stays',
    worst: 'closes',
    worstBecause: 'Nothing leads.',
    evidence: "vendor's simulator",
    source: 'an error in build() aborts the rest of it silently; the documentation is silent',
    program: 'Nothing in its `build()` throws.',
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  textByMore: condition({
    question: 'Does a TEXT show a text that `prop.MORE` brings?',
    answers: {
      shows: 'It does.',
      nothing: 'It shows nothing, until a text comes through `prop.TEXT`.',
    },
    default: 'shows',
    reported: 'nothing',
    worst: 'nothing',
    worstBecause: 'No number and no word can be seen after the first.',
    evidence: 'field',
    source: 'text and colour together by MORE: "nothing showed"; by prop.TEXT it works everywhere',
    program: fixedLook,
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  textFont: condition({
    question: 'Is a TEXT drawn in the font of the package that its `font` names?',
    answers: {
      shows: 'It is.',
      ignored: 'It is drawn in the watch’s own font.',
    },
    default: 'shows',
    reported: 'shows',
    worst: 'ignored',
    worstBecause: 'The number is thinner, and wider.',
    evidence: 'guess',
    source: "vendor's page on TEXT documents `font`; no report says that it was tried",
    program:
      'Leaves room for the number in both fonts: all texts are measured in the watch’s own, too.',
    shownBy: {
      file: 'package/withstand-glass.test.ts',
      title: 'has its number where the font of the package is ignored, or not: %s',
    },
  }),
  moves: condition({
    question: 'Does `setProperty` move a widget?',
    answers: {
      moves: 'It does.',
      'text-and-rect-stay': 'TEXT and FILL_RECT keep the place and size they were created with.',
      'all-stay': 'Every widget keeps the place and size it was created with.',
    },
    default: 'moves',
    reported: 'text-and-rect-stay',
    worst: 'all-stay',
    worstBecause: 'Things stand where they stood on the screen before.',
    evidence: 'field',
    source: 'moving TEXT and FILL_RECT is unreliable; others contradict it',
    program: fixedLook,
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
  ...touchConditions,
  animation: condition({
    question: 'Does `prop.ANIM` animate?',
    answers: { plays: 'It does.', throws: 'It throws.', nothing: 'It does nothing.' },
    default: 'plays',
    reported: 'plays',
    worst: 'throws',
    worstBecause: 'A program that does not expect it stops drawing.',
    evidence: 'guess',
    source: "vendor's page on animation; missing in the vendor's types",
    program: 'The glow fades alone: without it the picture stands as it is.',
    shownBy: {
      file: 'package/each-condition.test.ts',
      title: 'is led to its end where a watch answers otherwise: %s, %s',
    },
  }),
}
