/** Every setting with its value, a line that says what it does, and the way to the defaults and back. */
import { defaultSettings } from '../../engine/routine/settings'
import { pickedFrom, switchedTo } from '../answer'
import { settingsToUndo } from '../page-memory'
import { action, box, line, longPart, note, ruled, section } from '../parts'
import type { PhoneMsgid } from '../phone-msgids'
import { translate } from '../texts'
import {
  firstKeys,
  moreKeys,
  type SettingKey,
  settingKeys,
  settingNames,
  settingNotes,
  valuesOf,
  valueWords,
} from '../values'
import type { PageView } from '../view'

/** The section with the two settings that are chosen most. */
export function firstSettings(view: PageView): SettingsNode {
  return section('Settings', [
    ...ruled(firstKeys.map((key) => settingRow(key, view))),
    note(translate(whenItCounts)),
  ])
}

/** The part with all the others, with the way to the defaults and back. */
export function moreSettings(view: PageView): SettingsNode[] {
  const { state, choice } = view
  const isUndoable = settingsToUndo(state, choice.chosen) !== null
  return [
    longPart(view, 'more', 'More settings', () =>
      ruled(moreKeys.map((key) => settingRow(key, view))),
    ),
    ...(isUndoable ? undoLines(view) : resetLines(view)),
  ]
}

const whenItCounts =
  'While a session runs: the hold length counts from the next hold, the rest from the next session.'

function settingRow(key: SettingKey, view: PageView): SettingsNode {
  const older = onOlderWatches[key]
  const isTold = older !== undefined && view.playsPatterns !== true
  const notes = [settingNotes[key], ...(isTold ? [older] : [])]
  return box([control(key, view), note(notes.map((msgid) => translate(msgid)).join(' '))])
}

/** What the two models without patterns do; it concerns nobody else. */
const onOlderWatches: Readonly<Partial<Record<SettingKey, PhoneMsgid>>> = {
  cueStrength: 'On Bip 5 Unity and Active Edge nothing changes.',
  countdownTicks: 'Bip 5 Unity and Active Edge may play them too softly to feel.',
}

/** Its label says the value too: at first sight the field of a Select may be empty. */
function control(key: SettingKey, { choice, edits }: PageView): SettingsNode {
  const value = choice.chosen.settings[key]
  const name = translate(settingNames[key])
  const label = translate('{name}: {value}', { name, value: translate(valueWords(key, value)) })
  if (typeof value === 'boolean') {
    const onChange = (wanted: unknown) => store(switchedTo(wanted))
    return Toggle({ label, value, onChange })
  }
  const offered = valuesOf(key).map((each) => ({
    name: translate(valueWords(key, each)),
    value: `${each}`,
  }))
  const onChange = (picked: unknown) => {
    const found = pickedFrom(picked, offered)
    store(valuesOf(key).find((each) => `${each}` === found) ?? null)
  }
  return Select({ label, options: offered, value: `${value}`, onChange })

  function store(wanted: unknown): void {
    if (wanted === null) edits.refuse()
    else edits.change({ [key]: wanted })
  }
}

function resetLines({ choice, edits }: PageView): SettingsNode[] {
  const { settings } = choice.chosen
  const isDefault = settingKeys.every((key) => settings[key] === defaultSettings[key])
  return isDefault ? [] : [action('Reset to defaults', edits.reset)]
}

function undoLines({ edits }: PageView): SettingsNode[] {
  return [line(translate('All settings are back to their defaults.')), action('Undo', edits.undo)]
}
