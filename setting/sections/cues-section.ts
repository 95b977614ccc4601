import type { CueWord } from '../../engine/cue/cue'
import type { CueStrength } from '../../engine/routine/settings'
import { numberText } from '../language'
import { palette } from '../palette'
import { apart, line, note, ruled } from '../parts'
import { cueWords, type PulsePicture, pulsePicture } from '../pulse-picture'
import { language, translate } from '../texts'

/** The section that teaches what is felt. */
export function cuesSection(strength: CueStrength): SettingsNode {
  const rows = cueWords.map(({ name, means, forms }) =>
    View({ style: { padding: '8px 0' } }, [
      line(translate(name), { margin: '0', fontWeight: '600' }),
      note(translate(means), { margin: '0' }),
      ...forms.map((form) => pulseRow(form, strength)),
    ]),
  )
  return Section({ title: translate('What you feel') }, [
    ...ruled(rows),
    note(translate(onOlderWatches)),
  ])
}

function pulseRow(word: CueWord, strength: CueStrength): SettingsNode {
  const picture = pulsePicture(word, strength)
  const seconds = numberText(language, picture.pulseMs / 1000)
  const text = translate('{count} × {seconds} s', { count: picture.count, seconds })
  return apart([pulses(picture), note(text, textStyle)], { flexWrap: 'nowrap' })
}

function pulses({ count, pulseWidth, gapWidth }: PulsePicture): SettingsNode {
  const all = Array.from({ length: count }, (_, place) => {
    const marginLeft = place === 0 ? '0' : `${gapWidth}%`
    return View({ style: { ...pulseStyle, width: `${pulseWidth}%`, marginLeft } }, [])
  })
  return View({ style: { display: 'flex', flex: '1 1 0px', margin: '8px 0 4px' } }, all)
}

const onOlderWatches =
  'Watches below Zepp OS API 3.6 play the same counts with pulses of their own lengths.'
const pulseStyle = { height: '14px', borderRadius: '4px', background: palette.pulse }
/** As wide in each row, so that all pulses are on one scale. */
const textStyle = { margin: '0', flex: '0 0 5em', textAlign: 'right', whiteSpace: 'nowrap' }
