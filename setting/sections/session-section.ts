/** A session with these settings: how long it takes, and a picture of it. */
import type { Settings } from '../../engine/routine/settings'
import { palette } from '../palette'
import { box, keyed, line, note } from '../parts'
import { legNames, timeWords, totalWords, translate } from '../texts'
import { type LegTimeline, type StepLook, type Stretch, timelinesOf } from '../timeline'

/** A session in a sentence and in a strip: low, so that the first settings are seen without scrolling. */
export function sessionLines(settings: Settings): SettingsNode[] {
  return [
    line(totalWords(settings), { fontWeight: '600', margin: '10px 0 4px' }),
    box(timelinesOf(settings).map(legColumn), { display: 'flex', gap: '12px' }),
    keyed([
      [palette.setUp, translate('Set up')],
      [palette.roll, translate('Roll')],
      [palette.hold, translate('Hold')],
    ]),
  ]
}

/** Both legs on the same scale, one beside the other in their order. */
function legColumn({ leg, stretches, seconds }: LegTimeline): SettingsNode {
  const name = `${translate(legNames[leg])} · ${translate(timeWords(seconds))}`
  return box([box(stretches.map(block), barStyle), note(name, { margin: '2px 0 0' })], {
    flex: `${seconds} 1 0`,
    minWidth: '0',
  })
}

/** Its width is its time; the hold is the tallest, so that colours are not needed to tell them apart. */
function block({ look, seconds }: Stretch, place: number): SettingsNode {
  const { color, height } = blocks[look]
  const margin = look === 'set-up' && place > 0 ? '0 0 0 4px' : '0'
  const flex = `${seconds} 1 0px`
  return box([], { flex, height, margin, background: color, borderRadius: '2px' })
}

const blocks: Readonly<Record<StepLook, { readonly color: string; readonly height: string }>> = {
  'set-up': { color: palette.setUp, height: '6px' },
  roll: { color: palette.roll, height: '12px' },
  hold: { color: palette.hold, height: '20px' },
}

const barStyle = { display: 'flex', alignItems: 'flex-end', gap: '1px', marginTop: '4px' }
