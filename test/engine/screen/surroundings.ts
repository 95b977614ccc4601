import { defaultSettings } from '../../../engine/routine/settings'
import type { Surroundings } from '../../../engine/screen/screens'

export const plainSurroundings: Surroundings = {
  settings: defaultSettings,
  origin: 'defaults',
  clock: '10:42',
  mayBeSilent: false,
  playsPatterns: true,
  recordStatus: 'none',
  intro: null,
  controlsUntilMs: 0,
  newsUntilMs: 0,
  spotUntilMs: 0,
  hintUntilMs: 0,
  flashUntilMs: 0,
}
