/** Every setting, with a line that says what it does, and the way to the defaults and back. */
import { defaultSettings, type Settings } from '../../engine/settings'
import type { Acts } from '../acts'
import { action, line, note, ruled } from '../parts'
import { settingsToUndo } from '../stored'
import {
  routineKeys,
  type SettingKey,
  settingKeys,
  settingNames,
  valuesOf,
  valueWords,
  wristKeys,
} from '../values'
import type { PageView } from '../view'
import { say, totalWords } from '../words'

/** The section on the routine. It ends with what its settings come to. */
export function routineSection({ choice, acts }: PageView): SettingsNode {
  const { settings } = choice.chosen
  return Section({ title: say('routine-title') }, [
    ...ruled(routineKeys.map((key) => settingRow(key, settings, acts.change))),
    line(totalWords(settings), { fontWeight: '600' }),
  ])
}

/** The section on what the watch does meanwhile, with the way to the defaults and back. */
export function wristSection({ choice, state, acts }: PageView): SettingsNode {
  const { settings } = choice.chosen
  const isUndoable = settingsToUndo(state, choice.chosen) !== null
  return Section({ title: say('wrist-title') }, [
    ...ruled(wristKeys.map((key) => settingRow(key, settings, acts.change))),
    ...(isUndoable ? undoLines(acts) : resetLines(settings, acts)),
  ])
}

function settingRow(key: SettingKey, settings: Settings, change: Acts['change']): SettingsNode {
  return View({}, [control(key, settings, change), note(say(`${settingNames[key]}-note`))])
}

function control(key: SettingKey, settings: Settings, change: Acts['change']): SettingsNode {
  const label = say(settingNames[key])
  const value = settings[key]
  if (typeof value === 'boolean') {
    return Toggle({ label, value, onChange: (wanted) => change({ [key]: wanted }) })
  }
  const values = valuesOf(key)
  return Select({
    label,
    title: label,
    options: values.map((each) => ({ name: say(valueWords(key, each)), value: `${each}` })),
    value: `${value}`,
    onChange: (picked) => change({ [key]: values.find((each) => `${each}` === picked) ?? value }),
  })
}

function resetLines(settings: Settings, { reset }: Acts): SettingsNode[] {
  const isDefault = settingKeys.every((key) => settings[key] === defaultSettings[key])
  return isDefault ? [] : [action('reset', reset)]
}

function undoLines({ undo }: Acts): SettingsNode[] {
  return [line(say('was-reset')), action('undo', undo)]
}
