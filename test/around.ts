/** What the page knows beside the session when nothing special is so. */
import type { Surroundings } from '../engine/screen'
import { defaultSettings } from '../engine/settings'

export const plainSurroundings: Surroundings = {
  settings: defaultSettings,
  origin: { from: 'defaults' },
  clock: '10:42',
  mayBeSilent: false,
  playsPatterns: true,
  standing: 'none',
  detour: null,
  controlsUntilMs: 0,
  newsUntilMs: 0,
  flashUntilMs: 0,
}
