/** What can be done with the records: have them as text, delete them. */
import { toCsv } from '../../engine/history/csv'
import { danger } from '../palette'
import { action, box, line, note, section, textBox, warning } from '../parts'
import { offsetMinutesAt, translate } from '../texts'
import type { PageView } from '../view'

/** The section on the records; empty while there are none and none were deleted since the page was opened. */
export function recordsSections(view: PageView): SettingsNode[] {
  const { stored, state, edits } = view
  const lines = missingLines(view)
  const count = stored.records.length
  const isEmpty = count === 0 && lines.length === 0
  if (isEmpty && !state.hasDeleted) return []
  if (isEmpty)
    return [
      section('Your data', [line(translate('All sessions were deleted.')), box([], roomStyle)]),
    ]
  const remove = action('Delete all', () => edits.ask('delete'), redStyle)
  return [
    section('Your data', [
      line(translate('Sessions on this phone: {count}', { count })),
      ...lines,
      ...(count > 0 ? textLines(view) : []),
      ...(state.asks === 'delete' ? questionLines(view) : [box([remove], apartStyle)]),
    ]),
  ]
}

/** What the page knows of, and cannot show. */
function missingLines({ stored: { dropped, noRoom, unreadableMonths } }: PageView): SettingsNode[] {
  return [
    ...(dropped > 0
      ? [note(translate('Sessions that the watch had no room for: {count}', { count: dropped }))]
      : []),
    ...(noRoom > 0
      ? [note(translate('Sessions that the phone had no room for: {count}', { count: noRoom }))]
      : []),
    ...(unreadableMonths > 0
      ? [
          note(
            translate('Months that a newer version wrote, not shown here: {count}', {
              count: unreadableMonths,
            }),
          ),
        ]
      : []),
  ]
}

function textLines({ stored, state, edits }: PageView): SettingsNode[] {
  const value = toCsv(stored.records, offsetMinutesAt)
  return [
    action('Copy as text', () => edits.copy(value)),
    ...(state.copied === 'done' ? [line(translate('Copied.'))] : []),
    ...(state.copied === 'failed'
      ? [warning('Copying did not work here. Select all of the text below, then copy it.')]
      : []),
    ...(state.showsText
      ? [
          textBox(translate('CSV: select all, then copy'), value),
          action('Hide the text', () => edits.showText(false)),
        ]
      : [action('Show as text', () => edits.showText(true))]),
  ]
}

function questionLines({ edits }: PageView): SettingsNode[] {
  return [
    line(translate('Delete all sessions? This cannot be undone.'), { fontWeight: '600' }),
    action('Yes, delete all', edits.deleteRecords, redStyle),
    action('Keep them', () => edits.ask('nothing')),
  ]
}

/** As high as the buttons that were here: at the end of a page that becomes shorter, all of it would jump. */
const roomStyle = { minHeight: '310px' }
const redStyle = { background: danger, color: '#ffffff' }
/** What deletes stands apart from what copies. */
const apartStyle = { marginTop: '24px' }
