/** What can be done with the records: have them as text, delete them. */
import { toCsv } from '../../engine/csv'
import { action, line, note } from '../parts'
import type { PageView } from '../view'
import { offsetMinutesAt, say } from '../words'

/** The section on the records; empty while there are none. */
export function recordsSections(view: PageView): SettingsNode[] {
  const { stored, state, acts } = view
  const lines = [...missingLines(view)]
  if (stored.records.length === 0 && lines.length === 0) return []
  const count = stored.records.length
  return [
    Section({ title: say('records-title') }, [
      line(say({ msgid: 'records-count', values: { count } })),
      ...lines,
      ...(count > 0 ? textLines(view) : []),
      ...(state.asks === 'delete'
        ? questionLines(view)
        : [action('delete', () => acts.ask('delete'))]),
    ]),
  ]
}

/** What the page knows of, and cannot show. */
function missingLines({ stored: { dropped, unreadableMonths } }: PageView): SettingsNode[] {
  return [
    ...(dropped > 0 ? [note(say({ msgid: 'dropped', values: { count: dropped } }))] : []),
    ...(unreadableMonths > 0
      ? [note(say({ msgid: 'unreadable-months', values: { count: unreadableMonths } }))]
      : []),
  ]
}

function textLines({ stored, state, acts }: PageView): SettingsNode[] {
  if (!state.showsText) return [action('show-text', () => acts.showText(true))]
  const value = toCsv(stored.records, offsetMinutesAt)
  return [
    TextInput({ label: say('text-label'), multiline: true, rows: 8, value, subStyle: csvStyle }),
    action('hide-text', () => acts.showText(false)),
  ]
}

function questionLines({ acts }: PageView): SettingsNode[] {
  return [
    line(say('delete-question'), { fontWeight: '600' }),
    action('delete-yes', acts.deleteRecords, 'secondary'),
    action('delete-no', () => acts.ask('nothing')),
  ]
}

const csvStyle = { fontFamily: 'monospace', fontSize: '12px' }
