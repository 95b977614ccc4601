/** A session with these settings: how long it takes, and a picture of it. */
import type { Settings } from '../../engine/routine/settings'
import { palette } from '../palette'
import { apart, keyed, line } from '../parts'
import { legNames, timeWords, totalWords, translate } from '../texts'
import { type LegTimeline, type StepLook, type Stretch, timelinesOf } from '../timeline'

/** The section that shows a session. */
export function sessionSection(settings: Settings): SettingsNode {
  const timelines = timelinesOf(settings)
  const longest = Math.max(...timelines.map(({ seconds }) => seconds))
  return Section({ title: translate('Session') }, [
    line(totalWords(settings), { fontSize: '20px', fontWeight: '600' }),
    ...timelines.map((timeline) => legRow(timeline, longest)),
    keyed([
      [palette.setUp, translate('Set up')],
      [palette.roll, translate('Roll')],
      [palette.hold, translate('Hold')],
    ]),
  ])
}

/** Both legs on the same scale: the longer one takes the whole width. */
function legRow({ leg, stretches, seconds }: LegTimeline, longest: number): SettingsNode {
  const names = [
    Text({ style: nameStyle }, translate(legNames[leg])),
    Text({ style: nameStyle }, translate(timeWords(seconds))),
  ]
  return View({ style: { margin: '12px 0' } }, [
    apart(names),
    View({ style: { ...barStyle, width: `${(100 * seconds) / longest}%` } }, stretches.map(block)),
  ])
}

/** Its width is its time; the hold is the tallest, so that colours are not needed to tell them apart. */
function block({ look, seconds }: Stretch, place: number): SettingsNode {
  const { color, height } = blocks[look]
  const margin = look === 'set-up' && place > 0 ? '0 0 0 4px' : '0'
  const style = { flex: `${seconds} 1 0px`, height, margin, background: color, borderRadius: '2px' }
  return View({ style }, [])
}

const blocks: Readonly<Record<StepLook, { readonly color: string; readonly height: string }>> = {
  'set-up': { color: palette.setUp, height: '8px' },
  roll: { color: palette.roll, height: '16px' },
  hold: { color: palette.hold, height: '28px' },
}

const nameStyle = { fontSize: '13px', opacity: '0.72' }
const barStyle = { display: 'flex', alignItems: 'flex-end', gap: '1px', marginTop: '6px' }
