import type { CueWord } from '../../engine/cue/cue'
import type { CueStrength } from '../../engine/routine/settings'
import { numberText } from '../language'
import { palette } from '../palette'
import { apart, box, line, longPart, note, ruled } from '../parts'
import { cueWords, type PulsePicture, pulsePicture } from '../pulse-picture'
import { language, translate } from '../texts'
import type { PageView } from '../view'

/** The part that teaches what is felt. */
export function cuesPart(view: PageView): SettingsNode {
  const { cueStrength } = view.choice.chosen.settings
  return longPart(view, 'cues', 'What you feel', () => [
    ...ruled(cueWords.map((word) => wordRow(word, cueStrength))),
    ...(view.playsPatterns === true ? [] : [note(translate(onOlderWatches))]),
  ])
}

function wordRow({ name, means, forms }: (typeof cueWords)[number], strength: CueStrength) {
  return box(
    [
      line(translate(name), { margin: '0', fontWeight: '600' }),
      note(translate(means), { margin: '0' }),
      ...forms.map((form) => pulseRow(form, strength)),
    ],
    { padding: '8px 0' },
  )
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
    return box([], { ...pulseStyle, width: `${pulseWidth}%`, marginLeft })
  })
  return box(all, { display: 'flex', flex: '1 1 0px', margin: '8px 0 4px' })
}

const onOlderWatches =
  'Bip 5 Unity and Active Edge play the same counts with pulses of their own lengths.'
const pulseStyle = { height: '14px', borderRadius: '4px', background: palette.pulse }
/** As wide in each row, so that all pulses are on one scale. */
const textStyle = { margin: '0', flex: '0 0 5em', textAlign: 'right', whiteSpace: 'nowrap' }
