/** The phone's page: what the user chooses, how long a session then takes, and whether the watch has it. */
import { gettext } from 'i18n'
import { clockText, duration, speak } from '../engine/phrase'
import { planSession, totalSeconds } from '../engine/plan'
import {
  allowedNumbers,
  choices,
  numberRules,
  parseSettings,
  type Settings,
} from '../engine/settings'
import { chosenKey, confirmedKey } from '../engine/shelf'
import {
  type ChosenSettings,
  choose,
  fromJson,
  parseChosen,
  parseConfirmation,
  standingOf,
} from '../engine/sync'

AppSettingsPage({
  build({ settingsStorage }) {
    const read = (): ChosenSettings => parseChosen(fromJson(settingsStorage.getItem(chosenKey)))
    const change: Change = (part) => {
      const before = read()
      const { settings } = parseSettings({ ...before.settings, ...part })
      settingsStorage.setItem(chosenKey, JSON.stringify(choose(before, settings, Date.now())))
    }
    const chosen = read()
    return View({ style: pageStyle }, [
      Section({ title: gettext('session') }, [
        holdLength(chosen.settings, change),
        legOrder(chosen.settings, change),
      ]),
      line(totalText(chosen.settings)),
      line(standingText(chosen, fromJson(settingsStorage.getItem(confirmedKey)))),
    ])
  },
})

/** Stores settings with a part changed, the part as the control gave it. */
type Change = (part: { readonly [Key in keyof Settings]?: unknown }) => void

function holdLength({ holdSeconds }: Settings, change: Change): SettingsNode {
  return Select({
    label: gettext('hold-length'),
    options: allowedNumbers(numberRules.holdSeconds).map((seconds) => ({
      name: gettext('seconds').replace('{seconds}', `${seconds}`),
      value: `${seconds}`,
    })),
    value: `${holdSeconds}`,
    onChange: (value) => change({ holdSeconds: Number(value) }),
  })
}

function legOrder({ legOrder }: Settings, change: Change): SettingsNode {
  return Select({
    label: gettext('leg-order'),
    options: choices.legOrder.map((order) => ({ name: gettext(`order-${order}`), value: order })),
    value: legOrder,
    onChange: (value) => change({ legOrder: value }),
  })
}

function totalText(settings: Settings): string {
  const msgid = settings.holdStart === 'tap' ? 'total-about' : 'total'
  const time = duration(totalSeconds(planSession(settings)))
  return speak({ msgid, values: { time } }, gettext)
}

function standingText(chosen: ChosenSettings, confirmed: unknown): string {
  const confirmation = parseConfirmation(confirmed)
  const at = new Date(confirmation?.confirmedAtMs ?? 0)
  const time = clockText(at.getHours(), at.getMinutes(), false)
  return gettext(standingOf(chosen, confirmation)).replace('{time}', time)
}

function line(text: string): SettingsNode {
  return Text({ paragraph: true, style: lineStyle }, text)
}

const pageStyle = { padding: '12px 16px' }
const lineStyle = { margin: '12px 4px', fontSize: '15px', lineHeight: '21px' }
