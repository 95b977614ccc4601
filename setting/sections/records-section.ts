/** What can be done with the records: have them as text, delete them. */
import { toCsv } from '../../engine/history/csv'
import { action, line, note } from '../parts'
import { offsetMinutesAt, translate } from '../texts'
import type { PageView } from '../view'

/** The section on the records; empty while there are none. */
export function recordsSections(view: PageView): SettingsNode[] {
  const { stored, state, edits } = view
  const lines = [...missingLines(view)]
  if (stored.records.length === 0 && lines.length === 0) return []
  const count = stored.records.length
  return [
    Section({ title: translate('Records') }, [
      line(translate('Sessions on this phone: {count}', { count })),
      ...lines,
      ...(count > 0 ? textLines(view) : []),
      ...(state.asks === 'delete'
        ? questionLines(view)
        : [action('Delete all', () => edits.ask('delete'))]),
    ]),
  ]
}

/** What the page knows of, and cannot show. */
function missingLines({ stored: { dropped, unreadableMonths } }: PageView): SettingsNode[] {
  return [
    ...(dropped > 0
      ? [note(translate('Sessions that the watch had no room for: {count}', { count: dropped }))]
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
  if (!state.showsText) return [action('Show as text', () => edits.showText(true))]
  const value = toCsv(stored.records, offsetMinutesAt)
  return [
    TextInput({
      label: translate('CSV: select all, then copy'),
      multiline: true,
      rows: 8,
      value,
      subStyle: csvStyle,
    }),
    action('Hide the text', () => edits.showText(false)),
  ]
}

function questionLines({ edits }: PageView): SettingsNode[] {
  return [
    line(translate('Delete all sessions? There is no way back.'), { fontWeight: '600' }),
    action('Yes, delete all', edits.deleteRecords, 'secondary'),
    action('Keep them', () => edits.ask('nothing')),
  ]
}

const csvStyle = { fontFamily: 'monospace', fontSize: '12px' }
