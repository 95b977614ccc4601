/** The last weeks, the legs apart: the left leg to the left of the date, the right leg to the right. */
import { dateOf } from '../../engine/history/calendar'
import type { Week } from '../../engine/history/weeks'
import type { Leg } from '../../engine/routine/routine'
import { legsOf, type Settings } from '../../engine/routine/settings'
import { minutesAndSeconds } from '../../engine/screen/phrase'
import { barsOf, type LegBars, lessHeld, sumOf } from '../bars'
import { dayText } from '../language'
import { faint, palette } from '../palette'
import { apart, box, keyed, line, note } from '../parts'
import { heldTimes, language, legNames, translate } from '../texts'

/** The last weeks, the latest first. That a leg had less is said only to who rolls both. */
export function weekLines(weeks: readonly Week[], { legOrder }: Settings): SettingsNode[] {
  const bars = barsOf(weeks)
  const rows = weeks.map((week, place) => weekRow(week, bars[place] ?? noBars)).reverse()
  const total = sumOf(weeks)
  const less = legsOf(legOrder).length > 1 ? lessHeld(total) : null
  return [
    apart([legKey('left'), legKey('right')]),
    ...rows,
    line(translate('In these weeks: right leg {right}, left leg {left}.', heldTimes(total))),
    ...(less ? [line(translate(lessTexts[less]))] : []),
  ]
}

const lessTexts = {
  right: 'The right leg got less time.',
  left: 'The left leg got less time.',
} as const

function legKey(leg: Leg): SettingsNode {
  return keyed([[palette[leg], translate(legNames[leg])]])
}

/** The date and the times have a line of their own: so the bars are long on any phone, however large its texts. */
function weekRow({ firstDay, sessions, heldSeconds }: Week, bars: LegBars): SettingsNode {
  const { year, month, dayOfMonth } = dateOf(firstDay)
  const day = { year, month, day: dayOfMonth, hours: 0, minutes: 0 }
  const timeOf = (leg: Leg) => (sessions > 0 ? minutesAndSeconds(heldSeconds[leg]) : '')
  const texts = [
    note(timeOf('left'), { ...sideStyle, textAlign: 'left' }),
    note(dayText(language, day, day), textStyle),
    note(timeOf('right'), { ...sideStyle, textAlign: 'right' }),
  ]
  const pair = [bar('left', bars, 'flex-end'), bar('right', bars, 'flex-start')]
  return box([box(texts, pairStyle), box(pair, pairStyle)], { margin: '8px 0' })
}

function bar(leg: Leg, bars: LegBars, from: string): SettingsNode {
  const style = { height: '8px', width: `${bars[leg]}%`, background: palette[leg] }
  return box([box([], style)], { ...trackStyle, justifyContent: from })
}

const noBars: LegBars = { right: 0, left: 0 }
const textStyle = { margin: '0 0 3px', fontSize: '12px' }
const sideStyle = { ...textStyle, flex: '1 1 0px' }
const pairStyle = { display: 'flex', gap: '2px' }
const trackStyle = { display: 'flex', flex: '1 1 0px', background: faint }
