/** What can be done with the records: have them as text, delete them. */
import { toCsv } from '../../engine/history/csv'
import { action, line, note } from '../parts'
import { offsetMinutesAt, translated } from '../texts'
import type { PageView } from '../view'

/** The section on the records; empty while there are none. */
export function recordsSections(view: PageView): SettingsNode[] {
  const { stored, state, edits } = view
  const lines = [...missingLines(view)]
  if (stored.records.length === 0 && lines.length === 0) return []
  const count = stored.records.length
  return [
    Section({ title: translated('records-title') }, [
      line(translated({ msgid: 'records-count', values: { count } })),
      ...lines,
      ...(count > 0 ? textLines(view) : []),
      ...(state.asks === 'delete'
        ? questionLines(view)
        : [action('delete', () => edits.ask('delete'))]),
    ]),
  ]
}

/** What the page knows of, and cannot show. */
function missingLines({ stored: { dropped, unreadableMonths } }: PageView): SettingsNode[] {
  return [
    ...(dropped > 0 ? [note(translated({ msgid: 'dropped', values: { count: dropped } }))] : []),
    ...(unreadableMonths > 0
      ? [note(translated({ msgid: 'unreadable-months', values: { count: unreadableMonths } }))]
      : []),
  ]
}

function textLines({ stored, state, edits }: PageView): SettingsNode[] {
  if (!state.showsText) return [action('show-text', () => edits.showText(true))]
  const value = toCsv(stored.records, offsetMinutesAt)
  return [
    TextInput({
      label: translated('text-label'),
      multiline: true,
      rows: 8,
      value,
      subStyle: csvStyle,
    }),
    action('hide-text', () => edits.showText(false)),
  ]
}

function questionLines({ edits }: PageView): SettingsNode[] {
  return [
    line(translated('delete-question'), { fontWeight: '600' }),
    action('delete-yes', edits.deleteRecords, 'secondary'),
    action('delete-no', () => edits.ask('nothing')),
  ]
}

const csvStyle = { fontFamily: 'monospace', fontSize: '12px' }
