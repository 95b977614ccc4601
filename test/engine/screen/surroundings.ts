import { defaultSettings } from '../../../engine/routine/settings'
import type { Surroundings } from '../../../engine/screen/screens'

export const plainSurroundings: Surroundings = {
  settings: defaultSettings,
  origin: 'defaults',
  clock: '10:42',
  mayBeSilent: false,
  recordStatus: 'none',
  controlsUntilMs: 0,
  newsUntilMs: 0,
  spotUntilMs: 0,
  hintUntilMs: 0,
  flashUntilMs: 0,
}
