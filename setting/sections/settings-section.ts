/** Every setting, with a line that says what it does, and the way to the defaults and back. */
import { defaultSettings, type Settings } from '../../engine/routine/settings'
import type { Edits } from '../edits'
import { action, line, note, ruled } from '../parts'
import { settingsToUndo } from '../stored'
import { totalWords, translate } from '../texts'
import {
  routineKeys,
  type SettingKey,
  settingKeys,
  settingNames,
  settingNotes,
  valuesOf,
  valueWords,
  wristKeys,
} from '../values'
import type { PageView } from '../view'

/** The section on the routine. It ends with what its settings come to. */
export function routineSection({ choice, edits }: PageView): SettingsNode {
  const { settings } = choice.chosen
  return Section({ title: translate('Routine') }, [
    ...ruled(routineKeys.map((key) => settingRow(key, settings, edits.change))),
    line(totalWords(settings), { fontWeight: '600' }),
  ])
}

/** The section on what the watch does meanwhile, with the way to the defaults and back. */
export function wristSection({ choice, state, edits }: PageView): SettingsNode {
  const { settings } = choice.chosen
  const isUndoable = settingsToUndo(state, choice.chosen) !== null
  return Section({ title: translate('On the wrist') }, [
    ...ruled(wristKeys.map((key) => settingRow(key, settings, edits.change))),
    ...(isUndoable ? undoLines(edits) : resetLines(settings, edits)),
  ])
}

function settingRow(key: SettingKey, settings: Settings, change: Edits['change']): SettingsNode {
  return View({}, [control(key, settings, change), note(translate(settingNotes[key]))])
}

function control(key: SettingKey, settings: Settings, change: Edits['change']): SettingsNode {
  const label = translate(settingNames[key])
  const value = settings[key]
  if (typeof value === 'boolean') {
    return Toggle({ label, value, onChange: (wanted) => change({ [key]: wanted }) })
  }
  const values = valuesOf(key)
  return Select({
    label,
    title: label,
    options: values.map((each) => ({ name: translate(valueWords(key, each)), value: `${each}` })),
    value: `${value}`,
    onChange: (picked) => change({ [key]: values.find((each) => `${each}` === picked) ?? value }),
  })
}

function resetLines(settings: Settings, { reset }: Edits): SettingsNode[] {
  const isDefault = settingKeys.every((key) => settings[key] === defaultSettings[key])
  return isDefault ? [] : [action('Reset to defaults', reset)]
}

function undoLines({ undo }: Edits): SettingsNode[] {
  return [line(translate('All settings are the defaults again.')), action('Undo', undo)]
}
