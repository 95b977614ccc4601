/** What the watch told of itself, and what its owner can add: a text for whoever mends the program. */

import { pickedFrom } from '../answer'
import { type Answer, type QuestionId, sightQuestions, wordQuestions } from '../answers'
import { action, line, longPart, subheading, textBox, warning } from '../parts'
import type { PhoneMsgid } from '../phone-msgids'
import { reportText } from '../report-text'
import { translate } from '../texts'
import type { PageView } from '../view'

/** The part on the watch, for those who want to help. */
export function watchPart(view: PageView): SettingsNode {
  return longPart(view, 'watch', 'About this watch', () => {
    const text = reportText(view.report, view.answers)
    return [
      line(translate(howToHelp)),
      ...(view.report
        ? []
        : [warning('The watch has told nothing yet. End a session with the phone near.')]),
      subheading('Which words could you tell apart without looking?'),
      ...questionRows(wordQuestions, view, named),
      subheading('What did you see?'),
      ...questionRows(sightQuestions, view, asking),
      action('Copy the report', () => view.edits.copyReport(text)),
      ...copiedLines(view),
      textBox(translate('About this watch'), text),
    ]
  })
}

const howToHelp =
  'Nobody who made this has your watch. Answer what you tried, copy the report, and send it to the project. Nothing personal is in it.'

function copiedLines({ state }: PageView): SettingsNode[] {
  if (state.reportCopied === 'done') return [line(translate('Copied.'))]
  return state.reportCopied === 'failed'
    ? [warning('Copying did not work here. Select all of the text below, then copy it.')]
    : []
}

/** A row for each question. `label` says the answer too: at first sight the field of a Select may be empty. */
function questionRows(
  asked: Readonly<Partial<Record<QuestionId, PhoneMsgid>>>,
  { answers, edits }: PageView,
  label: (question: string, answer: string) => string,
): SettingsNode[] {
  const offered = [
    { value: 'none', name: '–' },
    { value: 'yes', name: translate('Yes') },
    { value: 'no', name: translate('No') },
  ]
  return (Object.entries(asked) as [QuestionId, PhoneMsgid][]).map(([id, msgid]) => {
    const value = answers[id] ?? 'none'
    const answer = answers[id] && offered.find((one) => one.value === value)?.name
    const question = translate(msgid)
    const onChange = (picked: unknown) => {
      const found = pickedFrom(picked, offered)
      if (found === null) edits.refuse()
      else edits.answer(id, found === 'none' ? null : (found as Answer))
    }
    return Select({
      label: answer ? label(question, answer) : question,
      options: offered,
      value,
      onChange,
    })
  })
}

const named = (name: string, value: string) => translate('{name}: {value}', { name, value })
const asking = (question: string, answer: string) => `${question} ${answer}`
